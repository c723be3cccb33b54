import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { inUrgentLane } from '@tirkeu/persistence';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { defer, lastValueFrom, type Observable } from 'rxjs';
import { patiently } from './patience.js';

/** The route by which a filing is acted on, and those of its actions that are too late after a deadline. */
export const ACTIONS_ROUTE = '/api/filings/:filingId/actions';
const URGENT: readonly string[] = ['submit', 'answer-notice'];

const memberOf = (value: unknown, name: string): unknown => (typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined);

/** The id and the kind of an action that is too late after a deadline; undefined when a request asks for none. */
export function urgentActionOf({ method, routeOptions, body }: Pick<FastifyRequest, 'method' | 'routeOptions' | 'body'>): { readonly actionId: string; readonly type: string } | undefined {
  const actionId = memberOf(body, 'actionId');
  const type = memberOf(memberOf(body, 'action'), 'type');
  const isUrgent = method === 'POST' && routeOptions.url === ACTIONS_ROUTE && typeof actionId === 'string' && typeof type === 'string' && URGENT.includes(type);
  return isUrgent ? { actionId, type } : undefined;
}

/** Puts what a deadline hangs on into a lane of its own as soon as it is read: exports, pages and sign-ins cannot use up its connections. */
export function openUrgentLane(server: FastifyInstance): void {
  server.addHook('preValidation', (request, _reply, done) => {
    if (urgentActionOf(request)) inUrgentLane(done);
    else done();
  });
}

/** A database that is away for a moment is waited for by every action: its id makes it the same action when it is run again. */
@Injectable()
export class ActionPatience implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (typeof memberOf(request.body, 'actionId') !== 'string') return next.handle();
    return defer(() => patiently(() => lastValueFrom(next.handle())));
  }
}
