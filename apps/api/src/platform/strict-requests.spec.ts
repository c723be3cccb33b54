import 'reflect-metadata';
import { Controller, Get, Module, Query } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RegisterQuery } from '@tirkeu/contracts';
import { fastify } from 'fastify';
import { createValidation } from './invalid-fields.js';
import { ProblemError } from './problem.js';
import type { Settings } from './settings.js';
import { QueryGuard, requireOwnHost } from './strict-requests.js';

const PUBLIC: Pick<Settings, 'mode' | 'publicUrl'> = { mode: 'production', publicUrl: 'https://tirkeu.example.kz' };

async function statusFor(settings: Pick<Settings, 'mode' | 'publicUrl'>, host: string, url = '/api/platform'): Promise<number> {
  const server = fastify();
  requireOwnHost(server, settings);
  server.get('/*', () => 'ours');
  const { statusCode } = await server.inject({ url, headers: { host } });
  await server.close();
  return statusCode;
}

describe('a request to a name', () => {
  it('that is ours is heard, with and without a port', async () => {
    for (const host of ['tirkeu.example.kz', 'Tirkeu.Example.KZ', 'tirkeu.example.kz:443']) expect([host, await statusFor(PUBLIC, host)]).toEqual([host, 200]);
  });

  it.each(['evil.example', 'tirkeu.example.kz.evil.example', 'tirkeu.example.kz@evil.example', 'evil.example:443', '127.0.0.1', 'localhost', 'tirkeu.example.kz, evil.example', 'tirkeu.example.kz.'])('of somebody else is not: %s', async (host) => {
    expect(await statusFor(PUBLIC, host)).toBe(400);
  });

  it('of a machine is heard when it asks for our health, where people train, and where no public name was given', async () => {
    expect(await statusFor(PUBLIC, '10.0.3.7:3000', '/api/health/live')).toBe(200);
    expect(await statusFor({ ...PUBLIC, mode: 'training' }, 'anything.example')).toBe(200);
    expect(await statusFor({ mode: 'production', publicUrl: 'http://localhost:3000' }, 'anything.example')).toBe(200);
    expect(await statusFor({ mode: 'production', publicUrl: undefined }, 'anything.example')).toBe(200);
  });

  it('is too large when it has no end', async () => {
    expect(await statusFor(PUBLIC, 'tirkeu.example.kz', `/a?${'b'.repeat(4_090)}`)).toBe(200);
    expect(await statusFor(PUBLIC, 'tirkeu.example.kz', `/a?${'b'.repeat(4_100)}`)).toBe(413);
  });
});

@Controller()
class Asked {
  @Get('bare')
  bare(): string {
    return 'bare';
  }

  @Get('register')
  register(@Query() { cursor }: RegisterQuery): string {
    return cursor ?? 'first';
  }

  @Get('board')
  board(): string {
    return 'board';
  }
}

@Module({ controllers: [Asked] })
class AskedModule {}

describe('a query', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await NestFactory.create<NestFastifyApplication>(AskedModule, new FastifyAdapter(), { logger: false });
    app.useGlobalGuards(new QueryGuard(['/board']));
    app.useGlobalPipes(createValidation());
    app.useGlobalFilters({ catch: (thrown: unknown, host) => void host.switchToHttp().getResponse<{ code: (status: number) => { send: (body: object) => void } }>().code(thrown instanceof ProblemError ? thrown.body.status : 500).send(thrown instanceof ProblemError ? thrown.body : {}) });
    await app.init();
  });
  afterAll(() => app.close());
  const ask = async (url: string, headers: Readonly<Record<string, string>> = {}) => app.inject({ url, headers });

  it('is refused where none is read, name by name', async () => {
    expect((await ask('/bare')).statusCode).toBe(200);
    const answer = await ask('/bare?a/b=1&debug=true');
    expect([answer.statusCode, answer.json()]).toEqual([400, { status: 400, code: 'invalid', fields: [{ pointer: '/a~1b', code: 'unknown-field' }, { pointer: '/debug', code: 'unknown-field' }] }]);
  });

  it('that says a name twice is refused, and so is one that no class knows or that poisons', async () => {
    expect((await ask('/register')).statusCode).toBe(200);
    for (const query of ['cursor=a&cursor=b', 'status=registered&status=refused', 'cursor[]=a', 'cursor[a]=b', '__proto__=1', 'constructor=1', 'role=chair']) expect([query, (await ask(`/register?${query}`)).statusCode]).toEqual([query, 400]);
  });

  it('is handed on where another program reads it', async () => {
    expect((await ask('/board?page=2')).statusCode).toBe(200);
  });

  it('or a header changes the method for nobody', async () => {
    expect((await ask('/bare', { 'x-http-method-override': 'DELETE', 'x-http-method': 'DELETE', 'x-method-override': 'DELETE' })).payload).toBe('bare');
    expect((await ask('/bare?_method=DELETE')).statusCode).toBe(400);
  });
});
