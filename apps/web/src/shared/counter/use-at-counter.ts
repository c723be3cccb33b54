import type { ActionAnswer, ActionRequest, FilingView } from '@tirkeu/contracts';
import { canonicalJson, type AtCounter } from '@tirkeu/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { ApiProblem, apiPostOnce } from '../api.js';
import { queryKeys } from '../queries.js';

/** Under which the list of what came on paper is kept. */
export const COUNTER_KEY = ['counter'];

/** Sends a wish; the same wish again goes with the same id, so that it is never done twice. Lists of the commission are then out of date. */
export function useOnce<Wish extends object>(): (path: string, wish: Wish) => Promise<ActionAnswer> {
  const client = useQueryClient();
  const sent = useRef<{ readonly text: string; readonly actionId: string } | null>(null);
  return async (path, wish) => {
    const text = canonicalJson(wish);
    const actionId = sent.current?.text === text ? sent.current.actionId : crypto.randomUUID();
    sent.current = { text, actionId };
    try {
      const answer = await apiPostOnce<ActionAnswer>(path, { actionId, ...wish });
      sent.current = null;
      client.setQueryData(queryKeys.filing(answer.view.filing.id), answer.view);
      for (const queryKey of [COUNTER_KEY, ['queue'], ['queue-arrivals']]) void client.invalidateQueries({ queryKey });
      return answer;
    } catch (failure) {
      if (failure instanceof ApiProblem) sent.current = null;
      throw failure;
    }
  };
}

/** Asks for an action on a filing that came on paper; `counter`: when the paper came, where it came after the filing was received. */
export function useActAtCounter({ filing: { id }, version }: Pick<FilingView, 'filing' | 'version'>): (action: ActionRequest, counter?: AtCounter) => Promise<ActionAnswer> {
  const send = useOnce();
  return (action, counter) => send(`/api/filings/${encodeURIComponent(id)}/actions`, { expectedVersion: version, action, ...(counter && { counter }) });
}
