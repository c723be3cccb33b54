import type { AlarmLevel, Citation, DueKind, FilingDueKind, FilingStatus, Instant, Text, ZoneId } from '@tirkeu/domain';

/** A legal moment as one of those who sign in sees it: of an election in a zone, or of the filings that wait for it. */
export interface DeadlineRow {
  readonly electionId: string;
  readonly electionTitle: Text;
  readonly kind: DueKind;
  readonly at: Instant;
  readonly zone: ZoneId;
  /** The contest, where its closings were moved. */
  readonly contest: Text | null;
  /** Filings that wait for it and for which nothing is done yet; null where it is not about filings. */
  readonly waiting: number | null;
  /** The filing, where it is one alone. */
  readonly filingId: string | null;
  readonly alarm: AlarmLevel | null;
  readonly basis: Citation;
}

/** GET /api/deadlines: the legal moments of the elections under way, for a commission, an area or one's own filings, the earliest first. */
export interface DeadlinesView {
  readonly rows: readonly DeadlineRow[];
  readonly asOf: Instant;
}

/** GET /api/deadlines/filings: filings that wait for one moment, at most two hundred of `total`. */
export interface WaitingFilingsView {
  readonly kind: FilingDueKind;
  readonly at: Instant;
  readonly rows: readonly {
    readonly filingId: string;
    readonly status: FilingStatus;
    /** As on the ballot; null while nobody is named. */
    readonly candidate: { readonly kk: string | null; readonly ru: string | null };
    readonly nominator: Text | null;
    readonly contest: Text;
    readonly commission: Text;
    readonly zone: ZoneId;
  }[];
  readonly total: number;
  readonly asOf: Instant;
}
