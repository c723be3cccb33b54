import type { ActionAnswer, FilingView, QueueId, QueueRow, QueueView } from '@tirkeu/contracts';
import { LEASE_MINUTES, plusMinutes } from '@tirkeu/domain';
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { apiGet, apiPostOnce } from '../../shared/api.js';
import { queryKeys } from '../../shared/queries.js';
import { NO_FILTERS, queueRequest, searched, type QueueFilters } from './queue-address.js';

const QUEUE_KEY = 'queue';
const DRAWN = 'drawn';
const COUNTED = 'first';
const NEWS_EVERY_MS = 60_000;

/** The rows of a queue, page after page. A page that is on screen is never renewed behind a person's back: see {@link useArrivals}. */
export const useQueue = (filters: QueueFilters, q: string) => useInfiniteQuery({
  queryKey: [QUEUE_KEY, DRAWN, filters, q],
  queryFn: async ({ pageParam, signal, client }) => asKnown(client, await apiGet<QueueView>(queueRequest(filters, pageParam), signal, searched(q))),
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.nextCursor,
  placeholderData: keepPreviousData,
  refetchOnWindowFocus: false,
});

/** How many filings came into the queue since it was drawn. Asked once a minute; the rows stay where they are until a person wants them. */
export function useArrivals(filters: QueueFilters, drawnTotal: number | undefined): number {
  const { data } = useQuery({
    queryKey: ['queue-arrivals', filters],
    queryFn: ({ signal }) => apiGet<QueueView>(queueRequest(filters, null), signal),
    refetchInterval: NEWS_EVERY_MS,
    enabled: drawnTotal !== undefined,
  });
  return data === undefined || drawnTotal === undefined ? 0 : Math.max(0, data.total - drawnTotal);
}

interface Pages {
  readonly pages: readonly QueueView[];
}

/** A row as its filing is now. */
function redrawn(row: QueueRow, { filing, version }: Pick<FilingView, 'filing' | 'version'>): QueueRow {
  const { holder } = filing;
  return { ...row, version, status: filing.status, holder: holder && { accountId: holder.by.accountId, name: holder.by.name, since: holder.since, until: plusMinutes(holder.since, LEASE_MINUTES) } };
}

/** Rows that were asked for before a filing changed under the person's hand, and come after: they do not bring back how it was. */
export const asKnown = (client: QueryClient, view: QueueView): QueueView => ({
  ...view,
  rows: view.rows.map((row) => {
    const known = client.getQueryData<FilingView>(queryKeys.filing(row.filingId));
    return known !== undefined && known.version > row.version ? redrawn(row, known) : row;
  }),
});

/** The filing in the rows that are drawn, as it is after the answer: no row leaves its place while a hand is over it. `more`: by how many the queue of the person's own grows. */
function redraw(client: QueryClient, { view: known }: ActionAnswer, more: 1 | -1): void {
  const drawnAgain = (row: QueueRow): QueueRow => (row.filingId === known.filing.id ? redrawn(row, known) : row);
  client.setQueriesData<Pages>({ queryKey: [QUEUE_KEY, DRAWN] }, (drawn) => drawn && { ...drawn, pages: drawn.pages.map((view) => ({ ...view, counts: { ...view.counts, mine: view.counts.mine + more }, rows: view.rows.map(drawnAgain) })) });
}

/** Takes filings in hand or lets them go, one after another. What is drawn is drawn again in its place; a queue that turns out to be out of date is read again. */
export function useHolding() {
  const client = useQueryClient();
  return useMutation<void, Error, { readonly type: 'take' | 'release'; readonly rows: readonly QueueRow[] }>({
    mutationFn: async ({ type, rows }) => {
      for (const { filingId } of rows) {
        // Of whatever version: who has it in hand is what counts, and a denial tells.
        const body = { actionId: crypto.randomUUID(), action: { type } };
        const answer = await apiPostOnce<ActionAnswer>(`/api/filings/${encodeURIComponent(filingId)}/actions`, body);
        client.setQueryData(queryKeys.filing(filingId), answer.view);
        redraw(client, answer, type === 'take' ? 1 : -1);
      }
    },
    onError: () => client.invalidateQueries({ queryKey: [QUEUE_KEY] }),
    onSettled: () => client.invalidateQueries({ queryKey: [QUEUE_KEY, COUNTED] }),
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
  queryKey: [QUEUE_KEY, COUNTED, queue, q],
  queryFn: ({ signal }) => apiGet<QueueView>(queueRequest({ ...NO_FILTERS, queue }, null), signal, searched(q)),
  enabled,
});
