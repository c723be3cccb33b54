import type { Problem, ProblemCode } from '@tirkeu/contracts';
import { DENIAL_CODES, openAt, type DenialCode, type Instant, type Timetable, type ZoneId } from '@tirkeu/domain';
import { formatClosingWithYear, formatMomentWithYear, formatZone, type MessageKey } from '@tirkeu/messages';
import { Identifier, Notice } from '@tirkeu/ui';
import type { ReactNode } from 'react';
import { ApiProblem, NetworkFailure } from './api.js';
import { WithProblemWords, useWords, type WordsInUse } from './language.js';
import { serverClock } from './server-clock.js';

/** What a person reads when something did not work. */
export interface ProblemWords {
  /** What happened. */
  readonly title: string;
  /** What is safe. */
  readonly safe: string;
  /** What to do. */
  readonly action: string;
  /** What is allowed or open instead, where the answer says it; empty otherwise. */
  readonly instead: readonly string[];
  /** Fields, papers or rules it is about, as ids of the rulebook; the page gives them their names. */
  readonly items: readonly string[];
  /** To be named when asking for help; null when no server answered. */
  readonly reference: string | null;
}

/** Codes of answers that are no denials of the procedure; the compiler keeps the list whole. */
const API_CODES: Readonly<Record<ProblemCode | 'unexpected-answer', true>> = {
  invalid: true, malformed: true, 'too-large': true, 'type-not-accepted': true, 'not-signed-in': true, 'sign-in-failed': true, 'login-taken': true, 'number-taken': true, 'number-not-stated': true,
  'code-needed': true, 'code-wrong': true, 'passkey-failed': true, 'identity-failed': true, 'identity-unknown': true, 'identity-taken': true, 'provider-away': true, 'account-disabled': true, 'reset-failed': true, 'password-wrong': true, 'password-common': true, 'confirm-it-is-you': true, 'second-factor-needed': true,
  'origin-not-allowed': true, 'csrf-token-wrong': true, 'role-not-allowed': true, 'access-ended': true, absent: true, 'too-many-requests': true, 'https-required': true,
  'not-ready': true, failed: true, 'export-too-long': true, 'file-missing': true, 'file-wrong-type': true, 'file-too-large': true, 'file-empty': true, 'file-password': true,
  'file-unreadable': true, 'file-failed': true, 'file-active-content': true, 'files-too-many': true, 'files-too-much': true, 'files-too-many-today': true, 'file-mixed': true, 'file-too-complex': true, 'file-infected': true, 'file-scan-pending': true, 'unexpected-answer': true,
};

/** Denials that only a commission can meet; their words come with the commission's pages. */
export const DECISION_CODES = [
  'held-by-another', 'not-held', 'requirement-unknown', 'requirements-unmarked', 'requirement-not-met', 'grounds-missing',
  'ground-unknown', 'ground-not-found-unmet', 'ground-needs-evidence', 'ground-needs-court-decision', 'finding-incomplete', 'cure-first',
  'cure-still-running', 'cure-impossible', 'defects-missing', 'defect-not-curable', 'two-persons-required', 'proposal-differs',
  'vote-impossible', 'no-quorum', 'vote-not-carried', 'member-is-candidate', 'resolution-incomplete', 'register-not-asked', 'dispute-unanswered',
  'members-unknown', 'meeting-in-session', 'meeting-over', 'item-on-agenda', 'item-settled', 'items-open', 'votes-missing', 'recusal-unexplained', 'no-open-appeal', 'appeal-suspended', 'outcome-differs', 'ruling-incomplete', 'ruling-date-impossible', 'stayed', 'already-stayed', 'not-stayed', 'last-of-list', 'ground-of-list', 'publication-date-impossible', 'already-published', 'death-date-impossible', 'counter-time-missing', 'counter-time-impossible', 'counter-filing-kept',
  'extension-not-needed', 'extension-too-long', 'extension-not-later', 'extension-too-late', 'lost-time-unsupported', 'lost-time-restored-already', 'election-exists',
  'election-incomplete', 'rulebook-not-in-force', 'calendar-impossible', 'draft-not-open', 'draft-changed',
  'access-to-oneself', 'access-standing', 'access-over', 'access-dates-impossible',
] as const satisfies readonly DenialCode[];
type DecisionCode = (typeof DECISION_CODES)[number];

type KnownCode = DenialCode | keyof typeof API_CODES;

const isKnown = (code: string): code is KnownCode => code in API_CODES || (DENIAL_CODES as readonly string[]).includes(code);

const isDecisionCode = (code: KnownCode): code is DecisionCode => (DECISION_CODES as readonly string[]).includes(code);

/** The text that says what is in the way, for screens that know a denial before it is asked for. */
export const denialKey = (code: DenialCode): MessageKey => (isDecisionCode(code) ? `decisions:${code}.what` : `denials:${code}.what`);

const byStatus = (status: number): KnownCode => {
  if (status === 401) return 'not-signed-in';
  if (status === 403) return 'role-not-allowed';
  if (status === 404) return 'absent';
  if (status === 400 || status === 422) return 'invalid';
  if (status === 413) return 'too-large';
  if (status === 429) return 'too-many-requests';
  return 'failed';
};

