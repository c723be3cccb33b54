import type { Candidate, FilingStatus, Instant, LegalTime, Nominator, Route, Text, ZoneId } from '@tirkeu/domain';
import type { CommissionView } from './views.js';

/** `to-check`: whatever somebody is waited for in. `notices-expiring`: the time to mend ends within 24 hours. `returned`: a decision was reversed on appeal. */
export const QUEUES = ['to-check', 'mine', 'notices-expiring', 'awaiting-candidate', 'for-decision', 'late', 'possible-duplicates', 'returned', 'decided', 'all'] as const;
export type QueueId = (typeof QUEUES)[number];

/** In whose hands a filing is, seen by whoever asks. */
export const HOLDERS = ['nobody', 'me', 'others'] as const;
export type Holder = (typeof HOLDERS)[number];

/** One row of GET /api/queue?queue=&route=&district=&holder=&cursor=, with the header Tirkeu-Search; route, district and holder may be given more than once. */
export interface QueueRow {
  readonly filingId: string;
  readonly version: number;
  readonly candidate: string;
  readonly iinLastFour: string;
  readonly route: Route;
  readonly nominator: Text | null;
  readonly contestId: string;
  readonly district: number | null;
  readonly commissionId: string;
  readonly submittedAt: Instant;
  /** The next legal moment that binds the commission: the end of registration, or of the time to mend. */
  readonly decideBy: Instant;
  readonly cureBy: Instant | null;
  readonly checks: { readonly met: number; readonly of: number; readonly toLookAt: number };
  /** `until`: from then on others may take it. */
  readonly holder: { readonly accountId: string; readonly name: string; readonly since: Instant; readonly until: Instant } | null;
  readonly waitingFor: 'clerk' | 'candidate' | 'decision' | 'nobody';
  /** The group in which it stands, at the moment of the first page. */
  readonly legalTime: LegalTime;
  readonly status: FilingStatus;
}
export interface Facet<Value> {
  readonly value: Value;
  readonly filings: number;
}
export interface QueueFacets {
  readonly routes: readonly Facet<Route>[];
  readonly districts: readonly Facet<number>[];
  readonly holders: readonly Facet<Holder>[];
}
export interface QueueView {
  readonly rows: readonly QueueRow[];
  readonly counts: Readonly<Record<QueueId, number>>;
  readonly total: number;
  /** How many rows each group has on all pages. */
  readonly groups: Readonly<Record<LegalTime, number>>;
  /** By what the queue can be narrowed: what occurs in it, whatever it is narrowed to already. */
  readonly facets: QueueFacets;
  /** Drafts that wait for the commission to look at them informally; null for those who do not answer for it. */
  readonly informalChecks: number | null;
  /** What came to the counter on paper and is not handed in yet; null for those who do not enter it. */
  readonly counterDrafts: number | null;
  readonly nextCursor: string | null;
  readonly commissions: readonly CommissionView[];
  readonly asOf: Instant;
}

/** One row of GET /api/informal-checks?cursor=: a draft that the commission was asked to look at. Where nomination closes first comes first. */
export interface InformalCheckRow {
  readonly filingId: string;
  /** The first person's full name in the state language. */
  readonly candidate: string;
  readonly route: Route;
  readonly nominator: Text | null;
  readonly district: number | null;
  readonly commissionId: string;
  readonly people: number;
  readonly papers: number;
  readonly requestedAt: Instant;
  /** When nomination closes: what is said after it helps nobody. */
  readonly closesAt: Instant;
}
export interface InformalChecksView {
  readonly rows: readonly InformalCheckRow[];
  readonly total: number;
  readonly nextCursor: string | null;
  readonly commissions: readonly CommissionView[];
  readonly asOf: Instant;
}

/** One row of GET /api/counter?cursor=: what came to the counter on paper and is not handed in yet. What came first comes first. */
export interface CounterDraftRow {
  readonly filingId: string;
  /** The first person's full name in the state language; null until it is entered. */
  readonly candidate: string | null;
  readonly route: Route;
  readonly nominator: Text | null;
  readonly district: number | null;
  readonly commissionId: string;
  readonly people: number;
  readonly papers: number;
  /** When it came to the counter. */
  readonly receivedAt: Instant;
  /** Who began to enter it. */
  readonly enteredBy: string | null;
}
export interface CounterDraftsView {
  readonly rows: readonly CounterDraftRow[];
  readonly total: number;
  readonly nextCursor: string | null;
  readonly commissions: readonly CommissionView[];
  readonly asOf: Instant;
}

/** GET /api/counter/forms/:code: the draft from which a form was printed, for the commission to whose counter the form was brought. */
export interface FormDraftView {
  readonly filingId: string;
  /** The counter entered it; else somebody filled it in for themselves, and it stays theirs. */
  readonly isOfCounter: boolean;
  readonly contestId: string;
  readonly contest: Text;
  readonly election: Text;
  readonly zone: ZoneId;
  readonly route: Route;
  readonly nominator: Nominator | null;
  /** Null where nobody is named yet. The IIN is masked. */
  readonly candidate: Candidate | null;
}
