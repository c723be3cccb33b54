/** What a client knows of one submission. Times are milliseconds since 1970 by the clock that all processes share. */
export interface Handed {
  readonly filingId: string;
  /** When sending began and when the last byte was sent, of each attempt. */
  readonly attempts: readonly { readonly begunAt: number; readonly sentAt: number | null; readonly answered: boolean }[];
  /** What was answered at last; null: nothing but failures. */
  readonly answer: { readonly at: number; readonly status: string; readonly receivedAt: string; readonly hash: string } | null;
}

/** What the database holds of one filing in the end. */
export interface Kept {
  readonly filingId: string;
  /** Every submission on its stream, in time or late. */
  readonly submissions: readonly { readonly type: 'FilingSubmitted' | 'FilingReceivedLate'; readonly receivedAt: string; readonly hash: string }[];
  /** Messages to the commission that it came in. */
  readonly notices: number;
}

export interface Verdicts {
  readonly acknowledged: number;
  readonly unanswered: number;
  readonly lost: readonly string[];
  readonly duplicated: readonly string[];
  readonly wronglyLate: readonly string[];
  readonly wronglyOnTime: readonly string[];
  readonly effectsMissing: readonly string[];
}

export function judge(handed: readonly Handed[], kept: ReadonlyMap<string, Kept>, closesAt: number): Verdicts;
export function longestStall(answers: readonly number[]): { readonly ms: number; readonly from: number } | null;
