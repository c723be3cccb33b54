import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { problem } from '../platform/problem.js';
import { receiptOf } from '../platform/request-times.js';
import { isDecision } from './decisions.js';
import { findSignedIn, isConfirmedLately } from './sessions.js';

/** What somebody may still do whose role waits for a second factor: set it up, or leave. */
const OWN_ACCOUNT = /^\/api\/(?:session|account)(?:\/|$)/u;

const operationOf = ({ method, routeOptions: { url = '' } }: FastifyRequest): string => `${method} ${url.replace(/:(\w+)/g, '{$1}')}`;

/** After it is clear who asks and that they may: whether they have proved it well enough for what they ask. */
@Injectable()
export class StandingGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const who = findSignedIn(request);
    if (!who) return true;
    if (who.setUpNeeded && !OWN_ACCOUNT.test(request.routeOptions.url ?? '')) throw problem('second-factor-needed');
    if (isDecision(operationOf(request), request.body) && !isConfirmedLately(who, receiptOf(request))) throw problem('confirm-it-is-you');
    return true;
  }
}
