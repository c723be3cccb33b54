import type {
  Breakdown, CivilDate, ContestForm, DifferenceRange, ExpectedRange, FilingEventType, FilingStatus, GroundId, Instant, NominationGroup,
  PublicEntry, RangeMark, Route, RuleId, Sex, ShareRange, Standing, Tally, Text, ZoneId,
} from '@tirkeu/domain';
import type { CommissionView, ContestView } from './views.js';

/**
 * One row of the public register: GET /api/register?election=&region=&locality=&district=&status=&route=&party=&q=&cursor=, in the order of the
 * Kazakh alphabet. `locality` is a city or district, or a region for the maslikhat of the region itself; `district` a contest's id, `party` a
 * nominator's id. `q`: beginnings of words of a name, in any order and any alphabet. An unknown value, or places that do not lie in each other, are
 * invalid (400).
 */
export interface RegisterRow extends PublicEntry {
  readonly id: string;
  readonly contest: Text;
  readonly maslikhat: Text;
  readonly district: number | null;
  readonly regionId: string;
  readonly localityId: string | null;
  readonly zone: ZoneId;
}
export interface RegisterPage {
  readonly rows: readonly RegisterRow[];
  /** Of all pages together; where `totalIsExact` is false there are more than that: counting stops at a bound. */
  readonly total: number;
  readonly totalIsExact: boolean;
  readonly nextCursor: string | null;
  readonly asOf: Instant;
}
/** GET /api/register/:entryId. */
export interface RegisterEntryView extends RegisterRow {
  readonly commission: CommissionView;
  /** The oldest first. `resolution` of a decision, `outcome` of an appeal, `cureBy` of a notice; else null. */
  readonly timeline: readonly {
    readonly type: FilingEventType;
    readonly at: Instant;
    readonly resolution: string | null;
    readonly outcome: 'upheld' | 'reversed' | null;
    readonly cureBy: Instant | null;
  }[];
}

/** The same numbers everywhere: their definitions are in the domain (`Tally`). `seats` of the place; null where a slice has none of its own (a route, a sex, a ground, a day). */
export interface FiguresRow {
  readonly key: string;
  readonly title: Text;
  readonly tally: Tally;
  readonly seats: number | null;
  /** How many of the nominated chance alone would lose at the rate of the whole; null in the whole itself, while nobody here is decided, and for grounds and days. */
  readonly expected: ExpectedRange | null;
  readonly mark: RangeMark | null;
}
/** Two groups of nominees side by side. `difference` is of the lost shares, first minus second, in percentage points. */
export interface GroupComparison {
  readonly by: 'nomination' | 'sex';
  readonly groups: readonly { readonly key: NominationGroup | Sex; readonly tally: Tally; readonly range: ShareRange | null }[];
  readonly difference: DifferenceRange | null;
}
/** Nominees on whom a ground was applied, and how many refusals on it an appeal reversed. */
export interface GroundFigures {
  readonly ground: GroundId;
  readonly title: Text;
  readonly refused: number;
  readonly reversed: number;
}
/**
 * GET /api/insights/figures?election=&form=&tier=&region=&locality=&commission=&district=&route=&party=&nomination=&sex=&age=&ground=&from=&to=&by=.
 * `form` is single-member when not given, `by` is region. The maslikhat of a region itself lies in no locality: among localities it goes by the
 * id of its region. `district` is a contest's id, `party` a nominator's id. `from` and `to` are civil days of nomination, both included.
 * An unknown value of any filter is invalid (400), and so are places that contradict each other, and commissions or districts of the whole country at once.
 * A supervisor sees only the regions in scope (404 for another place); `whole` is the country, the measure of all. Rows that lost the largest share come
 * first, days in their order; parts without nominees are left out.
 */
export interface FiguresView {
  readonly electionId: string;
  readonly form: ContestForm;
  readonly by: Breakdown;
  readonly total: FiguresRow;
  /** The rate that places are measured by: the same filters without the place. */
  readonly whole: Tally;
  readonly rows: readonly FiguresRow[];
  readonly comparisons: readonly GroupComparison[];
  readonly grounds: readonly GroundFigures[];
  readonly asOf: Instant;
  /** The last entry of the record that these figures rest on. */
  readonly recordEntries: number;
}
/** GET /api/insights/days with the same filters: what happened on each civil day, in the zones of the commissions. `ended`: by what the standing is now. */
export interface DaysView {
  readonly days: readonly { readonly on: CivilDate; readonly nominated: number; readonly ended: Readonly<Record<Exclude<Standing, 'undecided'>, number>> }[];
  readonly asOf: Instant;
}
/**
 * Alarms of GET /api/insights/alarms with the same filters: each names an action and the filings behind it. Near: within a day of the end of registration,
 * or past it. Unheld and unread: for more than a day. First used: within a day. Undersubscribed: fewer candidates than the law asks for when nomination has
 * closed; its count is of districts, the others are of filings. A month after registration has closed there are none.
 */
