import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { invalid, problem, sendProblem, type FieldFault } from './problem.js';
import type { Settings } from './settings.js';
import { POISONED } from './strict-json.js';

/** Longer than any address of ours with all its filters, in characters. */
const LONGEST_ADDRESS = 4_096;
/** Somebody who asks a process on its own machine or by its number, as probes of an orchestrator do. */
const HEALTH = '/api/health/';
const LOCAL = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

const hostNameOf = (host: string): string => host.replace(/:\d+$/, '').toLowerCase();

/** The name under which people know us; undefined while none but this machine's was named. */
function publicNameOf({ mode, publicUrl }: Pick<Settings, 'mode' | 'publicUrl'>): string | undefined {
  const name = mode === 'production' && publicUrl !== undefined ? new URL(publicUrl).hostname : undefined;
  return name === undefined || LOCAL.test(name) ? undefined : name;
}

/** Each header that says where a request goes or where it ends is there once. */
function saysItsHostOnce({ raw: { rawHeaders } }: FastifyRequest): boolean {
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) if (rawHeaders[at]?.toLowerCase() === 'host') hosts++;
  return hosts === 1;
}

/** Nothing is looked at that was sent to another name, to two names, or to an address without end. */
export function requireOwnHost(server: FastifyInstance, settings: Pick<Settings, 'mode' | 'publicUrl' | 'filesUrl'>): void {
  const name = publicNameOf(settings);
  const nameOfFiles = settings.filesUrl && new URL(settings.filesUrl).hostname;
  server.addHook('onRequest', (request, reply, done) => {
    const { headers: { host }, url } = request;
    const isOurs = name === undefined || url.startsWith(HEALTH) || (host !== undefined && [name, nameOfFiles].includes(hostNameOf(host)));
    if (isOurs && saysItsHostOnce(request) && url.length <= LONGEST_ADDRESS) return done();
    sendProblem(reply, problem(url.length > LONGEST_ADDRESS ? 'too-large' : 'malformed'), request.id);
  });
}

/** Whether a route reads a query by a class of the contracts, which knows every name in it. */
const readsQuery = (controller: object, method: string): boolean =>
  Object.keys(Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) as object | undefined ?? {}).some((key) => key.startsWith(`${RouteParamtypes.QUERY}:`));

const unknown = (name: string): FieldFault => ({ pointer: `/${name.slice(0, 60).replaceAll('~', '~0').replaceAll('/', '~1')}`, code: 'unknown-field' });

/** A route that reads no query takes none. Those that read one know each name, once unless it may be given more often. */
export class QueryGuard implements CanActivate {
  constructor(private readonly free: readonly string[]) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const names = Object.keys(request.query as object);
    const poisoned = names.filter((name) => POISONED.has(name) || name in Object.prototype || name.includes('['));
    if (poisoned.length > 0) throw invalid(poisoned.map(unknown));
    const isFree = names.length === 0 || readsQuery(context.getClass(), context.getHandler().name) || this.free.some((path) => request.url.startsWith(path));
    if (!isFree) throw invalid(names.map(unknown));
    return true;
  }
}
