import { createHash, randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '@tirkeu/domain';
import { testDatabase } from '@tirkeu/testing';
import type { FileView, Problem } from '@tirkeu/contracts';
import { startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Answer, Caller } from '../spec/caller.js';
import { startS3Server, type S3ServerUnderTest } from '../spec/s3-server.js';
import { newPerson, open, paperFor } from '../spec/self-nominee.js';
import { Uploads } from './uploads.js';

const PART = 'application/offset+octet-stream';
const MEGABYTE = 1024 * 1024;

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** A file on its way, in the hands of somebody who sends it part by part. */
class Sending {
  readonly address: string;

  constructor(private readonly who: Caller, private readonly filingId: string, private readonly bytes: Buffer, private readonly sha256 = hashOf(bytes)) {
    this.address = `/api/filings/${filingId}/uploads/${sha256}`;
  }

  begin(firstPart?: Buffer): Promise<Answer<Problem>> {
    const metadata = `sha256 ${Buffer.from(this.sha256).toString('base64')}`;
    return this.who.send('POST', `/api/filings/${this.filingId}/uploads`, firstPart, { 'tus-resumable': '1.0.0', 'upload-length': String(this.bytes.length), 'upload-metadata': metadata, ...(firstPart && { 'content-type': PART }) });
  }

  part(from: number, to: number): Promise<Answer<Problem>> {
    return this.who.send('PATCH', this.address, this.bytes.subarray(from, to), { 'tus-resumable': '1.0.0', 'upload-offset': String(from), 'content-type': PART });
  }

  async reach(): Promise<number | null> {
    const { status, headers } = await this.who.send('HEAD', this.address, undefined, { 'tus-resumable': '1.0.0' });
    return status === 200 ? Number(headers['upload-offset']) : null;
  }

  finish(fileName = 'paper.pdf'): Promise<Answer<FileView & Problem>> {
    return this.who.post(`${this.address}/file`, { fileName });
  }

  forget(): Promise<Answer<Problem>> {
    return this.who.send('DELETE', this.address, undefined, { 'tus-resumable': '1.0.0' });
  }

  /** All of it, in one part. */
  async arrive(): Promise<this> {
    const { status, text } = await this.begin(this.bytes);
    if (status !== 201) throw new Error(`It does not arrive: ${text}`);
    return this;
  }
}

let api: ApiUnderTest;
let candidate: Caller;
let filingId: string;
let paper: Buffer;
beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  candidate = await api.caller().signIn('candidate');
  filingId = (await open(candidate)).view.filing.id;
  paper = await paperFor(newPerson(), 'biography');
}, 120_000);
afterAll(() => api.stop());

/** The paper as a file of its own: readers stop at its end mark. */
const anotherPaper = (length = paper.length + 40): Buffer => Buffer.concat([paper, Buffer.from('\n% '), randomBytes(length - paper.length - 3).map((byte) => 97 + (byte % 26))]);
const sending = (bytes = anotherPaper(), who = candidate): Sending => new Sending(who, filingId, bytes);

describe('a file that is sent in parts', () => {
  it('begins with an address that is made of its content, and grows part by part', async () => {
    const bytes = anotherPaper(3 * MEGABYTE + 5);
    const file = sending(bytes);
    expect(await file.begin()).toMatchObject({ status: 201, headers: { location: `/api/filings/${filingId}/uploads/${hashOf(bytes)}`, 'tus-resumable': '1.0.0' } });
    for (let from = 0; from < bytes.length; from += MEGABYTE) {
      expect(await file.reach()).toBe(from);
      const to = Math.min(bytes.length, from + MEGABYTE);
      expect(await file.part(from, to)).toMatchObject({ status: 204, headers: { 'upload-offset': String(to) } });
    }
    expect(await file.finish('Өмірбаян.pdf')).toMatchObject({ status: 201, body: { fileName: 'Өмірбаян.pdf', mediaType: 'application/pdf', bytes: 3 * MEGABYTE + 5, pages: 1, sha256: hashOf(bytes) } });
  });

  it('brings its first part along with its beginning', async () => {
    const bytes = anotherPaper();
    const file = sending(bytes);
    expect(await file.begin(bytes.subarray(0, 1_000))).toMatchObject({ status: 201, headers: { 'upload-offset': '1000' } });
    expect(await file.reach()).toBe(1_000);
  });

  it('goes on where it stopped, also when it is begun again', async () => {
    const bytes = anotherPaper();
    const file = sending(bytes);
    await file.begin(bytes.subarray(0, 1_000));
    expect(await file.begin()).toMatchObject({ status: 201, headers: { 'upload-offset': '1000' } });
    expect(await file.begin(bytes)).toMatchObject({ status: 201, headers: { 'upload-offset': '1000' } });
    expect(await file.reach()).toBe(1_000);
    expect((await file.part(1_000, bytes.length)).status).toBe(204);
    expect((await file.finish()).body.sha256).toBe(hashOf(bytes));
  });

  it('takes a part only where it stands, so that nothing is there twice', async () => {
    const bytes = anotherPaper();
    const file = sending(bytes);
    await file.begin(bytes.subarray(0, 1_000));
    expect(await file.part(0, 1_000)).toMatchObject({ status: 409, body: { code: 'malformed' } });
    expect(await file.part(1_001, bytes.length)).toMatchObject({ status: 409, body: { code: 'malformed' } });
    expect(await file.reach()).toBe(1_000);
  });

  it('keeps one of two same parts that come at once', async () => {
    const bytes = anotherPaper();
    const file = sending(bytes);
    await file.begin();
    const answers = await Promise.all([file.part(0, bytes.length), file.part(0, bytes.length)]);
    expect(answers.map(({ status }) => status).sort()).not.toEqual([204, 204]);
    expect(await file.reach()).toBe(bytes.length);
    expect((await file.finish()).body.sha256).toBe(hashOf(bytes));
  });

  it('becomes one file, however often its sender asks for the answer', async () => {
    const file = await sending().arrive();
    const [first, second] = [await file.finish(), await file.finish()];
    expect(second.body).toEqual(first.body);
    expect(await file.reach()).toBe(first.body.bytes);
    expect(await file.begin()).toMatchObject({ status: 201, headers: { 'upload-offset': String(first.body.bytes) } });
  });

  it('can be handed in under another name without being sent again', async () => {
    const file = await sending().arrive();
    const first = await file.finish('a.pdf');
    const second = await file.finish('b.pdf');
    expect(second.body).toMatchObject({ fileName: 'b.pdf', sha256: first.body.sha256 });
    expect((await candidate.get(`/api/filings/${filingId}/files/${second.body.fileId}/pages/1`)).status).toBe(200);
  });

  it('is forgotten when its sender does not want it any more', async () => {
    const file = await sending().arrive();
    expect((await file.forget()).status).toBe(204);
    expect(await file.reach()).toBeNull();
  });

  it('leaves no part behind once it is a file', async () => {
    await (await sending().arrive()).finish();
    const before = await parts();
    await (await sending().arrive()).finish();
    expect(await parts()).toEqual(before);
  });
});

