import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { findRule, noteAsked } from '../access/asked.js';
import { OBJECT_RULES } from '../access/object-rules.js';
import type { OperationRule } from '../access/operations.js';
import { changesSomething, requireSameOrigin } from '../accounts/same-origin.js';
import { SESSION_COOKIE, isSame } from '../accounts/session-token.js';
import { Sessions, noteSignedIn } from '../accounts/sessions.js';
import { patiently } from './patience.js';
import { absent, problem } from './problem.js';
import { receiptOf } from './request-times.js';

const CSRF_HEADER = 'x-csrf-token';

/** What is left to whoever has lost the right that they act in. */
const isOwnAccount = ({ who, object }: OperationRule): boolean => who[0] === 'signed-in' && object === OBJECT_RULES.account;

/** Lets a request through to its route, or not, by the row of the operation. What no row opens stays closed. */
@Injectable()
export class PolicyGuard implements CanActivate {
  constructor(@Inject(Sessions) private readonly sessions: Sessions) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const rule = findRule(request.method, request.routeOptions.url ?? '');
    if (!rule) throw absent();
    if (changesSomething(request)) requireSameOrigin(request);
    if (rule.who[0] === 'public') return true;
    const who = await patiently(() => this.sessions.find(request.cookies[SESSION_COOKIE], receiptOf(request)));
    if (!who) throw problem('not-signed-in');
    if (changesSomething(request) && !isSame(who.session.csrfToken, request.headers[CSRF_HEADER])) throw problem('csrf-token-wrong');
    if (who.ended !== null && !isOwnAccount(rule)) throw problem('access-ended', { items: [who.ended.how] });
    if (rule.who[0] !== 'signed-in' && !rule.who.some((role) => role === who.active.role)) throw problem('role-not-allowed');
    noteAsked(who, rule);
    noteSignedIn(request, who);
    return true;
  }
}
