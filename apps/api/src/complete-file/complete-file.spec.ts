import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FilingView, ReceiptView, SignedReceipt } from '@tirkeu/contracts';
import { LANGUAGES } from '@tirkeu/domain';
import { testDatabase, unpack } from '@tirkeu/testing';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { originalKey } from '../documents/file-store.js';
import { startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';
import { askRegisters, attach, prepare, submitted, type Draft } from '../spec/self-nominee.js';

let api: ApiUnderTest;
let candidate: Caller;
let draft: Draft;
beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  candidate = await api.caller().signIn('candidate');
  draft = await submitted(candidate);
}, 120_000);
afterAll(() => api.stop());

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const addressOf = ({ filingId }: Pick<Draft, 'filingId'>, language = 'kk'): string => `/api/filings/${filingId}/complete-file?language=${language}`;

async function download(who: Caller, of: Pick<Draft, 'filingId'> = draft, language = 'kk') {
  const response = await api.app.inject({ method: 'GET', url: addressOf(of, language), headers: { host: 'localhost:3700', cookie: who.cookie } });
  if (response.statusCode !== 200) throw new Error(`No file: ${response.statusCode} ${response.payload.slice(0, 200)}`);
  return { headers: response.headers, entries: unpack(response.rawPayload), bytes: response.rawPayload.length };
}

async function textOf(pdf: Buffer | undefined): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf ?? Buffer.alloc(0)), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' ').replace(/[\s\u00A0]+/gu, ' '));
  }
  await document.destroy();
  return pages.join(' ');
}

/** What the list in the archive says, by path. */
const listed = (entries: ReadonlyMap<string, Buffer>): ReadonlyMap<string, string> => new Map(
  (entries.get('MANIFEST.txt')?.toString('utf8') ?? '').split('\n').filter((line) => /^[0-9a-f]{64} {2}/u.test(line)).map((line) => [line.slice(66), line.slice(0, 64)]));

describe('the complete file of a filing', () => {
  it.each(LANGUAGES)('holds every entry that its list names and no other, each with the hash that the list says: %s', async (language) => {
    const { entries, headers, bytes } = await download(candidate, draft, language);
    const list = listed(entries);
    expect([...entries.keys()].filter((path) => path !== 'MANIFEST.txt').sort()).toEqual([...list.keys()].sort());
    for (const [path, hash] of list) expect([path, sha256(entries.get(path) ?? Buffer.alloc(0))]).toEqual([path, hash]);
    for (const path of entries.keys()) expect(path).toBe(path.normalize('NFC'));
    expect(Number(headers['content-length'])).toBe(bytes);
    expect(headers).toMatchObject({ 'content-type': 'application/zip', 'cache-control': 'no-store' });
    expect(headers['content-disposition']).toMatch(/^attachment; filename="tirkeu-[0-9a-f-]+\.zip"/u);
  });

  it('has the papers in the order of the law under plain names, byte for byte as they were sealed', async () => {
    const { entries } = await download(candidate);
    expect([...entries.keys()]).toEqual([
      'MANIFEST.txt', 'Мазмұны.pdf', 'receipt.pdf', 'receipt.json',
      'Құжаттар/01 Кандидат ретінде түсу ниеті туралы өтініш.pdf', 'Құжаттар/02 Өмірбаяндық деректер.pdf', expect.stringMatching(/^Құжаттар\/03 .+\.pdf$/u),
    ]);
    const { body } = await candidate.get<ReceiptView>(`/api/filings/${draft.filingId}/receipt`);
    const papers = [...entries].filter(([path]) => path.startsWith('Құжаттар/')).map(([, bytes]) => sha256(bytes));
    expect([...papers].sort()).toEqual([...body.receipt.papers].sort());
    const proof: SignedReceipt = JSON.parse(entries.get('receipt.json')?.toString('utf8') ?? '{}');
    expect(proof).toEqual({ receipt: body.receipt, signature: body.signature });
    expect(await textOf(entries.get('receipt.pdf'))).toContain(body.number);
  });

  it('tells in its summary who, with the IIN masked, and what happened at which time', async () => {
    const text = await textOf((await download(candidate, draft, 'ru')).entries.get('Содержание.pdf'));
    expect(text).toContain(`•••• •••• ${draft.person.iin.slice(-4)}`);
    expect(text).not.toContain(draft.person.iin);
    for (const part of ['Ульгибаева Айсулу Мысалкызы', '+7 700 000 00 00', 'Заявление подано', '01.12.2026 10:00:00', 'UTC+5']) expect(text).toContain(part);
  });

  it('of a draft has what is there, and no receipt', async () => {
    const prepared = await prepare(candidate);
    expect([...(await download(candidate, prepared, 'en')).entries.keys()].filter((path) => !path.startsWith('Papers/'))).toEqual(['MANIFEST.txt', 'Summary.pdf']);
  });
});

describe('who may have it', () => {
  it('is nobody but whoever filed, the commission, and those who oversee its region: to others it does not exist', async () => {
    for (const login of ['candidate2', 'agent']) expect((await (await api.caller().signIn(login)).get(addressOf(draft))).status).toBe(404);
    expect((await api.caller().get(addressOf(draft))).status).toBe(401);
    expect((await candidate.get(addressOf({ filingId: '00000000-0000-4000-8000-000000000000' }))).status).toBe(404);
    for (const login of ['clerk', 'chair', 'supervisor', 'auditor']) expect([login, (await download(await api.caller().signIn(login))).entries.size]).toEqual([login, 7]);
  });

  it('shows those who oversee neither telephone nor address, and a draft to nobody of them', async () => {
    const supervisor = await api.caller().signIn('supervisor');
    const text = await textOf((await download(supervisor, draft, 'ru')).entries.get('Содержание.pdf'));
    expect(text).toContain('Ульгибаева Айсулу Мысалкызы');
    for (const secret of ['+7 700', 'Үлгі көшесі', 'aisulu@example.kz']) expect(text).not.toContain(secret);
    expect((await supervisor.get(addressOf(await prepare(candidate)))).status).toBe(404);
  });
});

