import type { DeadlineRow, DeadlinesView, WaitingFilingsView } from '@tirkeu/contracts';
import { FILING_DUE_KINDS, isCommissionRole, isInstant, type FilingDueKind, type Instant, type Role } from '@tirkeu/domain';
import { useQuery } from '@tanstack/react-query';
import { apiGet } from '../shared/api.js';

const EVERY_MS = 60_000;

/** Whom deadlines concern. */
export const WITH_DEADLINES: readonly Role[] = ['candidate', 'agent', 'clerk', 'member', 'chair', 'secretary', 'supervisor', 'auditor', 'administrator'];

export const useDeadlines = () => useQuery({ queryKey: ['deadlines'], queryFn: () => apiGet<DeadlinesView>('/api/deadlines'), staleTime: EVERY_MS, refetchInterval: EVERY_MS });

/** One moment, as an address names it. */
export interface NamedMoment {
  readonly election: string;
  readonly kind: FilingDueKind;
  readonly at: Instant;
}

const searchOf = ({ election, kind, at }: NamedMoment): string => new URLSearchParams({ election, kind, at }).toString();

export const useWaitingFilings = (moment: NamedMoment) =>
  useQuery({ queryKey: ['deadlines', moment], queryFn: () => apiGet<WaitingFilingsView>(`/api/deadlines/filings?${searchOf(moment)}`), staleTime: EVERY_MS });

const isFilingKind = (kind: string | null): kind is FilingDueKind => FILING_DUE_KINDS.some((known) => known === kind);

/** The moment that an address names; null when it names none. */
export function momentIn(search: URLSearchParams): NamedMoment | null {
  const [election, kind, at] = [search.get('election'), search.get('kind'), search.get('at')];
  return election !== null && isFilingKind(kind) && isInstant(at) ? { election, kind, at } : null;
}

/** Where a role looks at one filing; null where it looks at none. */
export function filingHref(role: Role | undefined, filingId: string): string | null {
  if (role === undefined || role === 'administrator') return null;
  if (isCommissionRole(role)) return `/commission/filings/${filingId}`;
  if (role === 'candidate' || role === 'agent') return `/candidate/filings/${filingId}`;
  return `/supervisor/filings/${filingId}`;
}

/** The filings behind a deadline: the one, or their list; null where there is nothing to look at. */
export function behindHref({ electionId, kind, at, waiting, filingId }: DeadlineRow, role: Role | undefined): string | null {
  if (waiting === null || waiting === 0 || role === 'administrator') return null;
  if (filingId !== null) return kind === 'informal-check-by' && role !== undefined && isCommissionRole(role) ? `/commission/informal/${filingId}` : filingHref(role, filingId);
  if (kind === 'nomination-closes') return role === 'agent' ? '/nominator' : '/candidate';
  return isFilingKind(kind) ? `/deadlines/filings?${searchOf({ election: electionId, kind, at })}` : null;
}
