import { describe, it, expect } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { figuresReport } from '../figures/figures-report.js';
import { subject, twoRegions } from '../spec/two-regions.js';
import type { Report } from '../table.js';
import { loadWording } from '../wording.js';
import { writePdf } from './write-pdf.js';

const CREATED_AT = 1_676_725_200_000;

/** The words of each page. */
async function pagesOf(report: Report, language: 'kk' | 'ru' | 'en'): Promise<readonly string[]> {
  const bytes = await writePdf(report, await loadWording(language), { footer: 'Tirkeu', createdAt: CREATED_AT });
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' ').replace(/[\s\u00A0]+/gu, ' '));
  }
  await document.destroy();
  return pages;
}
const long = (count: number): Report => ({
  title: 'Тізім', about: [['Сайлау', '2023']], definitions: [], source: 'Дереккөз',
  tables: [{
    title: 'Өтініштер', notes: [], total: null, columns: [{ title: 'Кандидат', kind: 'text', width: 30 }, { title: 'Саны', kind: 'whole', width: 8 }],
    rows: Array.from({ length: count }, (_, number) => [{ kind: 'text', text: `Кандидат ${number + 1}` }, { kind: 'whole', value: number + 1 }] as const),
  }],
});

describe('a printed report', () => {
  it('can be read and searched in Kazakh, with every letter of its own', async () => {
    const text = (await pagesOf(figuresReport('report', twoRegions, subject, await loadWording('kk')), 'kk')).join(' ');
    for (const words of ['Кандидаттарды тіркеу: есеп', 'Мәслихат депутаттарының сайлауы', 'Ақмола облысы', 'Негізгі көрсеткіштер', 'Ұсынылған кандидаттар', 'Күндер бойынша']) expect(text).toContain(words);
    const alphabet = 'Ә ә Ғ ғ Қ қ Ң ң Ө ө Ұ ұ Ү ү Һ һ І і';
    expect((await pagesOf({ ...long(1), title: alphabet }, 'kk')).join(' ')).toContain(alphabet);
  });

  it.each(['kk', 'ru', 'en'] as const)('has no letter that its font cannot draw: %s', async (language) => {
    const text = (await pagesOf(figuresReport('report', twoRegions, subject, await loadWording(language)), language)).join(' ');
    expect(text).not.toMatch(/[\u0000\uFFFD]/u);
    expect(text).toContain('7/57');
  });

  it('counts its pages and repeats the head of a table on each', async () => {
    const pages = await pagesOf(long(120), 'ru');
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, place) => expect(page).toContain(`Страница ${place + 1} из ${pages.length}`));
    for (const page of pages) expect(page).toMatch(/Кандидат Саны (Кандидат \d+|Дереккөз)/u);
    expect(pages.join(' ')).toContain('Кандидат 120');
  });

  it('says so when nothing matches', async () => {
    expect((await pagesOf(long(0), 'en')).join(' ')).toContain('Nothing matches these filters.');
  });

  it('is the same document when it is made again', async () => {
    const [one, again] = await Promise.all([1, 2].map(async () => writePdf(long(3), await loadWording('kk'), { footer: 'Tirkeu', createdAt: CREATED_AT })));
    expect(again?.toString('latin1').replaceAll(/\/ID \[.*?\]|[A-Z]{6}\+/gu, '')).toBe(one?.toString('latin1').replaceAll(/\/ID \[.*?\]|[A-Z]{6}\+/gu, ''));
  });
});
