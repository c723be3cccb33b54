import type { DepositView, LedgerView, RefundRunView, StatementLinesView } from '@tirkeu/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { apiGet, apiPost } from '../../shared/api.js';
import { queryKeys } from '../../shared/queries.js';

const DEPOSITS = ['deposits'] as const;

/** The election that the address names; the current one otherwise. */
export function useElectionAsked(): string | null {
  const [search] = useSearchParams();
  return search.get('election');
}

/** An address of the ledger or its API that keeps the election. */
export const withElection = (path: string, election: string | null, more: Readonly<Record<string, string>> = {}): string => {
  const search = new URLSearchParams({ ...(election === null ? {} : { election }), ...more }).toString();
  return search === '' ? path : `${path}?${search}`;
};

function useDeposits<T>(part: string, path: string) {
  const election = useElectionAsked();
  return useQuery({ queryKey: [...DEPOSITS, part, election], queryFn: ({ signal }) => apiGet<T>(withElection(path, election), signal), staleTime: 0 });
}

export const useLedger = () => useDeposits<LedgerView>('ledger', '/api/deposits');
export const useStatementLines = () => useDeposits<StatementLinesView>('lines', '/api/deposits/lines');
export const useRefundRuns = () => useDeposits<readonly RefundRunView[]>('refunds', '/api/deposits/refunds');
export const useDeposit = (filingId: string) => useQuery({ queryKey: [...DEPOSITS, 'one', filingId], queryFn: ({ signal }) => apiGet<DepositView>(`/api/deposits/${filingId}`, signal), staleTime: 0 });

/** Changes something of the ledger and reads all of it again, with the filings whose record it may have changed. */
export function useChangeDeposits() {
  const client = useQueryClient();
  return async <T>(change: () => Promise<T>, filingId?: string): Promise<T> => {
    try {
      return await change();
    } finally {
      await client.invalidateQueries({ queryKey: DEPOSITS });
      if (filingId !== undefined) await client.invalidateQueries({ queryKey: queryKeys.filing(filingId) });
    }
  };
}

export const postDeposit = <T>(path: string, body: object = {}): Promise<T> => apiPost<T>(`/api/deposits/${path}`, body);
