import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, instant, type Language } from '@tirkeu/domain';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { loadWording } from '../wording.js';
import { receiptCode, writeReceiptPdf, type PrintedReceipt } from './receipt-pdf.js';

const hash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const signature = `${'aZ09_-'.repeat(14)}Qg`;
const printed: PrintedReceipt = {
  receipt: {
    form: 1, number: '0000000000000195', electionId: 'e', contestId: 'e.7', commissionId: 'dec.7', route: 'self', receivedAt: instant('2023-02-08T11:52:09.412Z'), zone: 'Asia/Almaty',
    offset: '+06:00', deadline: instant('2023-02-08T12:00:00Z'), standing: 'in-time', record: { entry: 412, hash }, papers: [hash], keyId: 'key',
  },
  signature, election: 'Мәслихат сайлауы', contest: '№ 7 округ', commission: '№ 7 комиссия', nominator: null, person: 'Үлгібаева Айсұлу Мысалқызы',
  papers: [{ title: 'Өмірбаяндық деректер', fileName: 'өмірбаян.pdf' }], address: `https://tirkeu.example.kz/verify#0000000000000195.${signature}`,
};
const late: PrintedReceipt = { ...printed, receipt: { ...printed.receipt, standing: 'late', receivedAt: instant('2023-02-08T12:00:03.120Z') } };

async function read(receipt: PrintedReceipt, language: Language) {
  const bytes = await writeReceiptPdf(receipt, await loadWording(language));
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const pages = document.numPages;
  const { items } = await (await document.getPage(1)).getTextContent();
  await document.destroy();
  return { bytes, pages, text: items.map((item) => ('str' in item ? item.str : '')).join(' ').replace(/[\s\u00A0]+/gu, ' ') };
}

describe('a printed receipt', () => {
  it.each(LANGUAGES)('stands on one page with number, moment, deadline, hashes, signature and key: %s', async (language) => {
    const { pages, text } = await read(printed, language);
    expect(pages).toBe(1);
    for (const part of ['0000 0000 0000 0195', '17:52:09.412 (UTC+6)', '9f86d081 884c7d65 9a2feaa0 c55ad015 a3bf4f1b 2b0b822c d15d6c15 b0f00a08', 'https://tirkeu.example.kz/verify', 'key']) expect(text).toContain(part);
    expect(text).not.toContain('\u0000');
  });

  it('says in words by how much it was in time, in every language', async () => {
    expect((await read(printed, 'kk')).text).toContain('Иә. Мерзімге дейін қалғаны: 7 мин 50,588 с');
    expect((await read(printed, 'ru')).text).toContain('Да. До срока оставалось: 7 мин 50,588 с');
    expect((await read(printed, 'en')).text).toContain('Yes. Before the deadline by: 7 min 50.588 s');
  });

  it('says of a late one that it is no nomination', async () => {
    const { text } = await read(late, 'ru');
    expect(text).toContain('Нет. После срока прошло: 3,120 с');
    expect(text).toContain('выдвижением не считается');
  });

  it('carries the receipt and its signature inside, in plain bytes, and no name with them', async () => {
    const { bytes } = await read(printed, 'kk');
    const [, proof = ''] = /tirkeu-receipt:([\w-]+)/u.exec(bytes.toString('latin1')) ?? [];
    expect(JSON.parse(Buffer.from(proof, 'base64url').toString())).toEqual({ receipt: printed.receipt, signature });
  });

  it('goes on to further pages for a long list, without losing a paper', async () => {
    const papers = Array.from({ length: 120 }, (_, place) => `${String(place).padStart(3, '0')}${hash.slice(3)}`);
    const many = { ...printed, receipt: { ...printed.receipt, papers }, papers: papers.map(() => ({ title: 'Өмірбаяндық деректер', fileName: '' })) };
    expect((await read(many, 'kk')).pages).toBeGreaterThan(2);
  });
});

describe('the code on a receipt', () => {
  it('is an image without anything to run or to fetch', async () => {
    const code = await receiptCode(printed.address);
    expect(code).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(code).not.toMatch(/script|href|url\(/u);
  });
});
