import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase } from '@tirkeu/testing';
import { FIRST_MORNING, startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';
import { newPerson, open, paperFor } from '../spec/self-nominee.js';
import { PageLinks } from './page-links.js';

const FILES = 'files.localhost:3700';

let api: ApiUnderTest;
let candidate: Caller;
let page: string;
beforeAll(async () => {
  api = await startApi(await testDatabase(training), { filesUrl: `http://${FILES}` });
  candidate = await api.caller().signIn('candidate');
  const filingId = (await open(candidate)).view.filing.id;
  const { body } = await candidate.upload(filingId, await paperFor(newPerson(), 'biography'));
  page = `/api/filings/${filingId}/files/${body.fileId}/pages/1`;
}, 120_000);
afterAll(() => api.stop());

const onFiles = (url: string, host = FILES) => api.app.inject({ url, headers: { host } });
const addressOf = async (who: Caller): Promise<string> => {
  const answer = await api.app.inject({ url: page, headers: { host: 'localhost:3700', cookie: who.cookie } });
  expect(answer.statusCode).toBe(302);
  return String(answer.headers.location).replace(`http://${FILES}`, '');
};

describe('pictures of papers on an origin of their own', () => {
  it('are shown there without a cookie, behind walls', async () => {
    const picture = await onFiles(await addressOf(candidate));
    expect(picture.statusCode).toBe(200);
    expect(picture.headers).toMatchObject({
      'content-type': 'image/png', 'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'", 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'cross-origin', 'cache-control': 'no-store',
    });
    expect(picture.headers['set-cookie']).toBeUndefined();
  });

  it('are not shown on ours, and nothing of ours is there', async () => {
    expect((await onFiles(await addressOf(candidate), 'localhost:3700')).statusCode).toBe(404);
    expect((await onFiles('/api/platform')).statusCode).toBe(404);
    expect((await onFiles('/')).statusCode).toBe(404);
  });

  it('are asked for by those alone who may see the file', async () => {
    expect((await (await api.caller().signIn('candidate2')).get(page)).status).toBe(404);
    expect((await onFiles('/pages/AAAA')).statusCode).toBe(404);
    const token = (await addressOf(candidate)).slice('/pages/'.length);
    expect((await onFiles(`/pages/${token.startsWith('AA') ? 'BB' : 'AA'}${token.slice(2)}`)).statusCode).toBe(404);
  });

  it('are shown under an address for a minute', async () => {
    const address = await addressOf(candidate);
    api.clock.set('2026-12-01T05:00:59.000Z');
    expect((await onFiles(address)).statusCode).toBe(200);
    api.clock.set('2026-12-01T05:01:01.000Z');
    expect((await onFiles(address)).statusCode).toBe(404);
    api.clock.set(FIRST_MORNING);
  });

  it('are shown no longer once the session is over', async () => {
    const other = await api.caller().signIn('candidate');
    const address = await addressOf(other);
    await other.delete('/api/session');
    expect((await onFiles(address)).statusCode).toBe(404);
  });
});

describe('the address of a picture', () => {
  const link = { fileId: '7a0a3f57-0f2f-4f7a-8f47-0f3f6cf0b0aa', page: 300, sessionHash: 'ab'.repeat(32) };

  it('leads to what it was made for, by its installation alone, and tells nothing', () => {
    const links = new PageLinks('a secret for specs with 32 characters');
    const token = links.issue(link, FIRST_MORNING);
    expect(links.open(token, FIRST_MORNING)).toEqual(link);
    expect(new PageLinks('another secret for specs, 32 signs').open(token, FIRST_MORNING)).toBeUndefined();
    expect(token).toMatch(/^[\w-]{110}$/);
    expect(links.issue(link, FIRST_MORNING)).not.toBe(token);
  });
});
