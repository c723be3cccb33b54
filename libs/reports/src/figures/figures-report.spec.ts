import { describe, it, expect } from '@jest/globals';
import { printed } from '../writers/printed.js';
import { flatCells, flatColumns } from '../writers/flat.js';
import { loadWording, type Wording } from '../wording.js';
import type { Table } from '../table.js';
import { subject, twoRegions } from '../spec/two-regions.js';
import { breakdownTable } from './breakdown-table.js';
import { figuresReport, figuresTables } from './figures-report.js';

const lines = ({ rows, total }: Table, wording: Wording) => [...rows, ...(total ? [total] : [])].map((cells) => cells.map((cell) => printed(cell, wording).replaceAll('\u00A0', ' ')));
const tableOf = (title: string, tables: readonly Table[]): Table => {
  const found = tables.find((table) => table.title === title);
  if (!found) throw new Error(`There is no table ${title}`);
  return found;
};

describe('the table by region', () => {
  it('has the columns of the published tables: seats, nominated by whom, registered, share lost, candidates per seat before and after', async () => {
    const wording = await loadWording('en');
    const table = breakdownTable(twoRegions.view, twoRegions.parties, wording);
    expect(table.columns.map(({ title }) => title)).toEqual([
      'Region or city', 'Seats', 'Nominated', 'by parties', 'not by parties', 'Registered', 'Undecided', 'Not registered', 'Expected, 95%', 'Expected, 99.8%', 'Position',
      'Per seat before registration', 'Per seat after registration',
    ]);
    expect(lines(table, wording)).toEqual([
      ['Abai Region', '15', '57', '21', '36', '50', '0', '7/57 = 12.3%', '1–9', '0–12', 'within', '3.8', '3.3'],
      ['Akmola Region', '16', '64', '24', '40', '61', '0', '3/64 = 4.7%', '1–10', '0–13', 'far below', '4.0', '3.8'],
      ['Total', '31', '121', '45', '76', '111', '0', '10/121 = 8.3%', '–', '–', '–', '3.9', '3.6'],
    ]);
  });

  it('gives a sheet as many values in every row as it has columns', async () => {
    const wording = await loadWording('kk');
    const { columns, rows, total } = breakdownTable(twoRegions.view, twoRegions.parties, wording);
    const wide = flatColumns(columns, wording).length;
    expect(wide).toBe(17);
    for (const cells of [...rows, total ?? []]) expect(flatCells(columns, cells)).toHaveLength(wide);
  });

  it('has no total by ground, since one nominee may stand in several rows', async () => {
    const table = breakdownTable({ ...twoRegions.view, by: 'ground' }, twoRegions.parties, await loadWording('ru'));
    expect(table.total).toBeNull();
    expect(table.columns.map(({ title }) => title)).not.toContain('Мандаты');
  });
});

describe('the report', () => {
  it('holds the main figures, regions, reasons, grounds, groups with their difference, and days', async () => {
    const { tables } = figuresReport('report', twoRegions, subject, await loadWording('ru'));
    expect(tables.map(({ title }) => title)).toEqual([
      'Главные показатели', 'По областям и городам', 'Почему не зарегистрированы', 'Основания отказа', 'Сравнение групп', 'Разница между группами', 'По дням',
    ]);
  });

  it('sets the denominator beside every share, and takes no per cent of fewer than five', async () => {
    const wording = await loadWording('ru');
    const tables = figuresTables(twoRegions, wording);
    expect(lines(tableOf('Почему не зарегистрированы', tables), wording)).toEqual([
      ['Снялись до регистрации', '5/10 = 50,0 %', '5/121 = 4,1 %'],
      ['Неполные документы', '3/10 = 30,0 %', '3/121 = 2,5 %'],
      ['Несоответствие требованиям', '1/10 = 10,0 %', '1/121 = 0,8 %'],
      ['Снялись после регистрации', '1/10 = 10,0 %', '1/121 = 0,8 %'],
      ['Регистрация отменена', '0/10 = 0,0 %', '0/121 = 0,0 %'],
      ['Умерли', '0/10 = 0,0 %', '0/121 = 0,0 %'],
      ['Всего', '10/10 = 100,0 %', '10/121 = 8,3 %'],
    ]);
    expect(lines(tableOf('Основания отказа', tables), wording)).toEqual([['Документы не представлены', '4/121 = 3,3 %', '1/4']]);
  });

  it('tells refused by the commission from not registered', async () => {
    const wording = await loadWording('en');
    const [headline] = figuresTables(twoRegions, wording);
    if (!headline) throw new Error('There is no headline');
    expect(lines(headline, wording).slice(4, 7)).toEqual([
      ['Not registered, all reasons', '10/121 = 8.3%'], ['of them refused by the commission', '4/10 = 40.0%'], ['of them withdrew or were recalled', '6/10 = 60.0%'],
    ]);
  });

  it('says when, of which election and with which filters it was made', async () => {
    const { about } = figuresReport('report', twoRegions, subject, await loadWording('kk'));
    expect(about.map(([name, value]) => `${name}: ${value}`.replaceAll('\u00A0', ' '))).toEqual([
      'Сайлау: Мәслихат депутаттарының сайлауы', 'Сайлау күні: 2023 жылғы 19 наурыз', 'Деректер алынған сәт: 2023 жылғы 18 ақпан, сенбі, 19:00 (UTC+6)',
      'Журналдағы соңғы жазба: 148 211', 'Деңгей: Облыстық мәслихат',
    ]);
  });
});
