import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FilingView } from '@tirkeu/contracts';
import { testDatabase } from '@tirkeu/testing';
import { startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';
import { EICAR, startClamd } from '../spec/clamd-server.js';
import { attach, newPerson, paperFor, prepare } from '../spec/self-nominee.js';
import { ClamdScanner, findClamdAddress } from './scanner.js';
import { Scans } from './scans.js';

describe('the antivirus', () => {
  let folder: string;
  let path: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tirkeu-scan-'));
    path = join(folder, 'paper');
    await writeFile(path, Buffer.alloc(300_000, 'a paper '));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is found under an address of one of two forms', () => {
    expect(findClamdAddress('unix:/run/clamav/clamd.ctl')).toEqual({ path: '/run/clamav/clamd.ctl' });
    expect(findClamdAddress('tcp://clamd:3311')).toEqual({ host: 'clamd', port: 3311 });
    expect(findClamdAddress('tcp://[::1]')).toEqual({ host: '::1', port: 3310 });
    expect(['clamd:3310', 'http://clamd', 'tcp://clamd:0', 'unix:relative', ''].map(findClamdAddress)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  it('says of a file that it is clean or infected', async () => {
    const clamd = await startClamd();
    const scanner = new ClamdScanner(clamd.address);
    expect(await scanner.scan(path)).toBe('clean');
    const infected = join(folder, 'infected');
    await writeFile(infected, Buffer.concat([Buffer.alloc(100_000), Buffer.from(EICAR)]));
    expect(await scanner.scan(infected)).toBe('infected');
    await clamd.stop();
  });

  it.each(['', 'INSTREAM size limit exceeded. ERROR', 'stream: OK but', 'UNKNOWN COMMAND', 'stream: OKAY'])('is not believed to have found a file clean when it says “%s”', async (says) => {
    const clamd = await startClamd(0, says);
    expect(await new ClamdScanner(clamd.address).scan(path)).toBe('unknown');
    await clamd.stop();
  });

  it('is not believed to have found a file clean when it is away', async () => {
    const clamd = await startClamd();
    await clamd.stop();
    expect(await new ClamdScanner(clamd.address).scan(path)).toBe('unknown');
  });
});

describe('a filing on the day when the antivirus is away', () => {
  let api: ApiUnderTest;
  let candidate: Caller;
  let port: number;
  beforeAll(async () => {
    const clamd = await startClamd();
    port = 'port' in clamd.address ? clamd.address.port : 0;
    await clamd.stop();
    api = await startApi(await testDatabase(training), { clamd: { host: '127.0.0.1', port } });
    candidate = await api.caller().signIn('candidate');
  }, 120_000);
  afterAll(() => api.stop());

  it('is handed in all the same; its papers are shown to nobody until they were looked at', async () => {
    const draft = await prepare(candidate);
    await candidate.act(draft.filingId, { type: 'submit' });
    const { body: { filing } } = await candidate.get<FilingView>(`/api/filings/${draft.filingId}`);
    const [paper] = filing.documents;
    const page = `/api/filings/${draft.filingId}/files/${paper?.fileId}/pages/1`;
    expect(filing.status).toBe('submitted');
    expect(await candidate.get(page)).toMatchObject({ status: 409, body: { code: 'file-scan-pending' } });
    expect(await candidate.get(`/api/filings/${draft.filingId}/files/${paper?.fileId}`)).toMatchObject({ status: 409, body: { code: 'file-scan-pending' } });

    expect(await api.app.get(Scans).catchUp()).toBe(0);
    const clamd = await startClamd(port);
    expect(await api.app.get(Scans).catchUp()).toBe(3);
    expect(clamd.asked()).toBe(3);
    expect((await candidate.get(page)).status).toBe(200);
    await clamd.stop();
  });

  it('shows a paper that is found out later to nobody, ever', async () => {
    const draft = await prepare(candidate, { person: newPerson() });
    const { fileId } = await attach(candidate, draft, 'biography');
    const clamd = await startClamd(port, 'stream: Some.Virus FOUND');
    await api.app.get(Scans).catchUp();
    expect(await candidate.get(`/api/filings/${draft.filingId}/files/${fileId}/pages/1`)).toMatchObject({ status: 422, body: { code: 'file-infected' } });
    await clamd.stop();
  });

  it('does not take in what the antivirus, when it is there, finds', async () => {
    const draft = await prepare(candidate, { person: newPerson() });
    const clamd = await startClamd(port);
    const infected = Buffer.concat([await paperFor(draft.person, 'biography'), Buffer.from(`% ${EICAR}\n`)]);
    expect(await candidate.upload(draft.filingId, infected)).toMatchObject({ status: 422, body: { code: 'file-infected' } });
    await clamd.stop();
  });
});
