import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase } from '@tirkeu/testing';
import { startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';
import { newPerson, open, paperFor } from '../spec/self-nominee.js';

let api: ApiUnderTest;
let candidate: Caller;
let filingId: string;
let pdf: Buffer;
let jpeg: Buffer;
beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  candidate = await api.caller().signIn('candidate');
  filingId = (await open(candidate)).view.filing.id;
  pdf = await paperFor(newPerson(), 'biography');
  const canvas = createCanvas(60, 40);
  canvas.getContext('2d').fillRect(0, 0, 30, 20);
  jpeg = await canvas.encode('jpeg');
}, 120_000);
afterAll(() => api.stop());

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const withCatalogEntry = (entry: string): Buffer => latin(pdf.toString('latin1').replace('/Type /Catalog', `/Type /Catalog ${entry}`));

/** A picture with a place written into it, as telephones do, held upright by a note alone (orientation 6). */
function photograph(): Buffer {
  const head = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
  const note = Buffer.concat([latin('Exif\0\0'), Buffer.from(head), latin('GPS 50.0547 72.9646')]);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1, 0, note.length + 2]), note, jpeg.subarray(2)]);
}

/** A PNG of a few hundred bytes that claims to be forty thousand pixels wide and high. */
function pixelFlood(): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, latin(type), data, Buffer.alloc(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(40_000, 0);
  head.writeUInt32BE(40_000, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.alloc(100))), chunk('IEND', Buffer.alloc(0))]);
}

/** As telephones take it: 300 by 200 pixels, a red edge at the left. */
const heic = readFileSync(new URL('../spec/photograph.heic', import.meta.url));
const film = Buffer.concat([Buffer.from([0, 0, 0, 24]), latin('ftypisom'), Buffer.alloc(4), latin('isommp42'), Buffer.alloc(64)]);

/** The same, whose head says forty thousand pixels each way. */
function hugeHeic(): Buffer {
  const bytes = Buffer.from(heic);
  const size = bytes.indexOf('ispe') + 8;
  bytes.writeUInt32BE(40_000, size);
  bytes.writeUInt32BE(40_000, size + 4);
  return bytes;
}

describe('a paper that is sent in', () => {
  it('is kept with its size, pages and hash, under a name in normal form', async () => {
    const answer = await candidate.upload(filingId, pdf, 'Өмірбаян.pdf');
    expect(answer).toMatchObject({ status: 201, body: { fileName: 'Өмірбаян.pdf', mediaType: 'application/pdf', pages: 1, bytes: pdf.length, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } });
  });

  it.each([
    ['nothing at all', () => Buffer.alloc(0), 422, 'file-empty'],
    ['a text', () => latin('just words'), 415, 'file-wrong-type'],
    ['a film', () => film, 415, 'file-wrong-type'],
    ['a GIF with a PDF inside', () => Buffer.concat([latin('GIF89a'), pdf]), 415, 'file-wrong-type'],
    ['a PDF that is cut off', () => pdf.subarray(0, 700), 422, 'file-unreadable'],
    ['a photograph of a telephone that is cut off', () => heic.subarray(0, 400), 422, 'file-unreadable'],
    ['a photograph of a telephone that claims a huge picture', hugeHeic, 422, 'file-unreadable'],
    ['a PDF with a script', () => withCatalogEntry('/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'), 422, 'file-active-content'],
    ['a PDF whose script hides behind escapes', () => withCatalogEntry('/OpenAction << /S /J#61vaScript /JS (1) >>'), 422, 'file-active-content'],
    ['a PDF that starts a program', () => withCatalogEntry('/OpenAction << /S /Launch /F (calc.exe) >>'), 422, 'file-active-content'],
    ['a PDF with an attachment', () => withCatalogEntry('/Names << /EmbeddedFiles << /Names [] >> >>'), 422, 'file-active-content'],
    ['a locked PDF', () => latin(pdf.toString('latin1').replace('/Root', '/Encrypt 9 0 R /Root')), 422, 'file-password'],
    ['a small file that claims a huge picture', pixelFlood, 422, 'file-unreadable'],
    ['a picture that is cut off in its head', () => jpeg.subarray(0, 20), 422, 'file-unreadable'],
    ['twenty megabytes and one byte', () => Buffer.concat([pdf, Buffer.alloc(20 * 1024 * 1024 - pdf.length + 1)]), 413, 'file-too-large'],
  ])('is refused when it is %s', async (_what, bytes, status, code) => {
    await candidate.upload(filingId, pdf);
    const before = await stored();
    expect(await candidate.upload(filingId, bytes())).toMatchObject({ status, body: { code } });
    expect(await stored()).toEqual(before);
  });

  it('must be there', async () => {
    expect(await candidate.post(`/api/filings/${filingId}/files`, { file: 'not a file' })).toMatchObject({ status: 400, body: { code: 'file-missing' } });
  });

  it('tells what kind of file it really was', async () => {
    expect(await candidate.upload(filingId, film, 'photo.jpg')).toMatchObject({ body: { facts: { found: 'video/mp4' } } });
  });

  it('cannot be sent to somebody else’s filing, by the clerk to one that came online, nor by the chair at all', async () => {
    const stranger = await api.caller().signIn('candidate2');
    expect((await stranger.upload(filingId, pdf)).status).toBe(404);
    expect((await (await api.caller().signIn('clerk')).upload(filingId, pdf)).status).toBe(404);
    expect((await (await api.caller().signIn('chair')).upload(filingId, pdf)).status).toBe(403);
  });

  it('cannot be attached under the name of a file that was never sent', async () => {
    const attach = { type: 'attach-document', document: { requirement: 'biography', candidateId: null, fileId: '7a0a3f57-0f2f-4f7a-8f47-0f3f6cf0b0aa' } } as const;
    expect(await candidate.tryAct(filingId, attach)).toMatchObject({ status: 409, body: { code: 'document-absent' } });
  });
});

