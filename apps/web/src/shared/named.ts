import type { NamedView } from '@tirkeu/contracts';
import { isActive } from '@tirkeu/domain';
import type { MessageKey } from '@tirkeu/messages';
import { useQuery } from '@tanstack/react-query';
import { apiGet } from './api.js';
import { serverClock } from './server-clock.js';

export const namedKeys = {
  all: ['named'],
  one: (filingId: string) => ['named', filingId],
} as const;

/** The filings in which somebody else names the person. */
export const useNamings = (enabled = true) => useQuery({
  queryKey: namedKeys.all,
  queryFn: ({ signal }) => apiGet<readonly NamedView[]>('/api/named', signal),
  enabled,
});

export const useNaming = (filingId: string) => useQuery({
  queryKey: namedKeys.one(filingId),
  queryFn: async ({ signal }) => {
    const sentAt = serverClock.monotonicNow();
    const view = await apiGet<NamedView>(`/api/named/${encodeURIComponent(filingId)}`, signal);
    serverClock.observe(view.serverTime, sentAt);
    return view;
  },
});

export const namedHref = (filingId: string, page = ''): string => `/named/${filingId}${page === '' ? '' : `/${page}`}`;

/** What the person may say now. */
export interface Choices {
  readonly canAgree: boolean;
  /** How saying no is called here; null when nothing can be said against it now. */
  readonly against: 'refuse-consent' | 'withdraw-consent' | null;
  /** Saying no ends the nomination for good. */
  readonly ends: boolean;
}

export function choicesOf({ allowed, consent, status }: Pick<NamedView, 'allowed' | 'consent' | 'status'>): Choices {
  const ends = isActive({ status });
  const mayRefuse = allowed.includes('refuse-consent') && consent === null;
  const mayWithdraw = allowed.includes('withdraw-consent') && (ends || consent?.answer === 'given');
  return {
    canAgree: allowed.includes('give-consent') && consent?.answer !== 'given',
    against: mayRefuse ? 'refuse-consent' : mayWithdraw ? 'withdraw-consent' : null,
    ends,
  };
}

/** Whether somebody waits for what the person says. */
export const isAwaited = (view: NamedView): boolean => view.consent === null && view.leftAt === null && choicesOf(view).canAgree;

/** What the person has said so far, in a few words. */
export function answerWords(view: NamedView): MessageKey | null {
  if (view.leftAt !== null) return 'named:state.left';
  if (view.consent !== null) return `named:state.${view.consent.answer}`;
  if (isAwaited(view) && !view.hasPaper) return 'named:state.awaiting';
  return view.hasPaper ? 'named:state.paper' : null;
}
