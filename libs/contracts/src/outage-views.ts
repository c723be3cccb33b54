import type { Citation, Instant, LostInterval, LostTimeRule, MinuteState, Probed, RestorableWindow, Restoration, Resolution, Text, WindowId, ZoneId } from '@tirkeu/domain';

/** One probe, with the key that its readings are checked against. */
export interface ProbeView {
  readonly id: string;
  /** Its public key, Ed25519, the 32 bytes as base64url. */
  readonly publicKey: string;
  /** It runs on the machine of the product itself: what it sees, nobody outside may see. */
  readonly onSameMachine: boolean;
  /** Null: it has handed in nothing yet. */
  readonly last: { readonly minute: Instant; readonly state: MinuteState; readonly clockAheadMillis: number | null } | null;
}

/** A span in which a probe saw the same. Minutes that are in no span were not reported. */
export interface SeenSpan {
  readonly probe: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly state: MinuteState;
  readonly failed: readonly Probed[];
}

/** A closing for which lost minutes were given back. */
export interface RestoredView {
  readonly window: RestorableWindow;
  readonly minutes: number;
  readonly evidence: Restoration & { readonly readingsHash: string };
  readonly resolution: Pick<Resolution, 'number' | 'on'>;
  readonly contests: number;
  readonly commission: Text;
  readonly at: Instant;
}

/** A closing near the days that are shown, and what the ledger says of it. */
export interface ClosingView {
  readonly window: WindowId;
  readonly zone: ZoneId;
  readonly closesAt: Instant;
  /** Lost in the hours before it that count. */
  readonly lostMinutes: number;
  /** What a commission may give back; null: nothing, or not yet. */
  readonly restoration: Restoration | null;
}

/** GET /api/outages: what probes outside saw, and what follows from it. Nothing in it is personal. */
export interface OutagesView {
  readonly probes: readonly ProbeView[];
  readonly electionTitle: Text;
  readonly rule: LostTimeRule;
  readonly basis: Citation;
  readonly from: Instant;
  readonly until: Instant;
  readonly spans: readonly SeenSpan[];
  readonly lost: readonly LostInterval[];
  readonly closings: readonly ClosingView[];
  readonly restored: readonly RestoredView[];
  /** Filings handed in, by minute of receipt, in the last 24 hours before the latest closing or before now; minutes without any are left out. */
  readonly received: readonly { readonly minute: Instant; readonly inTime: number; readonly late: number }[];
  readonly asOf: Instant;
}

/** POST /api/outages/readings: where the chain of the probe stands now. */
export interface ReadingsTakenView {
  readonly taken: number;
  readonly number: number;
  readonly hash: string;
}

/** POST /api/outages/rehearsal: a filing could be handed in now. */
export interface RehearsalView {
  readonly status: 'ok';
  readonly millis: number;
  readonly serverTime: Instant;
}

/** GET /api/lost-time: what the ledger supports for the contests of one's own commissions, one row for each closing. */
export interface LostTimeView {
  readonly rows: readonly {
    readonly electionId: string;
    readonly electionTitle: Text;
    readonly commissionId: string;
    readonly commission: Text;
    readonly rulebookId: string;
    readonly zone: ZoneId;
    readonly window: RestorableWindow;
    readonly closesAt: Instant;
    readonly contests: readonly { readonly id: string; readonly title: Text }[];
    readonly restoration: Restoration | null;
    /** Set where it was done already. */
    readonly restored: { readonly minutes: number; readonly resolution: string; readonly closedAt: Instant } | null;
    /** Received late so far within the minutes that may be given back. */
    readonly late: number;
  }[];
  readonly basis: Citation | null;
  readonly asOf: Instant;
}
