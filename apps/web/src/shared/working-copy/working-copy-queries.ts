import type { FoundWorkingCopy, HistoryEntry, WorkingCopySummary } from '@tirkeu/contracts';
import type { FilingEventType } from '@tirkeu/domain';
import type { Recorded } from './working-copy.js';
import { useQuery } from '@tanstack/react-query';
import { apiGet } from '../api.js';

const pathOf = (filingId: string): string => `/api/filings/${encodeURIComponent(filingId)}/working-copies`;
export const pathOfCopy = (filingId: string, page: string): string => `${pathOf(filingId)}/${encodeURIComponent(page)}`;

export const copiesKey = (filingId: string) => ['working-copies', filingId] as const;

/** The pages on which something stands typed that is not recorded. */
export const useWorkingCopies = (filingId: string, enabled = true) => useQuery({
  queryKey: copiesKey(filingId),
  queryFn: ({ signal }) => apiGet<readonly WorkingCopySummary[]>(pathOf(filingId), signal),
  staleTime: 0,
  enabled,
});

export const getCopy = (filingId: string, page: string, signal?: AbortSignal): Promise<FoundWorkingCopy> => apiGet(pathOfCopy(filingId, page), signal);

/** What stands typed on a page as it opens; never an older answer than that. */
export const useCopyAtOpening = (filingId: string, page: string, enabled: boolean) => useQuery({
  queryKey: ['working-copy', filingId, page],
  queryFn: ({ signal }) => getCopy(filingId, page, signal),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
  enabled,
});


/** Who recorded a page after a version of the filing, and when; null: nobody. Where a filing names several people, of `candidateId` alone. */
export async function findRecorded(filingId: string, type: FilingEventType, since: number, candidateId?: string): Promise<Recorded | null> {
  const history = await apiGet<readonly HistoryEntry[]>(`/api/filings/${encodeURIComponent(filingId)}/history`);
  return history.find((entry) => entry.type === type && entry.version > since && (candidateId === undefined || entry.facts['candidate'] === candidateId)) ?? null;
}
