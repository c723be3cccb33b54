import type { OutagesView, ProbeView } from '@tirkeu/contracts';
import { atLocal, millisBetween, plusDays, type CivilDate, type Instant } from '@tirkeu/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiGet } from '../../shared/api.js';

/** Where the days of the ledger begin and end. */
export const ZONE = 'Asia/Almaty';

const MINUTE_MS = 60_000;
/** A report that is older says nothing of now. */
const RECENT_MINUTES = 5;

/** The seven days up to one, or up to today; the latest half a minute later anew. */
export const useOutages = (day: CivilDate | null) => useQuery({
  queryKey: ['outages', day],
  queryFn: ({ signal }) => apiGet<OutagesView>(day === null ? '/api/outages' : `/api/outages?day=${day}`, signal),
  refetchInterval: 30_000, placeholderData: keepPreviousData,
});

export interface Span {
  readonly from: Instant;
  readonly until: Instant;
}

export const dayOf = (day: CivilDate): Span => ({ from: atLocal(day, '00:00', ZONE), until: atLocal(plusDays(day, 1), '00:00', ZONE) });

/** The part of spans that lies within a day. */
export const within = <Part extends Span>(spans: readonly Part[], { from, until }: Span): readonly Part[] =>
  spans.filter((span) => span.until > from && span.from < until)
    .map((span) => ({ ...span, from: span.from < from ? from : span.from, until: span.until > until ? until : span.until }));

export const minutesIn = ({ from, until }: Span): number => Math.round(millisBetween(from, until) / MINUTE_MS);

export type Now = 'up' | 'degraded' | 'down' | 'silent' | 'none';

/** What the probes that reported lately say of now: the majority where they differ. */
export function stateNow(probes: readonly ProbeView[], asOf: Instant): Now {
  if (probes.length === 0) return 'none';
  const recent = probes.flatMap(({ last }) => (last && millisBetween(last.minute, asOf) <= RECENT_MINUTES * MINUTE_MS ? [last.state] : []));
  if (recent.length === 0) return 'silent';
  if (recent.filter((state) => state === 'down').length * 2 > recent.length) return 'down';
  return recent.every((state) => state === 'up') ? 'up' : 'degraded';
}