describe('a stored paper', () => {
  it('is shown as a picture of its page', async () => {
    const { body } = await candidate.upload(filingId, pdf);
    const page = await candidate.get(`/api/filings/${filingId}/files/${body.fileId}/pages/1`);
    expect(page).toMatchObject({ status: 200, headers: { 'content-type': 'image/png', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'" } });
    expect((await candidate.get(`/api/filings/${filingId}/files/${body.fileId}/pages/2`)).status).toBe(404);
    expect((await candidate.get(`/api/filings/${filingId}/files/${body.fileId}/pages/0`)).status).toBe(404);
  });

  it('is saved and never opened by a browser', async () => {
    const { body } = await candidate.upload(filingId, pdf, 'Өмірбаян.pdf');
    const file = await candidate.get(`/api/filings/${filingId}/files/${body.fileId}`);
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="_+\.pdf"; filename\*=UTF-8''%D3%A8/);
    expect(file.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' });
  });

  it('is handed out without what the camera wrote into it, and upright', async () => {
    const { body } = await candidate.upload(filingId, photograph(), 'photo.jpg');
    expect(body).toMatchObject({ mediaType: 'image/jpeg', pages: 1 });
    const response = await api.app.inject({ url: `/api/filings/${filingId}/files/${body.fileId}`, headers: { cookie: candidate.cookie } });
    expect(response.rawPayload.includes('GPS')).toBe(false);
    // The frame of a JPEG says height, then width: 60 by 40 pixels lying down are 40 by 60 upright.
    const frame = response.rawPayload.indexOf(Buffer.from([0xff, 0xc0]));
    expect([response.rawPayload.readUInt16BE(frame + 5), response.rawPayload.readUInt16BE(frame + 7)]).toEqual([60, 40]);
  });

  it('of a telephone’s own kind is shown and handed out as a picture that everybody can open', async () => {
    const { body } = await candidate.upload(filingId, heic, 'IMG_0042.HEIC');
    expect(body).toMatchObject({ fileName: 'IMG_0042.heic', mediaType: 'image/heic', pages: 1 });
    const address = `/api/filings/${filingId}/files/${body.fileId}`;
    const [page, file] = await Promise.all([`${address}/pages/1`, address].map((url) => api.app.inject({ url, headers: { cookie: candidate.cookie } })));
    expect(page?.headers['content-type']).toBe('image/jpeg');
    expect(file?.headers).toMatchObject({ 'content-type': 'image/jpeg', 'content-disposition': expect.stringContaining('IMG_0042.jpg') });
    const picture = await loadImage(page?.rawPayload ?? Buffer.alloc(0));
    expect([picture.width, picture.height]).toEqual([300, 200]);
    const canvas = createCanvas(300, 200);
    canvas.getContext('2d').drawImage(picture, 0, 0);
    const [red = 0, green = 0] = canvas.getContext('2d').getImageData(20, 100, 1, 1).data;
    expect([red > 140, green < 70]).toEqual([true, true]);
  });
});

/** What is kept, and what is being worked on. */
async function stored(): Promise<readonly string[]> {
  const names = await Promise.all(['files', 'scratch'].map((folder) => readdir(join(api.dataDir, folder), { recursive: true })));
  return names.flat().filter((name) => name.length > 3);
}
