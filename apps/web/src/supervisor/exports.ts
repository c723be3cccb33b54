import type { ExportContent, ExportFormat, ExportView } from '@tirkeu/contracts';
import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useWords } from '../shared/language.js';
import { apiGet, apiPost } from '../shared/api.js';
import { useSession } from '../shared/session.js';
import { listQuery, scopeQuery, type Walk } from './walk.js';

/** What can be taken away, in the order of the panel. */
export const EXPORTS = [
  { content: 'figures', format: 'csv' }, { content: 'figures', format: 'xlsx' }, { content: 'decisions', format: 'csv' }, { content: 'decisions', format: 'xlsx' }, { content: 'report', format: 'pdf' },
] as const satisfies readonly { readonly content: ExportContent; readonly format: ExportFormat }[];
export type ExportChoice = (typeof EXPORTS)[number];

const POLL_MS = 1000;
const keyOf = (accountId: string) => ['exports', accountId] as const;
const storedIn = (accountId: string) => `tirkeu.exports.${accountId}`;

function kept(accountId: string): readonly string[] {
  const ids = (window.sessionStorage.getItem(storedIn(accountId)) ?? '').split(' ');
  return ids.filter((id) => id !== '');
}

/** The exports of this person in this tab, asked for on any page; they go on while pages change. */
export function useExports() {
  const client = useQueryClient();
  const { session } = useSession();
  const accountId = session?.account.id ?? '';
  const { language } = useWords();
  const keep = (ids: readonly string[]) => {
    window.sessionStorage.setItem(storedIn(accountId), ids.join(' '));
    client.setQueryData(keyOf(accountId), ids);
  };
  const { data: ids } = useQuery({ queryKey: keyOf(accountId), queryFn: () => kept(accountId), initialData: () => kept(accountId), staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY });
  const views = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['export', id],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => apiGet<ExportView>(`/api/exports/${encodeURIComponent(id)}`, signal),
      refetchInterval: ({ state }: { readonly state: { readonly data?: ExportView } }) => (state.data !== undefined && isOver(state.data) ? false as const : POLL_MS),
      staleTime: 0,
    })),
  });
  const ask = useMutation({
    mutationFn: ({ walk, choice }: { readonly walk: Walk; readonly choice: ExportChoice }) => {
      const filters = Object.fromEntries(new URLSearchParams(scopeQuery(walk, choice.content === 'decisions' ? listQuery(walk) : { by: walk.by })));
      return apiPost<ExportView>('/api/exports', { ...filters, ...choice, language });
    },
    onSuccess: (view) => {
      client.setQueryData(['export', view.id], view);
      keep([...ids.filter((id) => id !== view.id), view.id]);
    },
  });
  return {
    ask,
    exports: ids.map((id, index) => ({ id, view: views[index]?.data, failure: views[index]?.error ?? null })),
    dismiss: (id: string) => keep(ids.filter((each) => each !== id)),
  };
}

/** Nothing more will happen to it. */
export const isOver = ({ status }: ExportView): boolean => status === 'ready' || status === 'failed';

/** The address of the finished file. */
export const exportFileHref = (id: string): string => `/api/exports/${encodeURIComponent(id)}/file`;
