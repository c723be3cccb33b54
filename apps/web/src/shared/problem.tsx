import type { Problem, ProblemCode } from '@tirkeu/contracts';
import { DENIAL_CODES, type DenialCode, type ZoneId } from '@tirkeu/domain';
import { formatMomentWithYear, formatZone, type MessageKey } from '@tirkeu/messages';
import { Notice } from '@tirkeu/ui';
import type { ReactNode } from 'react';
import { ApiProblem, NetworkFailure } from './api.js';
import { useWords, type WordsInUse } from './language.js';

/** What a person reads when something did not work. */
export interface ProblemWords {
  /** What happened. */
  readonly title: string;
  /** What is safe. */
  readonly safe: string;
  /** What to do. */
  readonly action: string;
  /** Fields, papers or rules it is about, as ids of the rulebook; the page gives them their names. */
  readonly items: readonly string[];
  /** To be named when asking for help; null when no server answered. */
  readonly reference: string | null;
}

/** Codes of answers that are no denials of the procedure; the compiler keeps the list whole. */
const API_CODES: Readonly<Record<ProblemCode | 'unexpected-answer', true>> = {
  invalid: true, malformed: true, 'too-large': true, 'type-not-accepted': true, 'not-signed-in': true, 'sign-in-failed': true, 'login-taken': true,
  'origin-not-allowed': true, 'csrf-token-wrong': true, 'role-not-allowed': true, absent: true, 'too-many-requests': true, 'https-required': true,
  'not-ready': true, failed: true, 'file-missing': true, 'file-wrong-type': true, 'file-too-large': true, 'file-empty': true, 'file-password': true,
  'file-unreadable': true, 'file-failed': true, 'file-active-content': true, 'unexpected-answer': true,
};

type KnownCode = DenialCode | keyof typeof API_CODES;

const isKnown = (code: string): code is KnownCode => code in API_CODES || (DENIAL_CODES as readonly string[]).includes(code);

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
  const moment = (at: NonNullable<typeof span.opensAt>) => `${formatMomentWithYear(at, zone, language)} (${formatZone(at, zone)})`;
  const { opensAt, closesAt } = span;
  if (opensAt !== null && closesAt !== null) return t('denials:span.both', { opens: moment(opensAt), closes: moment(closesAt) });
  if (closesAt !== null) return t('denials:span.until', { closes: moment(closesAt) });
  return opensAt === null ? null : t('denials:span.from', { opens: moment(opensAt) });
}

/** The words of anything thrown by a request. `zone` is the commission's, for moments in the answer. */
export function problemWords(failure: unknown, words: WordsInUse, zone: ZoneId = 'Asia/Almaty'): ProblemWords {
  const { t } = words;
  if (failure instanceof NetworkFailure) {
    return { title: t('denials:network.what'), safe: t('denials:network.safe'), action: t('denials:network.do'), items: [], reference: null };
  }
  const problem = failure instanceof ApiProblem ? failure.problem : null;
  const code: KnownCode = problem === null ? 'failed' : isKnown(problem.code) ? problem.code : byStatus(problem.status);
  const span = problem === null ? null : spanWords(problem, zone, words);
  const what: MessageKey = `denials:${code}.what`;
  const todo: MessageKey = `denials:${code}.do`;
  const unsure = code === 'failed' || code === 'unexpected-answer' || code === 'not-ready';
  return {
    title: t(what),
    safe: t(unsure ? 'denials:safe.unsure' : 'denials:safe.unchanged'),
    action: span === null ? t(todo) : `${span} ${t(todo)}`,
    items: problem?.items ?? [],
    reference: problem?.traceId || null,
  };
}

export interface ProblemNoticeProps {
  /** What was thrown; nothing is shown without it. */
  readonly failure: unknown;
  readonly zone?: ZoneId;
  /** Names of the items, where the page knows them. */
  readonly nameOf?: (item: string) => string;
  /** Buttons, for instance to try again. */
  readonly actions?: ReactNode;
}

/** Says what happened, what is safe and what to do; leaves everything typed alone. */
export function ProblemNotice({ failure, zone, nameOf, actions }: ProblemNoticeProps) {
  const words = useWords();
  if (failure === null || failure === undefined) return null;
  const { title, safe, action, items, reference } = problemWords(failure, words, zone);
  return (
    <Notice tone="bad" title={title} live actions={actions}>
      <p>{safe}</p>
      <p>{action}</p>
      {nameOf !== undefined && items.length > 0 && <ul>{items.map((item) => <li key={item}>{nameOf(item)}</li>)}</ul>}
      {reference !== null && <p>{words.t('common:reference')}: <code>{reference}</code></p>}
    </Notice>
  );
}