describe('a file that is sent in parts, and cannot be taken in', () => {
  it.each([
    ['it has not arrived whole', async () => { const bytes = anotherPaper(); const file = sending(bytes); await file.begin(bytes.subarray(0, 9)); return file; }, 400, 'file-missing'],
    ['it never began', async () => sending(), 400, 'file-missing'],
    ['it is a text', async () => sending(Buffer.from(`just words ${randomBytes(9).toString('hex')}`)).arrive(), 415, 'file-wrong-type'],
    ['it is locked', async () => sending(Buffer.from(anotherPaper().toString('latin1').replace('/Root', '/Encrypt 9 0 R /Root'), 'latin1')).arrive(), 422, 'file-password'],
    ['it acts', async () => sending(Buffer.from(anotherPaper().toString('latin1').replace('/Type /Catalog', '/Type /Catalog /OpenAction << /S /JavaScript /JS (1) >>'), 'latin1')).arrive(), 422, 'file-active-content'],
    ['it is cut off', async () => sending(Buffer.concat([paper.subarray(0, 700), randomBytes(8)])).arrive(), 422, 'file-unreadable'],
    ['its bytes are not those that were announced', async () => new Sending(candidate, filingId, anotherPaper(), hashOf(randomBytes(8))).arrive(), 422, 'file-failed'],
  ] as const)('says so: %s', async (_why, send, status, code) => {
    expect(await (await send()).finish()).toMatchObject({ status, body: { code } });
  });

  it('is told before it is sent when it is empty or too large', async () => {
    expect(await sending(Buffer.alloc(0)).begin()).toMatchObject({ status: 422, body: { code: 'file-empty' } });
    expect(await sending(Buffer.alloc(20 * MEGABYTE + 1)).begin()).toMatchObject({ status: 413, body: { code: 'file-too-large' } });
  });

  it('brings no more than was announced', async () => {
    const bytes = anotherPaper();
    const file = new Sending(candidate, filingId, bytes);
    await file.begin();
    const more = await candidate.send<Problem>('PATCH', file.address, Buffer.concat([bytes, bytes]), { 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': PART });
    expect(more).toMatchObject({ status: 413, body: { code: 'file-too-large' } });
  });

  it('has to say what it is', async () => {
    const headers = { 'tus-resumable': '1.0.0', 'upload-length': '10' };
    for (const metadata of ['', 'sha256', `sha256 ${Buffer.from('../../etc/passwd').toString('base64')}`, 'sha256 %%%']) {
      expect(await candidate.send('POST', `/api/filings/${filingId}/uploads`, undefined, { ...headers, 'upload-metadata': metadata })).toMatchObject({ status: 400, body: { code: 'malformed' } });
    }
  });

  it('is forgotten after a day', async () => {
    const file = sending();
    await file.begin(Buffer.from('%PDF'));
    const { now } = api.clock;
    const uploads = api.app.get(Uploads);
    await uploads.clearAbandoned(now());
    expect(await file.reach()).toBe(4);
    expect(await uploads.clearAbandoned(instant(new Date(Date.parse(now()) + 24 * 3_600_000 + 1).toISOString()))).toBeGreaterThan(0);
    expect(await file.reach()).toBeNull();
    expect(await parts()).toEqual([]);
  });
});

describe('somebody else', () => {
  it('neither learns of an upload nor adds to it', async () => {
    const bytes = anotherPaper();
    await sending(bytes).begin(bytes.subarray(0, 500));
    const stranger = sending(bytes, await api.caller().signIn('candidate2'));
    expect(await stranger.reach()).toBeNull();
    expect((await stranger.part(500, bytes.length)).status).toBe(404);
    expect((await stranger.begin()).status).toBe(404);
    expect((await stranger.finish()).status).toBe(404);
    expect((await stranger.forget()).status).toBe(404);
    expect(await sending(bytes).reach()).toBe(500);
  });

  it('in an office of the state sends nothing, and nobody does without signing in, from another site, or without the token of the session', async () => {
    const supervisor = sending(undefined, await api.caller().signIn('supervisor'));
    expect((await supervisor.begin()).status).toBe(403);
    // A clerk sends papers of filings that came to the counter, and this one did not.
    const clerk = sending(undefined, await api.caller().signIn('clerk'));
    expect((await clerk.begin()).status).toBe(404);
    expect((await sending(undefined, api.caller()).begin()).status).toBe(401);
    const file = sending();
    await file.begin();
    const part = { 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': PART };
    expect((await candidate.send('PATCH', file.address, Buffer.from('x'), { ...part, origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await candidate.send('PATCH', file.address, Buffer.from('x'), { ...part, 'x-csrf-token': 'made up' })).status).toBe(403);
    expect(await file.reach()).toBe(0);
  });
});

describe('how much one filing may bring in', () => {
  it('counts what is on its way, and says whether it is too many or too much', async () => {
    const eager = await api.caller().signIn('candidate2');
    const { view: { filing: { id } } } = await open(eager);
    const begin = (length: number, sha256: string): Promise<Answer<Problem>> =>
      eager.send('POST', `/api/filings/${id}/uploads`, undefined, { 'tus-resumable': '1.0.0', 'upload-length': String(length), 'upload-metadata': `sha256 ${Buffer.from(sha256).toString('base64')}` });
    for (let number = 0; number < 15; number++) expect((await begin(20 * MEGABYTE, hashOf(Buffer.from([number])))).status).toBe(201);
    expect(await begin(1, hashOf(Buffer.from('one byte more')))).toMatchObject({ status: 409, body: { code: 'files-too-much' } });
    await api.database.query(`INSERT INTO upload SELECT 'v-' || number, $1, (SELECT min(account_id) FROM upload WHERE filing_id = $1), md5(number::text) || md5(number::text), 1, 0, '{}', now() FROM generate_series(16, $2::int) AS number`, [id, 200]);
    expect(await begin(1, hashOf(Buffer.from('one file more')))).toMatchObject({ status: 409, body: { code: 'files-too-many' } });
  });
});

describe('with the papers on an S3-compatible server', () => {
  let server: S3ServerUnderTest;
  let remote: ApiUnderTest;
  beforeAll(async () => {
    server = await startS3Server();
    remote = await startApi(await testDatabase(training), { objectStorage: server.storage });
  }, 120_000);
  afterAll(async () => {
    await remote.stop();
    await server.stop();
  });

  it('a file arrives in parts, is shown and handed out, and this machine keeps nothing of it', async () => {
    const who = await remote.caller().signIn('candidate');
    const id = (await open(who)).view.filing.id;
    const bytes = anotherPaper(2 * MEGABYTE);
    const file = new Sending(who, id, bytes);
    await file.begin(bytes.subarray(0, MEGABYTE));
    expect(await file.reach()).toBe(MEGABYTE);
    await file.part(MEGABYTE, 2 * MEGABYTE);
    const { body } = await file.finish();
    expect(body).toMatchObject({ sha256: hashOf(bytes), pages: 1 });
    const page = `/api/filings/${id}/files/${body.fileId}/pages/1`;
    expect(await who.get(page)).toMatchObject({ status: 200, headers: { 'content-type': 'image/png' } });
    const handedOut = await remote.app.inject({ url: `/api/filings/${id}/files/${body.fileId}`, headers: { cookie: who.cookie } });
    expect(hashOf(handedOut.rawPayload)).toBe(hashOf(bytes));
    expect(await readdir(join(remote.dataDir, 'scratch'))).toEqual([]);
    expect(await readdir(remote.dataDir)).toEqual(['scratch']);
  });

  it('readiness says when it is away, and filings are taken in all the same', async () => {
    expect(await remote.caller().get('/api/health/ready')).toMatchObject({ status: 200, body: { storage: 'up' } });
    await server.stop();
    expect(await remote.caller().get('/api/health/ready')).toMatchObject({ status: 200, body: { status: 'ok', storage: 'down' } });
  });
});

/** The parts that are kept now. */
async function parts(): Promise<readonly string[]> {
  return (await readdir(join(api.dataDir, 'parts'), { recursive: true })).filter((name) => name.length > 3);
}
