import type {
  CivilDate, Confidence, DepositAmounts, DepositStanding, DueReason, ElectionResult, Fate, FateReason, FilingStatus, Instant, MatchProposal, PreviousResult, Route, StatementField, StatementLine, Text,
} from '@tirkeu/domain';

/** Who recorded something, when, and where they had it from. */
export interface DepositNoteView {
  readonly source: string;
  readonly by: string;
  readonly at: Instant;
}

/** One deposit as the ledger has it. Money in whole tenge. */
export interface DepositView {
  readonly filingId: string;
  readonly route: Route;
  readonly status: FilingStatus;
  /** In a district: whose it is; null on a list. */
  readonly person: { readonly kk: string; readonly ru: string } | null;
  readonly nominator: Text | null;
  readonly contest: Text;
  readonly district: number | null;
  readonly commissionId: string;
  readonly maslikhatId: string;
  readonly persons: number;
  readonly dueReason: DueReason;
  /** Place in the law, and how sure it is that it says so. */
  readonly citation: { readonly place: Text; readonly confidence: Confidence; readonly note: Text | null };
  readonly standing: DepositStanding;
  readonly fate: Fate;
  readonly fateReason: FateReason;
  readonly amounts: DepositAmounts;
  /** The sum of the payments of bank statements that were matched to it. */
  readonly matchedKzt: number;
  readonly payment: { readonly source: string; readonly observedAt: Instant } | null;
  readonly previous: (DepositNoteView & { readonly value: PreviousResult }) | null;
  readonly result: (DepositNoteView & { readonly value: ElectionResult }) | null;
  readonly refund: { readonly runId: string; readonly amountKzt: number; readonly approvedAt: Instant | null; readonly paymentReference: string | null; readonly returnedOn: CivilDate | null } | null;
}

/** GET /api/deposits: every deposit of the commissions of whoever asks, and the totals, which are the sums of the rows. */
export interface LedgerView {
  readonly electionId: string;
  readonly maslikhats: readonly { readonly id: string; readonly names: Text }[];
  readonly rows: readonly DepositView[];
  readonly total: DepositAmounts;
  readonly zone: string;
  readonly asOf: Instant;
}

/** A bank statement as cells, its columns recognised where they could be. */
export interface StatementTableView {
  readonly encoding: string | null;
  readonly headers: readonly string[];
  readonly fields: readonly (StatementField | null)[];
  readonly lines: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** How many payments were added, and how many were known already. */
export interface ImportedStatementView {
  readonly added: number;
  readonly known: number;
}

export interface StatementLineView {
  readonly hash: string;
  readonly maslikhatId: string;
  readonly fileName: string;
  /** Its number in the file. */
  readonly place: number;
  readonly content: StatementLine;
  readonly status: 'open' | 'matched' | 'set-aside';
  /** Of a match; null where the filing is another commission's business. */
  readonly filingId: string | null;
  readonly reason: string | null;
  readonly settled: { readonly by: string; readonly at: Instant } | null;
  /** Of an open one: whose it seems to be, the likeliest first. */
  readonly proposals: readonly MatchProposal[];
}

/** GET /api/deposits/lines. The sums of the parts make up the sum of all. */
export interface StatementLinesView {
  readonly rows: readonly StatementLineView[];
  readonly sums: { readonly all: number; readonly open: number; readonly matched: number; readonly setAside: number };
}

export interface RefundItemView {
  readonly filingId: string;
  readonly amountKzt: number;
  readonly reason: FateReason;
  readonly paymentReference: string | null;
  readonly returnedOn: CivilDate | null;
}

/** Deposits that are paid back together. */
export interface RefundRunView {
  readonly id: string;
  readonly proposed: { readonly by: string; readonly at: Instant };
  readonly approved: { readonly by: string; readonly at: Instant } | null;
  /** Whether whoever asks may approve it: another person than the one who proposed it. */
  readonly mayApprove: boolean;
  readonly items: readonly RefundItemView[];
  readonly totalKzt: number;
}

export const DEPOSIT_FILES = ['ledger', 'refunds'] as const;
export type DepositFile = (typeof DEPOSIT_FILES)[number];
