import type { ActionAnswer, ActionRequest, FilingView } from '@tirkeu/contracts';
import { canonicalJson } from '@tirkeu/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { ApiProblem, apiPostOnce, isForNow } from './api.js';
import { queryKeys } from './queries.js';

interface Sent {
  readonly actionId: string;
  readonly expectedVersion: number | undefined;
  readonly action: ActionRequest;
}

export interface Intent {
  /**
   * Asks for the action. While no answer has come the same wish is sent with the same id, so that it is never done twice.
   * `seen` is the version of the filing that the person decided on, where that is not the newest known one.
   */
  readonly act: (action: ActionRequest, seen?: number) => Promise<ActionAnswer>;
  /** How often it was sent without an answer; 0 when all is well. */
  readonly unanswered: number;
}

/**
 * What a person wants done with a filing. Without an answer nobody knows whether it arrived: asking for the same again
 * repeats the request word for word, and it counts from its first arrival. The new state goes to `useFiling`.
 */
export function useIntent(filingId: string): Intent {
  const client = useQueryClient();
  const sent = useRef<Sent | null>(null);
  const [unanswered, setUnanswered] = useState(0);

  const act = useCallback(async (action: ActionRequest, seen?: number) => {
    const known = sent.current;
    const repeats = known !== null && canonicalJson(known.action) === canonicalJson(action);
    const body = repeats ? known : { actionId: crypto.randomUUID(), expectedVersion: seen ?? client.getQueryData<FilingView>(queryKeys.filing(filingId))?.version, action };
    sent.current = body;
    try {
      const answer = await apiPostOnce<ActionAnswer, Sent>(`/api/filings/${encodeURIComponent(filingId)}/actions`, body, setUnanswered);
      sent.current = null;
      setUnanswered(0);
      client.setQueryData(queryKeys.filing(filingId), answer.view);
      void client.invalidateQueries({ queryKey: queryKeys.filings });
      return answer;
    } catch (failure) {
      if (!isForNow(failure)) {
        sent.current = null;
        setUnanswered(0);
      }
      if (failure instanceof ApiProblem && failure.problem.code === 'stale-version') void client.invalidateQueries({ queryKey: queryKeys.filing(filingId) });
      throw failure;
    }
  }, [client, filingId]);

  return { act, unanswered };
}
