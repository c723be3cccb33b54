import type { ActionAnswer, QueueId, QueueRow, QueueView } from '@tirkeu/contracts';
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiGet, apiPostOnce } from '../../shared/api.js';
import { queryKeys } from '../../shared/queries.js';
import { queueRequest, type QueueFilters } from './queue-address.js';

const QUEUE_KEY = 'queue';
const NEWS_EVERY_MS = 60_000;

/** The rows of a queue, page after page. A page that is on screen is never renewed behind a person's back: see {@link useArrivals}. */
export const useQueue = (filters: QueueFilters, q: string) => useInfiniteQuery({
  queryKey: [QUEUE_KEY, filters, q],
  queryFn: ({ pageParam, signal }) => apiGet<QueueView>(queueRequest(filters, q, pageParam), signal),
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.nextCursor,
  placeholderData: keepPreviousData,
  refetchOnWindowFocus: false,
});

/** How many filings came into the queue since it was drawn. Asked once a minute; the rows stay where they are until a person wants them. */
export function useArrivals(filters: QueueFilters, drawnTotal: number | undefined): number {
  const { data } = useQuery({
    queryKey: ['queue-arrivals', filters],
    queryFn: ({ signal }) => apiGet<QueueView>(queueRequest(filters, '', null), signal),
    refetchInterval: NEWS_EVERY_MS,
    enabled: drawnTotal !== undefined,
  });
  return data === undefined || drawnTotal === undefined ? 0 : Math.max(0, data.total - drawnTotal);
}

/** Takes filings in hand or lets them go, one after another; the queue is read again afterwards. */
export function useHolding() {
  const client = useQueryClient();
  return useMutation<void, Error, { readonly type: 'take' | 'release'; readonly rows: readonly QueueRow[] }>({
    mutationFn: async ({ type, rows }) => {
      for (const { filingId, version } of rows) {
        const body = { actionId: crypto.randomUUID(), expectedVersion: version, action: { type } };
        const answer = await apiPostOnce<ActionAnswer>(`/api/filings/${encodeURIComponent(filingId)}/actions`, body);
        client.setQueryData(queryKeys.filing(filingId), answer.view);
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: [QUEUE_KEY] }),
  });
}

/** After a filing changed elsewhere: the queue is out of date. */
export function useQueueRenewal(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all([client.invalidateQueries({ queryKey: [QUEUE_KEY] }), client.invalidateQueries({ queryKey: ['queue-arrivals'] })]);
  };
}

/** The first page of one queue, for an agenda or for persons of a like name. */
export const useQueueOf = (queue: QueueId, q = '', enabled = true) => useQuery({
  queryKey: [QUEUE_KEY, 'first', queue, q],
  queryFn: ({ signal }) => apiGet<QueueView>(queueRequest({ queue, route: null, district: null, holder: null }, q, null), signal),
  enabled,
});
