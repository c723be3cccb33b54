import type {
  BallotApproval, Breakdown, CalendarOverrides, Candidate, CivilDate, Consent, ContestForm, Denial, DifferenceRange, Election, ExpectedRange, Extension, FactScalar, Filing, FilingActionType, FilingEventType, FilingStatus, GroundId,
  Instant, Language, NominationGroup, PublicEntry, RangeMark, Receipt, Role, Route, RuleId, Sex, ShareRange, Standing, Tally, Text, ZoneId,
} from '@tirkeu/domain';

export * from './nominator-views.js';

/** Problem details (RFC 9457) of every answer that is not a success. `code` is stable; the words live in the browser. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  /** Denials only: what is allowed now, and the span of time asked for. */
  readonly allowed?: Denial['allowed'];
  readonly span?: Denial['span'];
  readonly items?: readonly string[];
  readonly facts?: Readonly<Record<string, FactScalar>>;
  /** Malformed input only: the fields by JSON pointer, with a stable code each. */
  readonly fields?: readonly { readonly pointer: string; readonly code: string }[];
  readonly traceId: string;
}

/** A role a person may act in, with its scope. */
export interface RoleGrantView {
  readonly id: string;
  readonly role: Role;
  /** Commissions for commission roles; empty otherwise. */
  readonly commissionIds: readonly string[];
  /** Regions a supervisor or auditor may see; empty means the whole country. */
  readonly regionIds: readonly string[];
  /** What the person sees in the user menu: the commission, party or region. */
  readonly title: Text;
}

/** GET /api/session. 401 when nobody is signed in. */
export interface SessionView {
  readonly account: {
    readonly id: string;
    readonly name: string;
    readonly login: string;
    /** The person's own IIN, as far as it is shown; null until they state it. It opens nothing before it is confirmed to be theirs. */
    readonly number: { readonly lastFour: string; readonly isConfirmed: boolean } | null;
  };
  readonly grants: readonly RoleGrantView[];
  /** The grant acted in now. */
  readonly active: RoleGrantView;
  /** To be sent as header `x-csrf-token` with every request that changes something. */
  readonly csrfToken: string;
}

/** GET /api/platform: what anybody may know of the installation. */
export interface PlatformView {
  readonly mode: 'training' | 'production';
  readonly serverTime: Instant;
  readonly currentElectionId: string;
}

/** GET /api/personas, training only (404 in production). */
export interface PersonaView {
  readonly id: string;
  readonly name: Text;
  readonly role: Role;
  readonly about: Text;
  readonly login: string;
  readonly password: string;
  /** Made up, and stated in the account: so that a party's agent can try out nominating this person. Null for everybody else. */
  readonly iin: string | null;
}

/** GET /api/elections, GET /api/elections/:electionId. The browser computes windows with the rulebook from this. */
export interface ElectionView {
  readonly id: string;
  readonly title: Text;
  readonly kind: Election['kind'];
  readonly electionDay: CivilDate;
  readonly rulebookId: string;
  readonly overrides: CalendarOverrides;
  readonly contests: number;
  readonly seats: number;
  readonly announcements: Election['announcements'];
  /** Its people are made up: training, or the replay of a published campaign. */
  readonly madeUp: boolean;
}

/** GET /api/map: regions with zone and localities; static for a release, cacheable. */
export interface MapView {
  readonly regions: readonly { readonly id: string; readonly names: Text; readonly kind: string; readonly zone: ZoneId }[];
  readonly localities: readonly { readonly id: string; readonly regionId: string; readonly names: Text; readonly kind: string }[];
}

export interface CommissionView {
  readonly id: string;
  readonly kind: 'central' | 'territorial' | 'district';
  readonly names: Text;
  readonly zone: ZoneId;
  readonly regionId: string | null;
}

/** GET /api/elections/:electionId/contests?region=&locality=&commission=&form=, GET /api/contests/:contestId. */
export interface ContestView {
  readonly id: string;
  readonly electionId: string;
  readonly rulebookId: string;
  readonly electionDay: CivilDate;
  readonly overrides: CalendarOverrides;
  readonly extension: Extension | null;
  readonly maslikhatId: string;
  readonly regionId: string;
  readonly localityId: string | null;
  readonly tier: 'oblast' | 'city' | 'district';
  readonly form: ContestForm;
  readonly district: number | null;
  readonly seats: number;
  readonly title: Text;
  readonly maslikhat: Text;
  readonly commission: CommissionView;
  readonly zone: ZoneId;
}

