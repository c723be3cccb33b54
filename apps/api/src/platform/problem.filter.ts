import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { ProblemCode } from '@tirkeu/contracts';
import { UnknownCursor, isDatabaseAway } from '@tirkeu/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TICKET, type ArrivalTickets } from './arrival-tickets.js';
import { ProblemError, invalid, problem, sendProblem } from './problem.js';
import { receiptOf } from './request-times.js';

const CODE_OF_STATUS: Readonly<Record<number, ProblemCode>> = { 404: 'absent', 405: 'absent', 413: 'too-large', 414: 'too-large', 415: 'type-not-accepted', 429: 'too-many-requests', 503: 'not-ready' };

/** A database that was cut off is mostly back within this time. */
const RETRY_AFTER_SECONDS = 3;

/** The last resort: whatever was thrown becomes problem details, and what we did not foresee says nothing but its trace id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly tickets: ArrivalTickets) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const found = foreseen(thrown);
    if (!found) request.log.error(traceable(thrown), 'request failed');
    const away = !found && isDatabaseAway(thrown) ? problem('not-ready', { retryAfterSeconds: RETRY_AFTER_SECONDS }) : null;
    if (reply.sent) return;
    // Who tries again and fails again keeps the first time.
    const ticket = away && this.tickets.issue(request, this.tickets.read(request, receiptOf(request)) ?? receiptOf(request));
    if (ticket) void reply.header(TICKET, ticket);
    sendProblem(reply, found ?? away ?? problem('failed'), request.id);
  }
}

function foreseen(thrown: unknown): ProblemError | null {
  if (thrown instanceof ProblemError) return thrown;
  if (thrown instanceof UnknownCursor || isUnreadableValue(thrown)) return invalid([{ pointer: '/cursor', code: 'wrong-form' }]);
  if (isCutShort(thrown)) return problem('malformed');
  const status = statusOf(thrown);
  if (status === undefined || (status >= 500 && status !== 503)) return null;
  return problem(CODE_OF_STATUS[status] ?? 'malformed');
}

/** The keys in a cursor that somebody made up are no dates, which the database is the first to notice. */
const isUnreadableValue = (thrown: unknown): boolean => thrown instanceof Error && 'code' in thrown && (thrown.code === '22007' || thrown.code === '22008');

/** A form whose parts end before they are whole, which the reader of forms says in words alone. */
const isCutShort = (thrown: unknown): boolean => thrown instanceof Error && /nexpected end of multipart data$/.test(thrown.message);

function statusOf(thrown: unknown): number | undefined {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const status = thrown instanceof Error && 'statusCode' in thrown ? thrown.statusCode : undefined;
  return typeof status === 'number' && status >= 400 ? status : undefined;
}

/** Where it happened, without what it happened to: messages of a database can repeat what people typed. */
function traceable(thrown: unknown): { readonly error: string; readonly sqlState?: string; readonly stack: readonly string[] } {
  if (!(thrown instanceof Error)) return { error: typeof thrown, stack: [] };
  const sqlState = 'code' in thrown && typeof thrown.code === 'string' ? { sqlState: thrown.code } : {};
  const stack = (thrown.stack ?? '').split('\n').map((line) => line.trim()).filter((line) => line.startsWith('at ')).slice(0, 12);
  return { error: thrown.constructor.name, ...sqlState, stack };
}
