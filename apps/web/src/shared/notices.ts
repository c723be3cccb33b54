import type { NoticesView } from '@tirkeu/contracts';
import type { Role } from '@tirkeu/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiGet, apiPost } from './api.js';

const KEY = ['notices'];
const EVERY_MS = 30_000;

/** Roles in which people are told what happened to filings. */
export const TOLD: readonly Role[] = ['candidate', 'agent', 'clerk', 'member', 'chair', 'secretary', 'administrator'];

/**
 * What the signed-in person was told; looked at again every half minute. The question is not taken back when its page goes: the next
 * page has the same bar, and takes the answer over.
 */
export const useNotices = (enabled = true) => useQuery({
  queryKey: KEY,
  queryFn: () => apiGet<NoticesView>('/api/notices'),
  staleTime: EVERY_MS,
  refetchInterval: EVERY_MS,
  enabled,
});

export function useMarkNoticesRead() {
  const client = useQueryClient();
  return useMutation({ mutationFn: () => apiPost('/api/notices/read'), onSuccess: () => client.invalidateQueries({ queryKey: KEY }) });
}
