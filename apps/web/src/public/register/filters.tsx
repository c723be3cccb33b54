import type { ContestView, ElectionView } from '@tirkeu/contracts';
import { ROUTES } from '@tirkeu/domain';
import { Chips, InlineSelect, type Chip } from '@tirkeu/ui';
import { useWords, type WordsInUse } from '../../shared/language.js';
import { useMap } from '../../shared/queries.js';
import { atStart, inOrder } from '../place-choice.js';
import { useContests, useRegisterFigures } from '../public-queries.js';
import { NameSearch } from './name-search.js';
import { PUBLIC_STATUSES } from './public-status.js';
import { useRegisterFilters, type FilterName, type FilterValues } from './register-filters.js';

export interface ElectionChoiceProps {
  readonly elections: readonly ElectionView[];
  readonly election: ElectionView;
}

/** Which election the register is of; nothing where there is only one. */
export function ElectionChoice({ elections, election }: ElectionChoiceProps) {
  const { t, text } = useWords();
  const { set } = useRegisterFilters();
  if (elections.length < 2) return null;
  return <InlineSelect label={t('public:calendar.election')} value={election.id} onChange={(id) => set('election', id)} options={elections.map((each) => ({ value: each.id, label: text(each.title) }))} />;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

export const districtName = ({ district }: Pick<ContestView, 'district'>, { t }: WordsInUse): string =>
  (district === null ? t('common:form.party-list') : t('public:register.number', { number: district }));

/** The districts of the maslikhat that was chosen; none before. */
export function useDistricts(electionId: string, { region, locality }: Pick<FilterValues, 'region' | 'locality'>): readonly ContestView[] {
  const contests = useContests(electionId, electionId === '' || region === '' || locality === '' ? null : { regionId: region, localityId: locality === region ? null : locality });
  return contests.data ?? [];
}

/** A filter as people choose it. */
interface Choice {
  readonly name: FilterName;
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly choose: (value: string) => void;
}

/** The filters that have something to choose from, with their values in the order of the state language. */
function useChoices(electionId: string): readonly Choice[] {
  const words = useWords();
  const { t, text, language } = words;
  const { values, set } = useRegisterFilters();
  const map = useMap();
  const figures = useRegisterFigures({ election: electionId, by: 'party' });
  const districts = useDistricts(electionId, values);
  const named = (places: Parameters<typeof inOrder>[0]) => inOrder(places, language).map(({ id, names }) => ({ value: id, label: atStart(text(names)) }));
  const own = values.region === '' ? [] : [{ value: values.region, label: t('public:place.region-maslikhat') }];
  const parties = named((figures.data?.rows ?? []).map(({ key, title }) => ({ id: key, names: title })));
  const routes = ROUTES.map((route) => ({ value: route, label: t(`common:route.${route}`) }));
  const simple = (name: FilterName, label: string, options: readonly Option[]): Choice => ({ name, label, options, value: values[name], choose: (value) => set(name, value) });
  const nominatedBy: Choice = {
    name: values.party === '' ? 'route' : 'party', label: t('public:register.nominated-by'), options: [...routes, ...parties], value: values.party || values.route,
    choose: (value) => set(parties.some((party) => party.value === value) || (value === '' && values.party !== '') ? 'party' : 'route', value),
  };
  return [
    simple('region', t('public:place.region'), named(map.data?.regions ?? [])),
    simple('locality', t('public:place.locality'), [...own, ...named(map.data?.localities.filter(({ regionId }) => regionId === values.region) ?? [])]),
    simple('district', t('public:register.district'), districts.map((contest) => ({ value: contest.id, label: districtName(contest, words) }))),
    simple('status', t('public:register.status'), PUBLIC_STATUSES.map((status) => ({ value: status, label: t(`public:status.${status}`) }))),
    nominatedBy,
  ].filter(({ options }) => options.length > 0);
}

export interface FiltersProps {
  readonly election: ElectionView;
  readonly elections: readonly ElectionView[];
}

/** Search by name, and the filters. */
export function Filters({ election, elections }: FiltersProps) {
  const { t } = useWords();
  const { values, set } = useRegisterFilters();
  const any = { value: '', label: t('common:all') };
  return (
    <div className="register-filters">
      <NameSearch value={values.q} onChange={(q) => set('q', q)} />
      <ElectionChoice elections={elections} election={election} />
      {useChoices(election.id).map(({ name, label, options, value, choose }) => (
        <InlineSelect key={label} name={name} label={label} value={value} onChange={choose} options={[any, ...options]} />
      ))}
    </div>
  );
}

/** The filters in force, each with its way out; the election stays. */
export function FilterChips({ election }: Pick<FiltersProps, 'election'>) {
  const { t } = useWords();
  const { values, set, clear } = useRegisterFilters();
  const chip = (key: FilterName, label: string, value: string): Chip => ({ key, label, value, removeLabel: t('public:register.remove-filter', { label, value }), onRemove: () => set(key, '') });
  const chosen = useChoices(election.id).flatMap(({ name, label, options, value }) => {
    const shown = options.find((option) => option.value === value);
    return shown === undefined ? [] : [chip(name, label, shown.label)];
  });
  const items = [...(values.q ? [chip('q', t('public:register.search'), values.q)] : []), ...chosen];
  return items.length === 0 ? null : <Chips label={t('public:register.filters')} items={items} clear={{ text: t('public:register.clear'), onClick: clear }} />;
}