/** When the window asked for is or was open, in words; null for other denials. */
function spanWords({ span }: Problem, zone: ZoneId, { t, language }: WordsInUse): string | null {
  if (span === undefined) return null;
  const opening = (at: Instant) => `${formatMomentWithYear(at, zone, language)} (${formatZone(at, zone)})`;
  const closing = (at: Instant) => `${formatClosingWithYear(at, zone, language)} (${formatZone(at, zone)})`;
  const { opensAt, closesAt } = span;
  if (opensAt !== null && closesAt !== null) return t('denials:span.both', { opens: opening(opensAt), closes: closing(closesAt) });
  if (closesAt !== null) return t('denials:span.until', { closes: closing(closesAt) });
  return opensAt === null ? null : t('denials:span.from', { opens: opening(opensAt) });
}

/** The windows open now, each with its end. */
function openWords(timetable: Timetable, { t, language }: WordsInUse): string {
  const open = openAt(timetable, serverClock.nowInstant());
  if (open.length === 0) return t('denials:nothing-open');
  const windows = open.map(({ id, closesAt }) => t('denials:window-until', { window: t(`common:window.${id}`), closes: formatClosingWithYear(closesAt, timetable.zone, language) }));
  return t('denials:open-now', { windows: windows.join('; ') });
}

/** What may be done instead: actions that the answer names, and for a window missed the windows that are open. */
function insteadWords({ code, allowed = [] }: Problem, timetable: Timetable | undefined, words: WordsInUse): readonly string[] {
  if (code !== 'outside-window' && code !== 'wrong-state') return [];
  const open = code === 'outside-window' && timetable !== undefined ? [openWords(timetable, words)] : [];
  // These stand on pages of their own and are in nobody's way.
  const actions = allowed.filter((action) => action !== 'attach-signature' && action !== 'request-data').map((action) => words.t(`denials:action.${action}`)).join('; ');
  return [...open, ...(actions === '' ? [] : [words.t('denials:allowed', { actions })])];
}

const UNSURE: readonly KnownCode[] = ['failed', 'unexpected-answer', 'not-ready'];

/** Where and when the problem stands: moments are told in the zone, what is open from the timetable. */
export interface ProblemContext {
  readonly zone?: ZoneId;
  readonly timetable?: Timetable;
}

/** The words of anything thrown by a request. */
export function problemWords(failure: unknown, words: WordsInUse, { timetable, zone = timetable?.zone ?? 'Asia/Almaty' }: ProblemContext = {}): ProblemWords {
  const { t } = words;
  if (failure instanceof NetworkFailure) {
    return { title: t('denials:network.what'), safe: t('denials:network.safe'), action: t('denials:network.do'), instead: [], items: [], reference: null };
  }
  const problem = failure instanceof ApiProblem ? failure.problem : null;
  const code: KnownCode = problem === null ? 'failed' : isKnown(problem.code) ? problem.code : byStatus(problem.status);
  const span = problem === null ? null : spanWords(problem, zone, words);
  const todo = t(isDecisionCode(code) ? `decisions:${code}.do` : `denials:${code}.do`);
  return {
    title: t(isDecisionCode(code) ? `decisions:${code}.what` : `denials:${code}.what`),
    safe: t(UNSURE.includes(code) ? 'denials:safe.unsure' : 'denials:safe.unchanged'),
    action: span === null ? todo : `${span} ${todo}`,
    instead: problem === null ? [] : insteadWords(problem, timetable, words),
    items: problem?.items ?? [],
    reference: problem?.traceId || null,
  };
}

export interface ProblemNoticeProps {
  /** What was thrown; nothing is shown without it. */
  readonly failure: unknown;
  /** The commission's zone; the timetable's where that is given. */
  readonly zone?: ZoneId;
  /** The contest's, to say what is open instead. */
  readonly timetable?: Timetable;
  /** Names of the items, where the page knows them. */
  readonly nameOf?: (item: string) => string;
  /** Buttons, for instance to try again. */
  readonly actions?: ReactNode;
}

/** Says what happened, what is safe and what to do; leaves everything typed alone. */
export function ProblemNotice({ failure, ...more }: ProblemNoticeProps) {
  return failure === null || failure === undefined ? null : <WithProblemWords><Told failure={failure} {...more} /></WithProblemWords>;
}

function Told({ failure, zone, timetable, nameOf, actions }: ProblemNoticeProps) {
  const words = useWords();
  const { title, safe, action, instead, items, reference } = problemWords(failure, words, { zone, timetable });
  return (
    <Notice tone="bad" title={title} live actions={actions}>
      <p>{safe}</p>
      <p>{action}</p>
      {instead.map((line) => <p key={line}>{line}</p>)}
      {nameOf !== undefined && items.length > 0 && <ul>{items.map((item) => <li key={item}>{nameOf(item)}</li>)}</ul>}
      {reference !== null && <p>{words.t('common:reference')}: <Identifier value={reference} /></p>}
    </Notice>
  );
}
