import { describe, it, expect } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { civilDate, instant } from '@tirkeu/domain';
import { figuresReport } from '../figures/figures-report.js';
import { subject, twoRegions } from '../spec/two-regions.js';
import type { Report } from '../table.js';
import { loadWording } from '../wording.js';
import { writeXlsx } from './write-xlsx.js';

const unescaped = (xml: string): string => xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', `'`).replaceAll('&amp;', '&');

/** What a spreadsheet would read: values by sheet and cell, texts in quotes. */
async function read(report: Report, language: 'kk' | 'ru' | 'en') {
  const files = unzipSync(await writeXlsx(report, await loadWording(language)));
  const xml = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const texts = [...xml('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gsu)].map(([, item = '']) => unescaped([...item.matchAll(/<t[^>]*>(.*?)<\/t>/gsu)].map(([, text]) => text).join('')));
  const names = [...xml('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/gu)].map(([, name = '']) => unescaped(name));
  const cells = (sheet: number): Readonly<Record<string, string>> => Object.fromEntries([...xml(`xl/worksheets/sheet${sheet}.xml`).matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gsu)]
    .flatMap(([, place = '', attributes = '', inner = '']) => {
      const value = /<v>(.*?)<\/v>/su.exec(inner)?.[1];
      if (value === undefined) return [];
      return [[place, attributes.includes('t="s"') ? `"${texts[Number(value)] ?? ''}"` : value]];
    }));
  return { names, cells, xml };
}

const oneTable = (columns: Report['tables'][number]['columns'], rows: Report['tables'][number]['rows'], title = 'Кесте'): Report =>
  ({ title: 'T', about: [], definitions: [], source: 'S', tables: [{ title, columns, rows, total: null, notes: [] }] });

describe('a workbook', () => {
  it('has a sheet for each table and one that says what it is about', async () => {
    const { names } = await read(figuresReport('report', twoRegions, subject, await loadWording('kk')), 'kk');
    expect(names).toEqual([
      'Негізгі көрсеткіштер', 'Облыстар мен қалалар бойынша', 'Неге тіркелмеді', 'Бас тарту негіздері', 'Топтарды салыстыру', 'Топтар арасындағы айырма', 'Күндер бойынша', 'Құжат туралы',
    ]);
  });

  it('holds numbers and shares as numbers and Kazakh words as they are', async () => {
    const { cells } = await read(figuresReport('figures', twoRegions, subject, await loadWording('kk')), 'kk');
    const sheet = cells(1);
    expect(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'].map((column) => sheet[`${column}2`])).toEqual(['"Абай облысы"', '15', '57', '21', '36', '50', '0', '7', '57']);
    expect(Number(sheet['J2'])).toBeCloseTo(0.122807, 6);
    expect(sheet['A1']).toBe('"Облыс немесе қала"');
    expect(sheet['A4']).toBe('"Барлығы"');
    expect(sheet['C4']).toBe('121');
  });

  it('keeps its header in sight', async () => {
    const { xml } = await read(figuresReport('figures', twoRegions, subject, await loadWording('en')), 'en');
    expect(xml('xl/worksheets/sheet1.xml')).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"|<pane [^>]*state="frozen"[^>]*ySplit="1"/u);
  });

  it('holds what looks like a formula as a text', async () => {
    const { cells, xml } = await read(oneTable([{ title: 'Кандидат', kind: 'text', width: 20 }], [[{ kind: 'text', text: '=HYPERLINK("http://evil.example")' }]]), 'en');
    expect(cells(1)['A2']).toBe('"=HYPERLINK("http://evil.example")"');
    expect(xml('xl/worksheets/sheet1.xml')).not.toContain('<f>');
  });

  it('drops signs that no spreadsheet can open', async () => {
    const { cells } = await read(oneTable([{ title: 'Кандидат', kind: 'text', width: 20 }], [[{ kind: 'text', text: 'Ахмет\u0000\u000B <&> ұлы' }]]), 'en');
    expect(cells(1)['A2']).toBe('"Ахмет <&> ұлы"');
  });

  it('gives days and moments as a spreadsheet counts them: days since the end of 1899, by the clocks of the commission', async () => {
    const { cells } = await read(oneTable(
      [{ title: 'on', kind: 'day', width: 9 }, { title: 'at', kind: 'moment', width: 9 }],
      [[{ kind: 'day', day: civilDate('2023-02-08') }, { kind: 'moment', at: instant('2023-02-08T12:00:00Z'), zone: 'Asia/Almaty' }]]), 'en');
    expect(cells(1)['A2']).toBe('44965');
    expect(Number(cells(1)['B2'])).toBeCloseTo(44965.75, 9);
  });

  it('has sheet names that can be opened: no forbidden signs, at most 31 letters, none twice', async () => {
    const one = oneTable([{ title: 'n', kind: 'whole', width: 5 }], [], 'Аса ұзақ атау: бірінші/екінші [үшінші] төртінші');
    const { names } = await read({ ...one, tables: [...one.tables, ...one.tables] }, 'en');
    expect(names).toEqual(['Аса ұзақ атау  бірінші екінші', 'Аса ұзақ атау  бірінші екінші 2', 'About'].map((name) => expect.stringContaining(name.slice(0, 28))));
    for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
    expect(new Set(names).size).toBe(3);
  });
});
