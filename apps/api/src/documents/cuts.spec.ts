import { createHash, randomBytes, randomInt } from 'node:crypto';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FileView } from '@tirkeu/contracts';
import { testDatabase } from '@tirkeu/testing';
import { startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import { HOST, type Caller } from '../spec/caller.js';
import { newPerson, open, paperFor } from '../spec/self-nominee.js';

const MEGABYTE = 1024 * 1024;
const PART = MEGABYTE;
const TUS = { 'tus-resumable': '1.0.0' };
/** The long form is 100 cuts of 20 MB. */
const CUTS = 12;
const LENGTH = 5 * MEGABYTE;

let api: ApiUnderTest;
let candidate: Caller;
let filingId: string;
let bytes: Buffer;
let port: number;
beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  await api.app.listen(0, '127.0.0.1');
  port = (api.app.getHttpServer().address() as AddressInfo).port;
  candidate = await api.caller().signIn('candidate');
  filingId = (await open(candidate)).view.filing.id;
  const paper = await paperFor(newPerson(), 'biography');
  bytes = Buffer.concat([paper, Buffer.from('\n% '), randomBytes(LENGTH - paper.length - 3).map((byte) => 97 + (byte % 26))]);
}, 120_000);
afterAll(() => api.stop());

/** Sends a part over a line of its own, which breaks after some of it. */
async function sendUntilCut(address: string, from: number, part: Buffer, cutAfter: number): Promise<void> {
  const line = request({ port, host: '127.0.0.1', method: 'PATCH', path: address, agent: false, headers: {
    host: HOST, origin: `http://${HOST}`, cookie: candidate.cookie, 'x-csrf-token': candidate.session?.csrfToken ?? '', ...TUS, 'upload-offset': String(from), 'content-type': 'application/offset+octet-stream', 'content-length': String(part.length),
  } });
  line.on('error', () => undefined);
  const closed = new Promise((resolve) => { line.once('close', resolve); });
  line.write(part.subarray(0, cutAfter), () => line.destroy());
  await closed;
}

describe('a large file over a line that breaks again and again', () => {
  it('arrives as it is, and at most one part is sent again for each cut', async () => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const address = `/api/filings/${filingId}/uploads/${sha256}`;
    const reached = async (): Promise<number> => Number((await candidate.send('HEAD', address, undefined, TUS)).headers['upload-offset']);
    await candidate.send('POST', `/api/filings/${filingId}/uploads`, undefined, { ...TUS, 'upload-length': String(bytes.length), 'upload-metadata': `sha256 ${Buffer.from(sha256).toString('base64')}` });
    let sent = 0;
    for (let cut = 0; cut < CUTS; cut++) {
      const from = await reached();
      const part = bytes.subarray(from, from + PART);
      const cutAfter = Math.min(randomInt(1, Math.ceil((2 * bytes.length) / CUTS)), part.length - 1);
      if (cutAfter < 1) break;
      await sendUntilCut(address, from, part, cutAfter);
      sent += cutAfter;
    }
    for (let from = await reached(); from < bytes.length; from = await reached()) {
      const part = bytes.subarray(from, from + PART);
      const { status } = await candidate.send('PATCH', address, part, { ...TUS, 'upload-offset': String(from), 'content-type': 'application/offset+octet-stream' });
      // What of the last cut came a moment later counts too; the sender asks again how far the file has come.
      if (status === 204) sent += part.length;
      else expect(status).toBe(409);
    }
    expect((await candidate.post<FileView>(`${address}/file`, { fileName: 'paper.pdf' })).body.sha256).toBe(sha256);
    expect(sent - bytes.length).toBeLessThanOrEqual(CUTS * PART);
  }, 120_000);
});
