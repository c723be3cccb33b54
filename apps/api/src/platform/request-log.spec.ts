import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { currentTrace } from '@tirkeu/persistence';
import Fastify, { LogController } from 'fastify';
import { problem, sendProblem } from './problem.js';
import { logRequests, traceOf } from './request-log.js';

const EDGE = 'what only the edge and the API know';
const GIVEN = '00112233445566778899aabbccddeeff';

describe('the trace of a request', () => {
  it('is the one of the edge when the edge proves itself', () => {
    expect(traceOf(EDGE)({ headers: { 'x-request-id': GIVEN, 'x-edge-token': EDGE } })).toBe(GIVEN);
  });

  it.each([
    ['without the proof', { 'x-request-id': GIVEN }, EDGE],
    ['with a wrong proof', { 'x-request-id': GIVEN, 'x-edge-token': 'what somebody guesses that it is' }, EDGE],
    ['where there is no edge', { 'x-request-id': GIVEN, 'x-edge-token': EDGE }, undefined],
    ['that is no trace', { 'x-request-id': '900131400123', 'x-edge-token': EDGE }, EDGE],
  ])('is never what somebody says %s', (_how, headers, token) => {
    expect(traceOf(token)({ headers })).toMatch(/^[0-9a-f]{32}$/);
    expect(traceOf(token)({ headers })).not.toBe(headers['x-request-id']);
  });

  it('goes back in a header, and with what the request causes also when a body was read', async () => {
    const server = Fastify({ genReqId: traceOf(EDGE) });
    logRequests(server);
    server.post('/', async () => ({ trace: currentTrace() }));
    const answer = await server.inject({ method: 'POST', url: '/', payload: { some: 'body' }, headers: { 'x-request-id': GIVEN, 'x-edge-token': EDGE } });
    expect(answer.headers['x-request-id']).toBe(GIVEN);
    expect(answer.json()).toEqual({ trace: GIVEN });
    await server.close();
  });
});

describe('the line of an answer', () => {
  it('says when, what, with which outcome and, where somebody was denied, why; never the address, nor what was sent', async () => {
    const lines: string[] = [];
    const log = new Writable({ write: (line: Buffer, _encoding, done) => (lines.push(line.toString()), done()) });
    const server = Fastify({ genReqId: traceOf(undefined), logger: { stream: log, base: null }, logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'traceId' }) });
    logRequests(server);
    server.post('/filings/:filingId', (request, reply) => { sendProblem(reply, problem('csrf-token-wrong'), request.id); });
    await server.inject({ method: 'POST', url: '/filings/900131400123\n{"forged":true}?q=Ахметов', payload: { login: 'a\nb' } });
    await server.inject({ method: 'POST', url: '/filings/900131400123?q=Ахметов', payload: { login: 'a\nb' } });
    await server.close();
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({ traceId: expect.stringMatching(/^[0-9a-f]{32}$/), method: 'POST', route: '/filings/:filingId', status: 403, code: 'csrf-token-wrong', msg: 'answered' });
    for (const sent of ['900131400123', 'Ахметов', 'forged', 'login']) expect(lines.join('')).not.toContain(sent);
  });
});
