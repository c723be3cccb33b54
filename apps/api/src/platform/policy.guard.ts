import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { changesSomething, requireSameOrigin } from '../accounts/same-origin.js';
import { SESSION_COOKIE, isSame } from '../accounts/session-token.js';
import { Sessions, noteSignedIn } from '../accounts/sessions.js';
import { findPolicy } from './policy.js';
import { absent, problem } from './problem.js';
import { receiptOf } from './request-times.js';

const CSRF_HEADER = 'x-csrf-token';

/** Lets a request through to its route, or not. What no policy opens stays closed. */
@Injectable()
export class PolicyGuard implements CanActivate {
  constructor(@Inject(Reflector) private readonly reflector: Reflector, @Inject(Sessions) private readonly sessions: Sessions) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const policy = findPolicy(this.reflector, context.getHandler() as () => unknown);
    if (!policy) throw absent();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (changesSomething(request)) requireSameOrigin(request);
    if (policy[0] === 'public') return true;
    const who = await this.sessions.find(request.cookies[SESSION_COOKIE], receiptOf(request));
    if (!who) throw problem('not-signed-in');
    if (changesSomething(request) && !isSame(who.session.csrfToken, request.headers[CSRF_HEADER])) throw problem('csrf-token-wrong');
    if (policy[0] !== 'signed-in' && !policy.some((role) => role === who.active.role)) throw problem('role-not-allowed');
    noteSignedIn(request, who);
    return true;
  }
}
