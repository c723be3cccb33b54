import { statusOfDenial, type FieldCode, type Problem, type ProblemCode } from '@tirkeu/contracts';
import type { Denial } from '@tirkeu/domain';
import type { FastifyReply } from 'fastify';

const STATUS: Readonly<Record<ProblemCode, number>> = {
  invalid: 400, malformed: 400, 'https-required': 400, 'origin-not-allowed': 403, 'csrf-token-wrong': 403, 'role-not-allowed': 403, 'access-ended': 403,
  'not-signed-in': 401, 'sign-in-failed': 401, 'login-taken': 409, 'number-taken': 409, 'number-not-stated': 409,
  'code-needed': 401, 'code-wrong': 401, 'passkey-failed': 401, 'identity-failed': 401, 'identity-unknown': 401, 'identity-taken': 409, 'provider-away': 503, 'account-disabled': 401, 'reset-failed': 401, 'password-wrong': 403, 'password-common': 400, 'confirm-it-is-you': 403, 'second-factor-needed': 403, absent: 404, 'too-large': 413, 'type-not-accepted': 415, 'too-many-requests': 429,
  'export-too-long': 400, failed: 500, 'not-ready': 503,
  'file-missing': 400, 'file-empty': 422, 'file-wrong-type': 415, 'file-too-large': 413, 'file-password': 422, 'file-unreadable': 422, 'file-failed': 422, 'file-active-content': 422, 'file-mixed': 422, 'file-too-complex': 422, 'file-infected': 422, 'file-scan-pending': 409,
  'files-too-many': 409, 'files-too-much': 409, 'files-too-many-today': 429,
};

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request cannot be understood', 401: 'Signing in is needed', 403: 'This is not allowed', 404: 'There is no such thing here', 409: 'This is not possible now',
  413: 'This is too large', 415: 'This kind of content is not accepted', 422: 'This file cannot be accepted', 429: 'Too many requests', 500: 'Something failed on our side', 503: 'The service is not ready',
};

/** What cannot be answered with success, as told to the caller. `code` is stable; the words for people live in the browser. */
export type ProblemBody = Omit<Problem, 'type' | 'title' | 'traceId'>;

/** Carries a problem from where it is found to the filter that answers it. */
export class ProblemError extends Error {
  constructor(readonly body: ProblemBody, readonly headers: Readonly<Record<string, string>> = {}) {
    super(body.code);
  }
}

export const problem = (code: ProblemCode, more: { readonly detail?: string; readonly items?: readonly string[]; readonly retryAfterSeconds?: number } = {}): ProblemError =>
  new ProblemError(
    { status: STATUS[code], code, ...(more.detail !== undefined && { detail: more.detail }), ...(more.items && { items: more.items }) },
    more.retryAfterSeconds === undefined ? {} : { 'retry-after': String(more.retryAfterSeconds) },
  );

/** The one answer to what is unknown and to what is none of the caller's business. */
export const absent = (): ProblemError => problem('absent');

export interface FieldFault {
  readonly pointer: string;
  readonly code: FieldCode;
}
export const invalid = (fields: readonly FieldFault[]): ProblemError => new ProblemError({ status: 400, code: 'invalid', fields });

/** A denial of the core. What is none of the actor's business looks exactly like what does not exist. */
export function denied(denial: Denial): ProblemError {
  const status = statusOfDenial(denial.code);
  if (status === 404) return absent();
  const { code, allowed, span, items, facts } = denial;
  return new ProblemError({ status, code, allowed, ...(span && { span }), ...(items && { items }), ...(facts && { facts }) });
}

/** The text of a problem, as it is sent. */
export function problemText(body: ProblemBody, traceId: string): string {
  const answer: Problem = { type: `urn:tirkeu:problem:${body.code}`, title: TITLES[body.status] ?? 'Something is wrong', ...body, traceId };
  return JSON.stringify(answer);
}

const codes = new WeakMap<FastifyReply, string>();

/** The code of the problem that an answer is; undefined when it is none. */
export const problemCodeOf = (reply: FastifyReply): string | undefined => codes.get(reply);

export function sendProblem(reply: FastifyReply, { body, headers }: ProblemError, traceId: string): void {
  codes.set(reply, body.code);
  void reply.code(body.status).headers({ ...headers, 'cache-control': 'no-store' }).type('application/problem+json; charset=utf-8').send(problemText(body, traceId));
}
