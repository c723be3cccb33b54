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

/** Values that a filter can take, with their names, in the order of the state language. */
function useOptions(electionId: string, values: FilterValues): Readonly<Record<Exclude<FilterName, 'election' | 'q'>, readonly Option[]>> {
  const words = useWords();
  const { t, text, language } = words;
  const map = useMap();
  const figures = useRegisterFigures({ election: electionId, by: 'party' });
  const districts = useDistricts(electionId, values);
  const named = (places: Parameters<typeof inOrder>[0]) => inOrder(places, language).map(({ id, names }) => ({ value: id, label: atStart(text(names)) }));
  const own = values.region === '' ? [] : [{ value: values.region, label: t('public:place.region-maslikhat') }];
  return {
    region: named(map.data?.regions ?? []),
    locality: [...own, ...named(map.data?.localities.filter(({ regionId }) => regionId === values.region) ?? [])],
    district: districts.map((contest) => ({ value: contest.id, label: districtName(contest, words) })),
    status: PUBLIC_STATUSES.map((status) => ({ value: status, label: t(`public:status.${status}`) })),
    route: ROUTES.map((route) => ({ value: route, label: t(`common:route.${route}`) })),
    party: named((figures.data?.rows ?? []).map(({ key, title }) => ({ id: key, names: title }))),
  };
}

const LABELS = {
  region: 'public:place.region', locality: 'public:place.locality', district: 'public:register.district', status: 'public:register.status', route: 'public:register.route',
  party: 'public:register.party',
} as const;
const CHOICES = ['region', 'locality', 'district', 'status', 'route', 'party'] as const;

export interface FiltersProps {
  readonly election: ElectionView;
  readonly elections: readonly ElectionView[];
}

/** Search by name, and the filters. A filter that has nothing to choose from yet is not shown. */
export function Filters({ election, elections }: FiltersProps) {
  const { t } = useWords();
  const { values, set } = useRegisterFilters();
  const options = useOptions(election.id, values);
  const any = { value: '', label: t('common:all') };
  return (
    <div className="register-filters">
      <NameSearch value={values.q} onChange={(q) => set('q', q)} />
      <ElectionChoice elections={elections} election={election} />
      {CHOICES.map((name) => (options[name].length === 0 ? null : (
        <InlineSelect key={name} label={t(LABELS[name])} value={values[name]} onChange={(value) => set(name, value)} options={[any, ...options[name]]} />
      )))}
    </div>
  );
}

/** The filters in force, each with its way out; the election stays. */
export function FilterChips({ election }: Pick<FiltersProps, 'election'>) {
  const { t } = useWords();
  const { values, set, clear } = useRegisterFilters();
  const options = useOptions(election.id, values);
  const chip = (key: FilterName, label: string, value: string): Chip => ({ key, label, value, removeLabel: t('public:register.remove-filter', { label, value }), onRemove: () => set(key, '') });
  const chosen = CHOICES.flatMap((name) => {
    const label = options[name].find(({ value }) => value === values[name])?.label;
    return label === undefined ? [] : [chip(name, t(LABELS[name]), label)];
  });
  const items = [...(values.q ? [chip('q', t('public:register.search'), values.q)] : []), ...chosen];
  return items.length === 0 ? null : <Chips label={t('public:register.filters')} items={items} clear={{ text: t('public:register.clear'), onClick: clear }} />;
}
