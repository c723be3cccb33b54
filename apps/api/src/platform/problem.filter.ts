import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { ProblemCode } from '@tirkeu/contracts';
import { UnknownCursor } from '@tirkeu/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError, invalid, problem, sendProblem } from './problem.js';

const CODE_OF_STATUS: Readonly<Record<number, ProblemCode>> = { 404: 'absent', 405: 'absent', 413: 'too-large', 414: 'too-large', 415: 'type-not-accepted', 429: 'too-many-requests', 503: 'not-ready' };

/** The last resort: whatever was thrown becomes problem details, and what we did not foresee says nothing but its trace id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const found = foreseen(thrown);
    if (!found) request.log.error(traceable(thrown), 'request failed');
    if (!reply.sent) sendProblem(reply, found ?? problem('failed'), request.id);
  }
}

function foreseen(thrown: unknown): ProblemError | null {
  if (thrown instanceof ProblemError) return thrown;
  if (thrown instanceof UnknownCursor || isUnreadableValue(thrown)) return invalid([{ pointer: '/cursor', code: 'wrong-form' }]);
  const status = statusOf(thrown);
  if (status === undefined || (status >= 500 && status !== 503)) return null;
  return problem(CODE_OF_STATUS[status] ?? 'malformed');
}

/** The keys in a cursor that somebody made up are no dates, which the database is the first to notice. */
const isUnreadableValue = (thrown: unknown): boolean => thrown instanceof Error && 'code' in thrown && (thrown.code === '22007' || thrown.code === '22008');

function statusOf(thrown: unknown): number | undefined {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const status = thrown instanceof Error && 'statusCode' in thrown ? thrown.statusCode : undefined;
  return typeof status === 'number' && status >= 400 ? status : undefined;
}

/** Where it happened, without what it happened to: messages of a database can repeat what people typed. */
function traceable(thrown: unknown): { readonly error: string; readonly sqlState?: string; readonly at: readonly string[] } {
  if (!(thrown instanceof Error)) return { error: typeof thrown, at: [] };
  const sqlState = 'code' in thrown && typeof thrown.code === 'string' ? { sqlState: thrown.code } : {};
  const at = (thrown.stack ?? '').split('\n').map((line) => line.trim()).filter((line) => line.startsWith('at ')).slice(0, 12);
  return { error: thrown.constructor.name, ...sqlState, at };
}
