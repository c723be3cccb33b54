import type { OperationsView } from '@tirkeu/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { apiGet, apiPost } from '../../shared/api.js';

const KEY = ['administration', 'operations'] as const;
const PATH = '/api/administration/operations';
const EVERY_MS = 5_000;

/** Where Bull Board stands. */
export const BOARD = `${PATH}/board`;

/** How the work goes, asked for again every few seconds. */
export const useOperations = () => useQuery({ queryKey: KEY, queryFn: ({ signal }) => apiGet<OperationsView>(PATH, signal), staleTime: 0, refetchInterval: EVERY_MS });

/** Has a message tried again that was put aside. */
export function useTryAgain(): (id: number) => Promise<void> {
  const client = useQueryClient();
  return async (id) => {
    client.setQueryData(KEY, await apiPost<OperationsView>(`${PATH}/messages/${id}/again`, {}));
  };
}
