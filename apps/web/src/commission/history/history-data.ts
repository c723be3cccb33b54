import type { HistoryEntry } from '@tirkeu/contracts';
import { useQuery } from '@tanstack/react-query';
import { apiGet } from '../../shared/api.js';

/** Who did what, newest first. Read again for every version of the filing. */
export const useHistory = (filingId: string, version: number) => useQuery({
  queryKey: ['history', filingId, version],
  queryFn: ({ signal }) => apiGet<readonly HistoryEntry[]>(`/api/filings/${encodeURIComponent(filingId)}/history`, signal),
});
