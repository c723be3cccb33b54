import { RequestMethod, SetMetadata } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { operationName } from '../access/asked.js';
import { OPERATIONS, type OperationRule, type Policy } from '../access/operations.js';

const POLICY = 'tirkeu:policy';

/** Says beside a route who may ask for it. The table of operations decides: a route without it, without a row or unlike its row stops the start of the application. */
export const Allow = (...policy: Policy): MethodDecorator => SetMetadata(POLICY, policy);

export const findPolicy = (reflector: Reflector, handler: () => unknown): Policy | undefined => reflector.get<Policy | undefined>(POLICY, handler);

export interface Routes {
  readonly discovery: DiscoveryService;
  readonly scanner: MetadataScanner;
  readonly reflector: Reflector;
}

type Handler = () => unknown;

const asList = (paths: string | readonly string[] | undefined): readonly string[] => (typeof paths === 'string' ? [paths] : paths ?? ['']);
const joined = (...parts: readonly string[]): string => `/${parts.flatMap((part) => part.split('/')).filter((part) => part !== '').join('/')}`;

function operationsOf(controller: object, handler: Handler): readonly string[] {
  const method = RequestMethod[Number(Reflect.getMetadata(METHOD_METADATA, handler))] ?? 'ALL';
  const within: string | readonly string[] | undefined = Reflect.getMetadata(PATH_METADATA, controller.constructor);
  const own: string | readonly string[] | undefined = Reflect.getMetadata(PATH_METADATA, handler);
  return asList(within).flatMap((base) => asList(own).map((path) => operationName(method, joined('api', base, path))));
}

const isSame = (one: readonly string[], other: readonly string[]): boolean => [...one].sort().join() === [...other].sort().join();

/**
 * Looks at every route of every controller.
 *
 * @throws when one says nothing of who may ask for it, has no row in the table of operations, or says otherwise than its row; the message names them all
 */
export function requirePolicies({ discovery, scanner, reflector }: Routes, rules: Readonly<Record<string, OperationRule>> = OPERATIONS): void {
  const faults = discovery.getControllers().flatMap(({ instance, name }) => {
    if (typeof instance !== 'object' || instance === null) return [];
    const prototype: Readonly<Record<string, Handler>> = Object.getPrototypeOf(instance);
    return scanner.getAllMethodNames(prototype).flatMap((method) => {
      const handler = prototype[method];
      if (handler === undefined || !Reflect.hasMetadata(PATH_METADATA, handler)) return [];
      const said = findPolicy(reflector, handler);
      if (!said) return [`${name}.${method} has no @Allow(…)`];
      return operationsOf(instance, handler).flatMap((operation) => {
        const rule = rules[operation];
        if (!rule) return [`${operation} (${name}.${method}) has no row`];
        return isSame(rule.who, said) ? [] : [`${operation} (${name}.${method}) is for ${said.join(', ')}, and by its row for ${rule.who.join(', ')}`];
      });
    });
  });
  if (faults.length > 0) throw new Error(`Routes without a policy: ${faults.join('; ')}. Say who may ask for them with @Allow(…) and in apps/api/src/access/operations.ts.`);
}
