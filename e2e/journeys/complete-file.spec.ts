import { createHash } from 'node:crypto';
import { expect } from '@jest/globals';
import { Candidate } from '../pages/candidate.js';
import { Official } from '../pages/official.js';
import { Caller } from './caller.js';
import { submitted } from './filings.js';
import { identityOf } from './identities.js';
import { journey } from './journey.js';
import { districtOf } from './places.js';

const person = identityOf({ sex: 'female', kk: { surname: 'Мұрағат*', givenName: 'Іс' }, ru: { surname: 'Архив*', givenName: 'Ис' } });
const LIST_LINE = /^[0-9a-f]{64} {2}.+$/u;

journey('Everything of a filing as one download, and the receipt by e-mail', ({ step, enter }) => {
  let candidate: Candidate;
  let filingId: string;

  step('the candidate downloads it from the page of the case: every entry has the hash that the list says', async () => {
    const self = await Caller.signUp('Сынақ');
    filingId = await submitted(self, await districtOf(7), person);
    candidate = await enter(Candidate, 'kk');
    await self.sitDown(candidate.context);
    await candidate.open(`/candidate/filings/${filingId}`);
    const [download] = await Promise.all([candidate.page.waitForEvent('download'), candidate.follow(candidate.t('common:complete-file'))]);
    expect(download.suggestedFilename()).toMatch(/^tirkeu-[0-9a-f-]+\.zip$/u);
    expectWhole(await readAll(await download.createReadStream()), 'Құжаттар/');
  });

  step('and from the page of the receipt, in Russian too', async () => {
    await candidate.speak('ru');
    await candidate.open(`/candidate/filings/${filingId}/receipt`);
    await candidate.see(candidate.t('receipts:file.title'));
    const [download] = await Promise.all([candidate.page.waitForEvent('download'), candidate.follow(candidate.t('common:complete-file'))]);
    expectWhole(await readAll(await download.createReadStream()), 'Документы/');
  });

  step('without a mail server the page says so; with one it says where the receipt goes, and when it was taken', async () => {
    await candidate.see(candidate.t('receipts:mail.no-server'));
    await candidate.inspectInEveryLanguage();
    const at = new Date().toISOString();
    const mails: readonly object[] = [{ status: 'sent', failure: null, address: 'a•••@example.kz', at, perhapsTwice: false }];
    let asked = false;
    await candidate.page.route(/\/receipt\/mail$/u, async (route) => {
      asked ||= route.request().method() === 'POST';
      await route.fulfill({ json: { sendsMail: true, address: 'a•••@example.kz', left: asked ? 4 : 5, mails: asked ? mails : [] } });
    });
    await candidate.open(`/candidate/filings/${filingId}/receipt`);
    await candidate.see(candidate.t('receipts:mail.to', { address: 'a•••@example.kz' }));
    await candidate.press(candidate.t('receipts:mail.button'));
    await candidate.see(candidate.t('receipts:mail.proof'));
    await candidate.inspectInEveryLanguage();
  });

  step('a clerk of the commission has it too', async () => {
    const clerk = await enter(Official, 'ru');
    await (await Caller.asPersona('clerk')).sitDown(clerk.context);
    await clerk.open(`/commission/filings/${filingId}`);
    const [download] = await Promise.all([clerk.page.waitForEvent('download'), clerk.follow(clerk.t('common:complete-file'))]);
    expectWhole(await readAll(await download.createReadStream()), 'Документы/');
  });
});

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

/** Takes an archive to pieces by its own directory and holds each entry against the list inside. */
function expectWhole(archive: Buffer, papers: string): void {
  const entries = new Map<string, Buffer>();
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [size, name, extra, comment, start] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28), archive.readUInt16LE(at + 30), archive.readUInt16LE(at + 32), archive.readUInt32LE(at + 42)];
    const data = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
    entries.set(archive.subarray(at + 46, at + 46 + name).toString('utf8'), archive.subarray(data, data + size));
    at += 46 + name + extra + comment;
  }
  const lines = (entries.get('MANIFEST.txt')?.toString('utf8') ?? '').split('\n').filter((line) => LIST_LINE.test(line)).map((line) => ({ hash: line.slice(0, 64), path: line.slice(66) }));
  expect(lines.map(({ path }) => path).sort()).toEqual([...entries.keys()].filter((path) => path !== 'MANIFEST.txt').sort());
  for (const { path, hash } of lines) expect([path, createHash('sha256').update(entries.get(path) ?? Buffer.alloc(0)).digest('hex')]).toEqual([path, hash]);
  expect([...entries.keys()].filter((path) => path.startsWith(papers))).toHaveLength(3);
}
