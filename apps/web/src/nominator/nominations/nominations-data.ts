import type { NominationStage, NominationsView } from '@tirkeu/contracts';
import { DOCUMENTS, type ContestForm, type Gap } from '@tirkeu/domain';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { apiGet } from '../../shared/api.js';

/** Everything that the list can be narrowed to; all of it stands in the address but what somebody types about people. */
export interface NominationFilters {
  readonly election: string | null;
  readonly region: string | null;
  readonly form: ContestForm | null;
  readonly stage: NominationStage | null;
  readonly gap: Gap | 'elsewhere' | null;
}

export const STAGES = ['draft', 'submitted', 'to-mend', 'registered', 'ended'] as const satisfies readonly NominationStage[];
const FORMS = ['single-member', 'party-list'] as const satisfies readonly ContestForm[];
const LACKS = ['details', 'unwilling', 'elsewhere', ...DOCUMENTS] as const satisfies readonly (Gap | 'elsewhere')[];

const oneOf = <Value extends string>(values: readonly Value[], value: string | null): Value | null => values.find((known) => known === value) ?? null;

export const readFilters = (search: URLSearchParams): NominationFilters => ({
  election: search.get('election'), region: search.get('region'), form: oneOf(FORMS, search.get('form')), stage: oneOf(STAGES, search.get('stage')), gap: oneOf(LACKS, search.get('gap')),
});

const given = (filters: Readonly<Record<string, string | null>>): URLSearchParams =>
  new URLSearchParams(Object.entries(filters).filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== ''));

export function nominationsHref(filters: Partial<NominationFilters>): string {
  const search = given({ ...filters }).toString();
  return search === '' ? '/nominator' : `/nominator?${search}`;
}

/** A nominator's filings, page after page: one request for each. */
export const useNominations = (filters: NominationFilters, q: string) => useInfiniteQuery({
  queryKey: ['filings', 'nominations', filters, q],
  queryFn: ({ pageParam, signal }) => apiGet<NominationsView>(`/api/nominator/filings?${given({ ...filters, cursor: pageParam })}`, signal, q),
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.nextCursor,
  placeholderData: keepPreviousData,
});
