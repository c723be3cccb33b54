import { useSearchParams } from 'wouter';

/** What the list can be narrowed by; kept in the address, so that a view can be sent to somebody. */
export const FILTERS = ['election', 'region', 'locality', 'district', 'status', 'route', 'party', 'q'] as const;
export type FilterName = (typeof FILTERS)[number];
export type FilterValues = Readonly<Record<FilterName, string>>;

/** Filters that make no sense any more once this one has changed: narrower places, and another way to say who nominated. */
const UNSET_BY: Readonly<Partial<Record<FilterName, readonly FilterName[]>>> = {
  election: ['district', 'party'], region: ['locality', 'district'], locality: ['district'], route: ['party'], party: ['route'],
};

/** The filters of the address, without those that are empty. */
export function queryOf(values: Partial<FilterValues>): string {
  const query = new URLSearchParams();
  for (const name of FILTERS) if (values[name]) query.set(name, values[name]);
  return query.toString();
}

export const withQuery = (path: string, query: string): string => (query === '' ? path : `${path}?${query}`);

export function useRegisterFilters() {
  const [search, setSearch] = useSearchParams();
  const values = Object.fromEntries(FILTERS.map((name) => [name, search.get(name) ?? ''])) as FilterValues;
  const set = (name: FilterName, value: string) => setSearch((previous) => {
    const next = new URLSearchParams(previous);
    if (value) next.set(name, value); else next.delete(name);
    for (const other of [...(UNSET_BY[name] ?? []), 'cursor']) next.delete(other);
    return next;
  }, { replace: true });
  const clear = () => setSearch((previous) => new URLSearchParams(queryOf({ election: previous.get('election') ?? '' })));
  const isNarrowed = FILTERS.some((name) => name !== 'election' && values[name] !== '');
  return { values, cursor: search.get('cursor') ?? '', set, clear, isNarrowed };
}