/** A filing as its own people and its commission see it. IINs are masked to the last four digits ("•••• •••• 0003"). */
export interface FilingView {
  readonly filing: Filing;
  readonly version: number;
  readonly contest: ContestView;
  readonly electionTitle: Text;
  readonly receipt: ReceiptView | null;
  /** What only the whole IIN shows, for those who examine or oversee: flags of the rules such as `birth-date-differs-from-iin`. */
  readonly iinFlags: readonly string[];
  /** People of a draft who stand already in another filing that excludes this one, by the ids of their entries; for whoever prepares it. */
  readonly elsewhere: readonly string[];
  /** What the one who reads may ask of it now. */
  readonly allowed: readonly FilingActionType[];
  readonly serverTime: Instant;
}

/** GET /api/named, GET /api/named/:filingId: where somebody else names the person as a candidate, with the own entry alone. */
export interface NamedView {
  readonly filingId: string;
  readonly version: number;
  readonly contest: ContestView;
  readonly electionTitle: Text;
  readonly route: Route;
  /** The party or association; null where somebody filed as a self-nominee under this number. */
  readonly nominator: Text | null;
  readonly status: FilingStatus;
  /** What was entered about the person. How to reach them, and their family, are blank until they agree. */
  readonly entered: Candidate;
  /** What the person last said to it; null: nothing yet. */
  readonly consent: Consent | null;
  /** The nominator handed in a consent on paper. */
  readonly hasPaper: boolean;
  /** When the person left the list; null while they are on it. */
  readonly leftAt: Instant | null;
  /** What was last said to the person's entry on the ballot as it stands now; null: nothing yet. */
  readonly ballotApproval: BallotApproval | null;
  readonly allowed: readonly FilingActionType[];
  readonly serverTime: Instant;
}

/** A receipt with its proof: Ed25519 over the canonical JSON (RFC 8785) of `receipt`, base64url. */
export interface SignedReceipt {
  readonly receipt: Receipt;
  readonly signature: string;
}

/** GET /api/receipts/:number: what anybody may know of a receipt, and what the server itself found when it checked it. */
export interface PublicReceiptView extends SignedReceipt {
  /** The signature holds for the receipt under a key of this installation. */
  readonly isSignatureGenuine: boolean;
  /** The record of the commission holds the very entry that the receipt names. */
  readonly isOnRecord: boolean;
  readonly electionTitle: Text;
  readonly contestTitle: Text;
  readonly commission: Text;
}

/** A public key that proves receipts, as a JSON Web Key (RFC 8037). */
export interface ReceiptKey {
  readonly kid: string;
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly alg: 'EdDSA';
  readonly use: 'sig';
  readonly x: string;
  /** When it was first used, and when the next key was; null: the latest. */
  readonly validFrom: Instant;
  readonly validUntil: Instant | null;
}

/** GET /api/receipts/keys: every key that ever signed, the newest first. */
export interface ReceiptKeysView {
  readonly keys: readonly ReceiptKey[];
}

/** GET /api/filings/:filingId/receipt, and part of the filing once it was handed in. */
export interface ReceiptView extends SignedReceipt {
  /** Digits in groups of four, the last two are check digits. */
  readonly number: string;
  readonly receivedAt: Instant;
  readonly deadline: Instant;
  readonly hash: string;
  readonly documents: readonly { readonly requirement: string; readonly candidateId: string | null; readonly fileName: string; readonly sha256: string }[];
}

/** GET and POST /api/filings/:filingId/receipt/mail: the receipt by e-mail, and the proof of its sending. */
export interface ReceiptMailView {
  /** Whether this installation has a mail server. */
  readonly sendsMail: boolean;
  /** Where it would go, all but its first letter and its domain hidden; null: no address is known. */
  readonly address: string | null;
  /** How often it can still be asked for within the hour. */
  readonly left: number;
  /** What became of the mails asked for, the newest first. */
  readonly mails: readonly NoticeMailView[];
}

