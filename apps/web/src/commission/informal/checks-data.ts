import type { ActionAnswer, InformalChecksView } from '@tirkeu/contracts';
import type { Remark } from '@tirkeu/domain';
import { useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useRef } from 'react';
import { ApiProblem, apiGet, apiPostOnce } from '../../shared/api.js';
import { queryKeys } from '../../shared/queries.js';
import { useQueueRenewal } from '../queue/queue-data.js';

const KEY = ['informal-checks'];

/** The drafts that the commission was asked to look at, page after page. */
export const useInformalChecks = () => useInfiniteQuery({
  queryKey: KEY,
  queryFn: ({ pageParam, signal }) => apiGet<InformalChecksView>(`/api/informal-checks${pageParam === null ? '' : `?cursor=${encodeURIComponent(pageParam)}`}`, signal),
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.nextCursor,
  staleTime: 0,
});

const without = (page: InformalChecksView, filingId: string): InformalChecksView => {
  const rows = page.rows.filter((row) => row.filingId !== filingId);
  return { ...page, rows, total: page.total - (page.rows.length - rows.length) };
};

interface Sent {
  readonly actionId: string;
  readonly action: { readonly type: 'answer-informal-check'; readonly remarks: readonly Remark[] };
}

/**
 * Sends what was noticed; the same remarks again go with the same id. It names no version: the applicant may go on with the draft
 * meanwhile. Afterwards nothing of the draft is kept, for the commission may read it no more.
 */
export function useAnswerInformalCheck(filingId: string): { readonly answer: (remarks: readonly Remark[]) => Promise<void>; readonly forget: () => void } {
  const client = useQueryClient();
  const renewQueue = useQueueRenewal();
  const sent = useRef<Sent | null>(null);
  const answer = async (remarks: readonly Remark[]) => {
    if (JSON.stringify(sent.current?.action.remarks) !== JSON.stringify(remarks)) sent.current = { actionId: crypto.randomUUID(), action: { type: 'answer-informal-check', remarks } };
    const body = sent.current;
    if (body === null) return;
    try {
      await apiPostOnce<ActionAnswer, Sent>(`/api/filings/${encodeURIComponent(filingId)}/actions`, body);
      sent.current = null;
      client.setQueryData<InfiniteData<InformalChecksView>>(KEY, (known) => known && { ...known, pages: known.pages.map((page) => without(page, filingId)) });
    } catch (failure) {
      if (failure instanceof ApiProblem) sent.current = null;
      throw failure;
    }
  };
  const forget = () => {
    client.removeQueries({ queryKey: queryKeys.filing(filingId) });
    void client.invalidateQueries({ queryKey: KEY });
    void renewQueue();
  };
  return { answer, forget };
}
