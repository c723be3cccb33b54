import type { ElectionView } from '@tirkeu/contracts';
import { ROUTES } from '@tirkeu/domain';
import { Chips, InlineSelect, SearchField, type Chip } from '@tirkeu/ui';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'wouter';
import { useWords } from '../../shared/language.js';
import { useMap } from '../../shared/queries.js';
import { atStart, inOrder } from '../place-choice.js';
import { PUBLIC_STATUSES } from './public-status.js';

/** What the list can be narrowed by; kept in the address, so that a view can be sent to somebody. */
export const FILTERS = ['election', 'region', 'locality', 'status', 'route', 'q'] as const;
export type FilterName = (typeof FILTERS)[number];

/** A pause in typing after which the search starts. */
const TYPING_PAUSE_MS = 350;

export function useRegisterFilters() {
  const [search, setSearch] = useSearchParams();
  const values = Object.fromEntries(FILTERS.map((name) => [name, search.get(name) ?? ''])) as Readonly<Record<FilterName, string>>;
  const set = (name: FilterName, value: string) => setSearch((previous) => {
    const next = new URLSearchParams(previous);
    if (value) next.set(name, value); else next.delete(name);
    if (name === 'region') next.delete('locality');
    next.delete('cursor');
    return next;
  }, { replace: true });
  const clear = () => setSearch((previous) => new URLSearchParams(previous.get('election') === null ? {} : { election: previous.get('election') ?? '' }));
  return { values, set, clear };
}

export interface ElectionChoiceProps {
  readonly elections: readonly ElectionView[];
  readonly election: ElectionView | undefined;
}

/** Which election the register is of; nothing where there is only one. */
export function ElectionChoice({ elections, election }: ElectionChoiceProps) {
  const { t, text } = useWords();
  const { set } = useRegisterFilters();
  if (election === undefined || elections.length < 2) return null;
  return <InlineSelect label={t('public:calendar.election')} value={election.id} onChange={(id) => set('election', id)} options={elections.map((each) => ({ value: each.id, label: text(each.title) }))} />;
}

/** Search by name, and the filters. */
export function Filters() {
  const { t, text, language } = useWords();
  const { values, set } = useRegisterFilters();
  const map = useMap();
  const any = { value: '', label: t('common:all') };
  const regions = inOrder(map.data?.regions ?? [], language).map(({ id, names }) => ({ value: id, label: atStart(text(names)) }));
  const localities = inOrder(map.data?.localities.filter(({ regionId }) => regionId === values.region) ?? [], language).map(({ id, names }) => ({ value: id, label: atStart(text(names)) }));
  const statuses = PUBLIC_STATUSES.map((status) => ({ value: status, label: t(`public:status.${status}`) }));
  const routes = ROUTES.map((route) => ({ value: route, label: t(`common:route.${route}`) }));
  return (
    <div className="register-filters">
      <NameSearch value={values.q} onChange={(q) => set('q', q)} />
      <InlineSelect label={t('public:place.region')} value={values.region} onChange={(id) => set('region', id)} options={[any, ...regions]} />
      {values.region !== '' && <InlineSelect label={t('public:place.locality')} value={values.locality} onChange={(id) => set('locality', id)} options={[any, ...localities]} />}
      <InlineSelect label={t('public:register.status')} value={values.status} onChange={(status) => set('status', status)} options={[any, ...statuses]} />
      <InlineSelect label={t('public:register.nominated-by')} value={values.route} onChange={(route) => set('route', route)} options={[any, ...routes]} />
    </div>
  );
}

/** Starts after a pause in typing or with Enter. */
function NameSearch({ value, onChange }: { readonly value: string; readonly onChange: (query: string) => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed.trim() === value) return undefined;
    const timer = window.setTimeout(() => onChange(typed.trim()), TYPING_PAUSE_MS);
    return () => window.clearTimeout(timer);
  });
  return <SearchField id="register-search" label={t('public:register.search')} placeholder={t('public:register.search-hint')} value={typed} onChange={setTyped} onSubmit={() => onChange(typed.trim())} clearText={t('common:clear')} />;
}

/** The filters in force, each with its way out; the election stays. */
export function FilterChips() {
  const { t, text } = useWords();
  const { values, set, clear } = useRegisterFilters();
  const map = useMap();
  const place = (id: string) => [...(map.data?.regions ?? []), ...(map.data?.localities ?? [])].find((known) => known.id === id);
  const chip = (key: FilterName, label: string, value: string): Chip => ({ key, label, value, removeLabel: t('public:register.remove-filter', { label, value }), onRemove: () => set(key, '') });
  const status = PUBLIC_STATUSES.find((known) => known === values.status);
  const route = ROUTES.find((known) => known === values.route);
  const region = place(values.region);
  const locality = place(values.locality);
  const items = [
    ...(values.q ? [chip('q', t('public:register.search'), values.q)] : []),
    ...(region ? [chip('region', t('public:place.region'), atStart(text(region.names)))] : []),
    ...(locality ? [chip('locality', t('public:place.locality'), atStart(text(locality.names)))] : []),
    ...(status ? [chip('status', t('public:register.status'), t(`public:status.${status}`))] : []),
    ...(route ? [chip('route', t('public:register.nominated-by'), t(`common:route.${route}`))] : []),
  ];
  return items.length === 0 ? null : <Chips label={t('public:register.filters')} items={items} clear={{ text: t('public:register.clear'), onClick: clear }} />;
}
