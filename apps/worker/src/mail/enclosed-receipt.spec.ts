import { generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { instant, receiptOf, receiptText } from '@tirkeu/domain';
import { PostgresStore, addNotice, findFiling, findNotices, keepReceipt, noteSigningKey } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import { deskOver, granted, loadedPostgres, person, prepare, submit, type LoadedPostgres } from '@tirkeu/testing';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PostOffice, postingAt } from '../spec/post-office.js';
import { RECEIPT_ASKED } from './enclosed-receipt.js';
import { sendWaitingMail } from './send-waiting-mail.js';

const NOON = instant('2023-02-01T14:02:00+06:00');
const never = new AbortController().signal;
let database: LoadedPostgres;
let office: PostOffice;

beforeAll(async () => {
  database = await loadedPostgres();
  const desk = deskOver(new PostgresStore(database.app));
  for (const filingId of ['filing-with', 'filing-without']) {
    const nomination = { filingId, district: filingId === 'filing-with' ? 7 : 8, person: person(filingId === 'filing-with' ? 1 : 2), applicantId: 'a-kk' };
    await prepare(desk, nomination);
    granted(await submit(desk, nomination));
  }
  await database.owner.query(`INSERT INTO account (id, login, name, password_hash, created_at, language, email) VALUES ('a-kk', 'a-kk', 'Үлгібаева Айсұлу', '-', $1, 'kk', 'aisulu@example.kz')`, [NOON]);
});
afterAll(() => database.stop());
beforeEach(async () => { office = await new PostOffice().open(); });
afterEach(() => office.close());

async function issue(filingId: string): Promise<string> {
  const record = await findFiling(database.app, filingId);
  if (!record?.submission) throw new Error('Not handed in');
  const { privateKey } = generateKeyPairSync('ed25519');
  const { event, chainIndex, hash, version } = record.submission;
  const { rulebookId, electionDay, zone } = record.contest;
  const receipt = receiptOf(record.filing, { event, entry: chainIndex, hash, timetable: getRulebook(rulebookId).timetable({ electionDay, zone }), keyId: 'key' });
  await noteSigningKey(database.app, { id: 'key', publicKey: 'x', since: NOON });
  await keepReceipt(database.app, { number: receipt.number, filingId, version, content: receipt, keyId: 'key', signature: sign(null, Buffer.from(receiptText(receipt)), privateKey).toString('base64url'), issuedAt: NOON });
  return receipt.number;
}
async function send(filingId: string, language: 'kk' | 'ru' | 'en') {
  await addNotice(database.app, { key: `receipt-${filingId}-${language}`, accountId: 'a-kk', kind: RECEIPT_ASKED, filingId, createdAt: NOON }, { address: 'aisulu@example.kz', language });
  const posting = postingAt(office, NOON);
  try {
    return await sendWaitingMail({ ...posting, database: database.app, rulebookOf: getRulebook }, never);
  } finally {
    posting.server.close();
  }
}

describe('the mail of somebody who asked for the receipt', () => {
  it.each([
    ['kk', 'Тіркеу: сіз сұраған қолхат', 'Ұсыну туралы'], ['ru', 'Тіркеу: расписка, которую вы просили', 'Расписка'], ['en', 'Tirkeu: the receipt that you asked for', 'Receipt'],
  ] as const)('brings the receipt as a PDF in the language asked for, and nobody’s name in the letter but the reader’s: %s', async (language, subject, title) => {
    const number = await issue('filing-with').catch(async () => (await findFiling(database.app, 'filing-with'))?.receipt?.content.number ?? '');
    await send('filing-with', language);
    const [received] = office.received;
    expect(received?.mail.subject).toBe(subject);
    const [enclosed] = received?.mail.attachments ?? [];
    expect([enclosed?.filename, enclosed?.mimeType]).toEqual([`tirkeu-receipt-${number}.pdf`, 'application/pdf']);
    const document = await getDocument({ data: new Uint8Array(enclosed?.content as ArrayBuffer), useSystemFonts: false, verbosity: 0 }).promise;
    const { items } = await (await document.getPage(1)).getTextContent();
    await document.destroy();
    const text = items.map((item) => ('str' in item ? item.str : '')).join(' ').replace(/[\s\u00A0]+/gu, ' ');
    expect(text).toContain(number.match(/.{4}/gu)?.join(' '));
    expect(text.toLowerCase()).toContain(title.toLowerCase().split(' ')[0]);
    expect(received?.mail.text).not.toContain(person(1).nameKk.surname);
    expect(received?.raw).not.toContain(person(1).iin);
  });

  it('is not sent while no receipt was issued', async () => {
    await send('filing-without', 'kk');
    expect(office.received).toEqual([]);
    expect((await findNotices(database.app, 'a-kk', 1))[0]?.mail?.status).toBe('dropped');
  });
});
