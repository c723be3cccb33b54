import type {
  AccessState, BallotApproval, CalendarOverrides, Candidate, CivilDate, Consent, ContestForm, Denial, Election, EsignatureTerm, Extension,
  FactScalar, Filing, FilingActionType, FilingEventType, FilingStatus, Instant, Role, Route, Text, ZoneId,
} from '@tirkeu/domain';
import type { ReceiptView } from './receipt-views.js';

export * from './insight-views.js';
export * from './nominator-views.js';
export * from './notice-views.js';
export * from './queue-views.js';
export * from './read-views.js';
export * from './receipt-views.js';
export * from './search-words.js';
export * from './signature-views.js';

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
  /** The role may do nothing before a second factor is set up. */
  readonly setUpNeeded?: boolean;
  /** The right acted in does not stand: nothing is left to it but the person's own account. `at`: since when, or of one still ahead from when it will. */
  readonly ended?: { readonly how: Exclude<AccessState, 'standing'>; readonly at: Instant | null };
}

/** GET /api/platform: what anybody may know of the installation. */
export interface PlatformView {
  readonly mode: 'training' | 'production';
  readonly serverTime: Instant;
  readonly currentElectionId: string;
  /** Who else signs people in here; left out where nobody does. */
  readonly identityProviders?: readonly { readonly id: string; readonly name: Text }[] | undefined;
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
  /** Whether candidates may, or are asked to, sign with a national electronic signature; null: neither. */
  readonly esignature?: EsignatureTerm | null;
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
  /** What registers answered about the person, and what they said to it; none before they agree. */
  readonly facts: Filing['facts'];
  readonly disputes: Filing['disputes'];
  readonly allowed: readonly FilingActionType[];
  readonly serverTime: Instant;
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
  /** Where it stands in the record. `at` is the legal time, `recordedAt` when it was written. */
  readonly record?: {
    readonly recordedAt: Instant;
    /** The commission for which somebody of a commission acted. */
    readonly office: Text | null;
    /** The first checkpoint of the transparency log that holds it, and its entry there; null as long as none does. */
    readonly provedSince: Instant | null;
    readonly entry: number | null;
  };
}