/** GET /api/filings: the filings of the signed-in candidate or agent. */
export interface FilingSummary {
  readonly id: string;
  readonly version: number;
  readonly status: FilingStatus;
  readonly route: Route;
  readonly candidate: string | null;
  readonly contest: ContestView;
  readonly openedAt: Instant;
  readonly submittedAt: Instant | null;
}

/** Answer to POST /api/filings and POST /api/filings/:filingId/actions. */
export interface ActionAnswer {
  readonly actionId: string;
  readonly receivedAt: Instant;
  readonly hash: string;
  readonly view: FilingView;
}

/** Answer to POST /api/filings/:filingId/files (multipart, one part `file`). */
export interface FileView {
  readonly fileId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly pages: number;
  readonly sha256: string;
}

/** GET /api/filings/:filingId/history, newest first. */
export interface HistoryEntry {
  readonly version: number;
  readonly type: FilingEventType;
  readonly at: Instant;
  readonly by: { readonly role: Role; readonly name: string };
  /** Small facts for the sentence: a document id, a ground, a notice number. */
  readonly facts: Readonly<Record<string, FactScalar>>;
  readonly hash: string;
}

export const QUEUES = ['to-check', 'mine', 'awaiting-candidate', 'for-decision', 'decided', 'late', 'all'] as const;
export type QueueId = (typeof QUEUES)[number];

/** One row of GET /api/queue?queue=&route=&district=&holder=&q=&cursor=. */
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
  readonly holder: { readonly accountId: string; readonly name: string; readonly since: Instant } | null;
  readonly waitingFor: 'clerk' | 'candidate' | 'decision' | 'nobody';
  readonly status: FilingStatus;
}
export interface QueueView {
  readonly rows: readonly QueueRow[];
  readonly counts: Readonly<Record<QueueId, number>>;
  readonly total: number;
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
export const ALARMS = ['undecided-near-deadline', 'undecided-unheld', 'notice-unread', 'notice-expired', 'ground-first-used', 'decided-late', 'undersubscribed'] as const;
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

/** GET and POST /api/notices/mail: how the signed-in person wants to be written to. */
export interface MailChoiceView {
  readonly language: Language;
  /** Null: at the address that a self-nominee states in the filing, if any. */
  readonly email: string | null;
  readonly wantsMail: boolean;
  /** Whether this installation sends e-mail at all. */
  readonly sendsMail: boolean;
}

/** GET /api/notices/unreached: the applicants of one's commissions whom the last e-mail of the past thirty days has not reached, the latest first. */
export interface UnreachedView {
  readonly rows: readonly {
    readonly filingId: string; readonly candidate: string | null; readonly district: number | null; readonly commissionId: string;
    /** What they were to be told. */
    readonly kind: string; readonly failure: 'refused' | 'unanswered' | 'exhausted'; readonly failedAt: Instant;
  }[];
  readonly asOf: Instant;
}

/** What became of the e-mail that carries a notice. */
export interface NoticeMailView {
  /** `dropped`: it was no longer true when it could be sent. */
  readonly status: 'waiting' | 'sent' | 'failed' | 'dropped';
  /** `refused`: the server does not know the address. `unanswered`: it may have arrived. `exhausted`: not taken for days. */
  readonly failure: 'refused' | 'unanswered' | 'exhausted' | null;
  /** All but its first letter and its domain is hidden: "a•••@example.kz". */
  readonly address: string;
  /** When it ended; while it waits, since when. */
  readonly at: Instant;
  /** The answer of the server was lost once: there may be two copies. */
  readonly perhapsTwice: boolean;
}

/** GET /api/notices: what the signed-in person was told, the newest first, at most fifty. `kind` names what happened; `mail` is null where it was not sent by e-mail. */
export interface NoticesView {
  readonly notices: readonly {
    readonly id: number; readonly kind: string; readonly filingId: string | null; readonly createdAt: Instant; readonly readAt: Instant | null; readonly mail: NoticeMailView | null;
  }[];
  readonly unread: number;
}
