import { SetMetadata } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { Role } from '@tirkeu/domain';

/** Who may ask for a route: anybody, whoever is signed in, or whoever acts in one of some roles. */
export type Policy = readonly ['public'] | readonly ['signed-in'] | readonly [Role, ...Role[]];

const POLICY = 'tirkeu:policy';

/** Declares who may ask for a route. A route without it stops the start of the application. */
export const Allow = (...policy: Policy): MethodDecorator => SetMetadata(POLICY, policy);

export const findPolicy = (reflector: Reflector, handler: () => unknown): Policy | undefined => reflector.get<Policy | undefined>(POLICY, handler);

/**
 * Looks at every route of every controller.
 *
 * @throws when one declares no policy; the message names them all
 */
export function requirePolicies({ discovery, scanner, reflector }: { readonly discovery: DiscoveryService; readonly scanner: MetadataScanner; readonly reflector: Reflector }): void {
  const bare = discovery.getControllers().flatMap(({ instance, name }) => {
    if (typeof instance !== 'object' || instance === null) return [];
    const prototype: Readonly<Record<string, () => unknown>> = Object.getPrototypeOf(instance);
    return scanner.getAllMethodNames(prototype).filter((method) => {
      const handler = prototype[method];
      return handler !== undefined && Reflect.hasMetadata(PATH_METADATA, handler) && !findPolicy(reflector, handler);
    }).map((method) => `${name}.${method}`);
  });
  if (bare.length > 0) throw new Error(`Routes without a policy: ${bare.join(', ')}. Declare who may ask for them with @Allow(…).`);
}