describe('a photograph of a paper', () => {
  /** A picture with a place written into it, as telephones do. */
  async function photograph(): Promise<Buffer> {
    const canvas = createCanvas(60, 40);
    canvas.getContext('2d').fillRect(0, 0, 30, 20);
    const jpeg = await canvas.encode('jpeg');
    const note = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), Buffer.from([0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0]), Buffer.from('GPS 50.0547 72.9646', 'latin1')]);
    return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1, 0, note.length + 2]), note, jpeg.subarray(2)]);
  }

  it('is as sealed for the candidate and the commission; those who oversee see no place that the camera wrote, and are told of what it was drawn', async () => {
    const taken = await photograph();
    const own = await prepare(candidate);
    const { body: { fileId } } = await candidate.upload(own.filingId, taken, 'biography.jpg');
    await candidate.act(own.filingId, { type: 'attach-document', document: { requirement: 'biography', candidateId: own.candidateId, fileId } });
    await candidate.act(own.filingId, { type: 'submit' });
    const pictureOf = async (who: Caller) => {
      const { entries } = await download(who, own, 'en');
      const [path, bytes] = [...entries].find(([name]) => name.endsWith('.jpg')) ?? ['', Buffer.alloc(0)];
      expect([path, listed(entries).get(path)]).toEqual([path, sha256(bytes)]);
      return { bytes, manifest: entries.get('MANIFEST.txt')?.toString('utf8') ?? '' };
    };
    for (const who of [candidate, await api.caller().signIn('clerk')]) expect((await pictureOf(who)).bytes).toEqual(taken);
    for (const login of ['supervisor', 'auditor']) {
      const { bytes, manifest } = await pictureOf(await api.caller().signIn(login));
      expect([login, bytes.subarray(0, 3)]).toEqual([login, Buffer.from([0xff, 0xd8, 0xff])]);
      expect(bytes.includes('GPS 50.0547')).toBe(false);
      expect(manifest).toContain(`# A picture drawn anew, without what the camera wrote into it. SHA-256 hash of the sealed original: ${sha256(taken)}\n`);
    }
  });
});

describe('after a notice', () => {
  it('has the notice in Kazakh and Russian, the new paper, and the one that it replaced', async () => {
    const clerk = await api.caller().signIn('clerk');
    const { filingId, candidateId } = draft;
    await clerk.act(filingId, { type: 'take' });
    await askRegisters(clerk, draft);
    await clerk.act(filingId, { type: 'mark-requirement', rule: 'declaration', candidateId, value: 'not-met', note: 'қол қойылмаған' });
    await clerk.act(filingId, { type: 'serve-notice', defects: [{ rule: 'declaration', candidateId, found: { kk: 'Анықтамада қол жоқ.', ru: 'В справке нет подписи.', en: 'The certificate is not signed.' } }] });
    const before = (await candidate.get<FilingView>(`/api/filings/${filingId}`)).body.filing.documents.find(({ requirement }) => requirement === 'declaration-certificate');
    await attach(candidate, draft, 'declaration-certificate');
    const { entries } = await download(candidate, draft, 'ru');
    const [act] = [...entries.keys()].filter((path) => path.startsWith('Акты комиссии/'));
    expect(act).toMatch(/^Акты комиссии\/01 .+ № 1\.pdf$/u);
    const text = await textOf(entries.get(act ?? ''));
    for (const part of ['ХАБАРЛАМА', 'УВЕДОМЛЕНИЕ', 'Анықтамада қол жоқ', 'В справке нет подписи']) expect(text).toContain(part);
    const [replaced] = [...entries].filter(([path]) => path.startsWith('Заменённые документы/'));
    expect(replaced && sha256(replaced[1])).toBe(before?.sha256);
    expect([...entries.keys()].filter((path) => path.startsWith('Документы/'))).toHaveLength(3);
  });
});

describe('a download', () => {
  it('is one at a time for each account; another account is not held up by it', async () => {
    const clerk = await api.caller().signIn('clerk');
    const [one, other, third] = await Promise.all([candidate.get(addressOf(draft)), candidate.get(addressOf(draft)), clerk.get(addressOf(draft))]);
    expect([one.status, other.status].sort()).toEqual([200, 429]);
    expect(third.status).toBe(200);
    expect([one, other].find(({ status }) => status === 429)?.headers['retry-after']).toBe('30');
    expect((await candidate.get(addressOf(draft))).status).toBe(200);
  });

  it('breaks off rather than hand out bytes that are not the sealed ones, and leaves the next one possible', async () => {
    const spoiled = await submitted(candidate);
    const [row]: readonly { readonly key: string }[] = await api.database.query('SELECT storage_key AS key FROM file WHERE filing_id = $1 ORDER BY uploaded_at LIMIT 1', [spoiled.filingId]);
    const path = join(api.dataDir, originalKey(row?.key ?? ''));
    const bytes = await readFile(path);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await writeFile(path, bytes);
    await expect(download(candidate, spoiled)).rejects.toThrow();
    expect(api.logged.join('')).toContain('A stored file has changed since it was sealed');
    expect((await download(candidate)).entries.size).toBeGreaterThan(5);
  });
});
