import type { ActionAnswer, ActionRequest } from '@tirkeu/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { ApiProblem, apiPostOnce } from '../shared/api.js';
import { namedKeys } from '../shared/named.js';

/** Sends what the person says; the same words again go with the same id, so that they are never taken twice. */
export function useAnswer(filingId: string): (action: ActionRequest) => Promise<void> {
  const client = useQueryClient();
  const sent = useRef<{ readonly actionId: string; readonly words: string } | null>(null);
  return async (action) => {
    const words = JSON.stringify(action);
    if (sent.current?.words !== words) sent.current = { actionId: crypto.randomUUID(), words };
    try {
      await apiPostOnce<ActionAnswer, { readonly actionId: string; readonly action: ActionRequest }>(
        `/api/filings/${encodeURIComponent(filingId)}/actions`, { actionId: sent.current.actionId, action });
      sent.current = null;
    } catch (failure) {
      if (failure instanceof ApiProblem) sent.current = null;
      throw failure;
    } finally {
      await client.invalidateQueries({ queryKey: namedKeys.all });
    }
  };
}
