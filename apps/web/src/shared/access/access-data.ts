import type { CommissionAccessView, GranteeView } from '@tirkeu/contracts';
import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import { apiGet, apiPost } from '../api.js';

const keyOf = (commissionId: string) => ['access', commissionId];
const pathOf = (commissionId: string): string => `/api/commissions/${encodeURIComponent(commissionId)}/access`;

/** Who works in each of some commissions. */
export const useAccessOf = (commissionIds: readonly string[]) => useQueries({
  queries: commissionIds.map((id) => ({ queryKey: keyOf(id), queryFn: ({ signal }: { readonly signal: AbortSignal }) => apiGet<CommissionAccessView>(pathOf(id), signal) })),
});

export interface NewAccess {
  readonly actionId: string;
  readonly accountId: string;
  readonly role: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly reason: string;
}

export const findGrantee = (commissionId: string, login: string): Promise<GranteeView> => apiPost<GranteeView>(`${pathOf(commissionId)}/people`, { login });

/** Gives or takes access; what is then known takes the place of what was. */
export function useAccessAction(commissionId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (asked: { readonly grant: NewAccess } | { readonly revoke: string; readonly actionId: string; readonly reason: string }) => ('grant' in asked
      ? apiPost<CommissionAccessView>(pathOf(commissionId), asked.grant)
      : apiPost<CommissionAccessView>(`${pathOf(commissionId)}/${encodeURIComponent(asked.revoke)}/revocation`, { actionId: asked.actionId, reason: asked.reason })),
    onSuccess: (view) => client.setQueryData(keyOf(commissionId), view),
  });
}
