import { describe, it, expect } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { civilDate, instant } from '@tirkeu/domain';
import type { Cell, Column } from '../table.js';
import { loadWording } from '../wording.js';
import { writeCsv } from './write-csv.js';

const text = (value: string): Cell => ({ kind: 'text', text: value });
const words: readonly Column[] = [{ title: 'Кандидат', kind: 'text', width: 20 }];

async function csv(columns: readonly Column[], rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>, language: 'kk' | 'ru' | 'en' = 'ru'): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of writeCsv(columns, rows, await loadWording(language))) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
const cellsOf = (file: string): readonly (readonly string[])[] => parse(file, { bom: true });

describe('a CSV file', () => {
  it('begins with the mark by which spreadsheets know UTF-8, and ends its lines as RFC 4180 wants', async () => {
    expect(await csv(words, [[text('Әбдірахман Ғұмар')], [text('Өтегенқызы Һүрия')]])).toBe('\uFEFFКандидат\r\nӘбдірахман Ғұмар\r\nӨтегенқызы Һүрия\r\n');
  });

  it('keeps commas, quotes and line breaks inside their cell', async () => {
    const typed = 'Ахметов, «Дос» "Үміт"\nекінші жол';
    expect(cellsOf(await csv(words, [[text(typed)]]))).toEqual([['Кандидат'], [typed]]);
  });

  it.each([
    ['=HYPERLINK("http://evil.example";"see")', `'=HYPERLINK("http://evil.example";"see")`],
    ['+7 701 000 00 00', `'+7 701 000 00 00`],
    ['-2+3', `'-2+3`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\t=1+1', `'\t'=1+1`],
    ['\r=1+1', `'\r'=1+1`],
    ['  =1+1', `  '=1+1`],
    ['＝1+1', `'＝1+1`],
    ['first;=1+1', `first;'=1+1`],
    ['first\n@x', `first\n'@x`],
  ])('is read by no spreadsheet as a formula: %j', async (typed, safe) => {
    expect(cellsOf(await csv(words, [[text(typed)]]))[1]).toEqual([safe]);
  });

  it('leaves names with a hyphen, dashes and brackets as they are', async () => {
    const names = ['Жұмабаева-Сейітқали', 'Нұр – Отан', '(1) тізім', 'а=б'];
    expect(cellsOf(await csv(words, names.map((name) => [text(name)]))).slice(1)).toEqual(names.map((name) => [name]));
  });

  it('writes numbers as numbers: without groups, with a decimal point, the minus untouched', async () => {
    const columns: readonly Column[] = [{ title: 'n', kind: 'whole', width: 5 }, { title: 'd', kind: 'decimal', width: 5 }];
    expect(await csv(columns, [[{ kind: 'whole', value: 11766 }, { kind: 'decimal', value: -12.49, decimals: 1 }]])).toBe('\uFEFFn,d\r\n11766,-12.5\r\n');
  });

  it('gives a share its count, its denominator and its per cent, and a range both ends', async () => {
    const columns: readonly Column[] = [{ title: 'Lost', kind: 'share', width: 5 }, { title: 'Expected', kind: 'range', width: 5 }];
    const row: readonly Cell[] = [{ kind: 'share', share: { count: 7, of: 57, share: 7 / 57 } }, { kind: 'range', low: 4, high: 14, unit: 'whole' }];
    expect(cellsOf(await csv(columns, [row], 'en'))).toEqual([
      ['Lost', 'Lost: out of', 'Lost: per cent', 'Expected: lower limit', 'Expected: upper limit'],
      ['7', '57', '12.28', '4', '14'],
    ]);
  });

  it('leaves what is not known empty, so that every line has as many cells as the first', async () => {
    const columns: readonly Column[] = [{ title: 'Lost', kind: 'share', width: 5 }, { title: 'Expected', kind: 'range', width: 5 }, { title: 'Day', kind: 'day', width: 5 }];
    expect(cellsOf(await csv(columns, [[{ kind: 'whole', value: 5 }, { kind: 'empty' }, { kind: 'empty' }]], 'en'))[1]).toEqual(['5', '', '', '', '', '']);
  });

  it('tells days, and moments by the clocks of the commission', async () => {
    const columns: readonly Column[] = [{ title: 'on', kind: 'day', width: 5 }, { title: 'at', kind: 'moment', width: 5 }];
    const row: readonly Cell[] = [{ kind: 'day', day: civilDate('2023-02-08') }, { kind: 'moment', at: instant('2023-02-08T12:59:59Z'), zone: 'Asia/Aqtau' }];
    expect(cellsOf(await csv(columns, [row]))[1]).toEqual(['2023-02-08', '2023-02-08T17:59:59+05:00']);
  });

  it('takes rows only as fast as they are read', async () => {
    let asked = 0;
    const endless = async function* (): AsyncGenerator<readonly Cell[]> {
      for (;;) yield [text(`row ${(asked += 1)}`)];
    };
    const stream = writeCsv(words, endless(), await loadWording('ru'));
    for await (const _chunk of stream) break;
    expect(asked).toBeLessThan(5_000);
  });

  it('breaks when its rows break', async () => {
    const broken = async function* (): AsyncGenerator<readonly Cell[]> {
      yield [text('one')];
      throw new Error('the database went away');
    };
    await expect(csv(words, broken())).rejects.toThrow('the database went away');
  });
});