export const ALARMS = ['undecided-near-deadline', 'undecided-unheld', 'notice-unread', 'notice-expired', 'ground-first-used', 'decided-late', 'publication-overdue', 'undersubscribed'] as const;
export type AlarmKind = (typeof ALARMS)[number];
export interface AlarmsView {
  readonly alarms: readonly {
    readonly kind: AlarmKind;
    readonly count: number;
    readonly commissions: number;
    /** The legal moment it is measured by, where there is one: the nearest deadline. */
    readonly by: Instant | null;
    readonly ground: { readonly id: GroundId; readonly title: Text } | null;
  }[];
  readonly asOf: Instant;
}
/** GET /api/insights/backlog with the same filters: undecided filings of commissions by the legal time left, the most pressing first, at most a hundred commissions of `total`. */
export interface BacklogView {
  readonly rows: readonly {
    readonly commissionId: string;
    readonly title: Text;
    readonly regionId: string | null;
    readonly undecided: number;
    readonly unheld: number;
    readonly oldestSubmittedAt: Instant;
    readonly decideBy: Instant;
  }[];
  readonly total: number;
  readonly asOf: Instant;
}
/** GET /api/insights/alike with the same filters: the same defect named in notices, and what became of it; commissions that refuse unlike the rest, among those they decided, come first, at most twenty. */
export interface AlikeView {
  readonly rows: readonly {
    readonly rule: RuleId;
    readonly title: Text;
    readonly found: number;
    readonly registered: number;
    readonly refused: number;
    readonly commissions: readonly {
      readonly commissionId: string; readonly title: Text; readonly found: number; readonly refused: number; readonly expected: ExpectedRange; readonly mark: RangeMark;
    }[];
  }[];
  readonly asOf: Instant;
}
/** What the list of filings can be narrowed to besides the filters of the figures. `lost`: every standing that is neither undecided nor registered. */
export const LISTED = ['undecided', 'registered', 'lost', 'refused', 'withdrawn', 'reinstated', 'reversed', 'decided-late'] as const;
export type Listed = (typeof LISTED)[number];
/** GET /api/insights/decisions with the same filters and `listed`, `standing`, `alarm`, `defect` (a rule): the filings behind a number, newest first. GET /api/insights/decisions/:filingId gives a FilingView. */
export interface DecisionsPage {
  readonly rows: readonly {
    readonly filingId: string;
    readonly candidate: string;
    readonly route: Route;
    readonly contest: ContestView;
    readonly status: FilingStatus;
    readonly submittedAt: Instant;
    readonly decidedAt: Instant | null;
    readonly grounds: readonly { readonly ground: GroundId; readonly title: Text }[];
  }[];
  readonly total: number;
  readonly nextCursor: string | null;
  readonly asOf: Instant;
}

/** What can be taken away: the table of figures, the register, or a printable report of the figures with their reasons. */
export const EXPORT_FORMATS = ['csv', 'xlsx', 'pdf'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export const EXPORT_CONTENTS = ['figures', 'decisions', 'report'] as const;
export type ExportContent = (typeof EXPORT_CONTENTS)[number];
/** POST /api/exports and GET /api/exports/:exportId; the file is at /api/exports/:exportId/file once it is ready, for the one who asked. */
export interface ExportView {
  readonly id: string;
  readonly content: ExportContent;
  readonly format: ExportFormat;
  readonly status: 'waiting' | 'writing' | 'ready' | 'failed';
  readonly rowsWritten: number;
  readonly rowsTotal: number | null;
  readonly fileName: string;
  readonly bytes: number | null;
  readonly askedAt: Instant;
}

/** GET /api/register/figures?election=&region=&locality=&district=&by=: the counts of the register, the same numbers as the supervisor's. */
export interface RegisterFiguresView {
  readonly electionId: string;
  readonly total: FiguresRow;
  readonly by: 'region' | 'locality' | 'tier' | 'party' | 'sex';
  readonly rows: readonly FiguresRow[];
  readonly asOf: Instant;
}
