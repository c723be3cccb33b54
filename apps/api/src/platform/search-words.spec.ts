import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem, QueueView } from '@tirkeu/contracts';
import { testDatabase } from '@tirkeu/testing';
import { startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';
import { submitted } from '../spec/self-nominee.js';

interface Parameter {
  readonly in: string;
  readonly name: string;
}
interface ApiDescription {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly parameters?: readonly Parameter[] }>>>>;
}

let api: ApiUnderTest;
let clerk: Caller;
beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  await submitted(await api.caller().signIn('candidate'));
  clerk = await api.caller().signIn('clerk');
}, 120_000);
afterAll(() => api.stop());

const QUEUE = '/api/queue?queue=all';
const totalOf = async (words: string): Promise<number> => (await clerk.search<QueueView>(QUEUE, words)).body.total;

describe('words that people are searched for with', () => {
  it('come in a header, in any script', async () => {
    expect([await totalOf('Үлгібаева'), await totalOf('Ulgibayeva'), await totalOf('Жоқбаева'), await totalOf('  ')]).toEqual([1, 1, 0, 1]);
  });

  it('are not taken in an address, where browsers, proxies and logs would keep them', async () => {
    const { status, body } = await clerk.get<Problem>(`${QUEUE}&q=${encodeURIComponent('Үлгібаева')}`);
    expect([status, body.fields]).toEqual([400, [{ pointer: '/q', code: 'unknown-field' }]]);
  });

  it.each([['%E0%A4%A', 'wrong-form'], ['%00', 'not-plain-text'], ['a'.repeat(101), 'too-long']])('are checked like any other text: %s', async (sent, code) => {
    const { status, body } = await clerk.get<Problem>(QUEUE, { 'tirkeu-search': sent });
    expect([status, body.fields]).toEqual([400, [{ pointer: '/search', code }]]);
  });

  it('have a place in the address of the public register alone, which holds what is published', async () => {
    const { paths } = (await clerk.get<ApiDescription>('/api/openapi.json')).body;
    const parameters = Object.entries(paths).flatMap(([path, methods]) => Object.values(methods).flatMap(({ parameters: all = [] }) => all.map((parameter) => ({ path, ...parameter }))));
    const named = (place: string, name: string) => parameters.filter((parameter) => parameter.in === place && parameter.name === name).map(({ path }) => path).toSorted();
    expect(named('query', 'q').filter((path) => !path.startsWith('/api/register'))).toEqual([]);
    expect(named('header', 'tirkeu-search')).toEqual(['/api/administration/accounts', '/api/administration/members', '/api/nominator/filings', '/api/queue']);
  });
});
