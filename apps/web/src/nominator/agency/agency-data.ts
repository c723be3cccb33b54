import type { AgenciesView, AgencyToJudge, AgencyView } from '@tirkeu/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiGet, apiPost, uploadFile } from '../../shared/api.js';
import { queryKeys } from '../../shared/queries.js';

const KEY = ['agencies'];

/** What somebody asks for, as the form has it. */
export interface Wish {
  readonly kind: 'party' | 'public-association';
  readonly party?: string;
  readonly nameKk?: string;
  readonly nameRu?: string;
  readonly registrationNumber?: string;
  readonly region?: string;
}

export const useAgencies = () => useQuery({ queryKey: KEY, queryFn: ({ signal }) => apiGet<AgenciesView>('/api/agencies', signal) });
export const useAgenciesToJudge = () => useQuery({ queryKey: [...KEY, 'to-judge'], queryFn: ({ signal }) => apiGet<readonly AgencyToJudge[]>('/api/agencies/to-judge', signal) });

/** What is changed here may have given or taken a role, so the session is read again too. */
function useRenewal() {
  const client = useQueryClient();
  return () => Promise.all([client.invalidateQueries({ queryKey: KEY }), client.invalidateQueries({ queryKey: queryKeys.session })]);
}

export function useAsk() {
  const renew = useRenewal();
  return useMutation({
    mutationFn: ({ wish, paper }: { readonly wish: Wish; readonly paper: File }) => uploadFile<AgencyView>(`/api/agencies?${new URLSearchParams(Object.entries(wish))}`, paper),
    onSuccess: renew,
  });
}

export function useEnd() {
  const renew = useRenewal();
  return useMutation({
    mutationFn: ({ id, reason }: { readonly id: string; readonly reason?: string }) => apiPost<AgencyView>(`/api/agencies/${encodeURIComponent(id)}/end`, { reason }),
    onSuccess: renew,
  });
}

export function useJudge() {
  const renew = useRenewal();
  return useMutation({
    mutationFn: ({ id, ...judgement }: { readonly id: string; readonly verdict: 'confirmed' | 'declined'; readonly reason?: string }) => apiPost<AgencyToJudge>(`/api/agencies/${encodeURIComponent(id)}/judgement`, judgement),
    onSuccess: renew,
  });
}

export const agencyPaperHref = (id: string): string => `/api/agencies/${encodeURIComponent(id)}/paper`;
