import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, MetadataScanner, NestFactory, Reflector } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { describe, expect, it } from '@jest/globals';
import { OBJECT_RULES } from '../access/object-rules.js';
import type { OperationRule } from '../access/operations.js';
import { Allow, requirePolicies } from './policy.js';

@Controller('guarded')
class GuardedController {
  @Get()
  @Allow('public')
  everybody(): string {
    return 'open to all';
  }

  @Get('clerks')
  @Allow('clerk', 'secretary')
  clerks(): string {
    return 'for the office';
  }

  notARoute(): string {
    return 'no route, no policy';
  }
}

@Controller('canary')
class CanaryController {
  @Get()
  forgotten(): string {
    return 'nobody said who may ask for this';
  }
}

@Module({ imports: [DiscoveryModule], controllers: [GuardedController] })
class GuardedModule {}

@Module({ imports: [DiscoveryModule], controllers: [GuardedController, CanaryController] })
class CanaryModule {}

const everybody: OperationRule = { who: ['public'], object: OBJECT_RULES.open, fields: 'public' };
const rows: Readonly<Record<string, OperationRule>> = { 'GET /api/guarded': everybody, 'GET /api/guarded/clerks': { ...everybody, who: ['secretary', 'clerk'] }, 'GET /api/canary': everybody };

async function check(module: new () => object, rules = rows): Promise<void> {
  const app = await NestFactory.create(module, new FastifyAdapter(), { logger: false });
  try {
    requirePolicies({ discovery: app.get(DiscoveryService), scanner: app.get(MetadataScanner), reflector: app.get(Reflector) }, rules);
  } finally {
    await app.close();
  }
}

describe('who may ask for a route', () => {
  it('is declared by every route of an application that starts', async () => {
    await expect(check(GuardedModule)).resolves.toBeUndefined();
  });

  it('stops the start when one route says nothing, and names that route', async () => {
    await expect(check(CanaryModule)).rejects.toThrow('CanaryController.forgotten');
  });

  it('stops the start when an operation has no row in the table', async () => {
    const { 'GET /api/guarded': row, ...others } = rows;
    expect(row).toBeDefined();
    await expect(check(GuardedModule, others)).rejects.toThrow('GET /api/guarded (GuardedController.everybody) has no row');
  });

  it('stops the start when a route says otherwise than its row', async () => {
    await expect(check(GuardedModule, { ...rows, 'GET /api/guarded/clerks': everybody })).rejects.toThrow('GET /api/guarded/clerks (GuardedController.clerks) is for clerk, secretary, and by its row for public');
  });
});
