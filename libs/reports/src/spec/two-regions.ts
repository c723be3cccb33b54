import type { FiguresRow } from '@tirkeu/contracts';
import { EMPTY_TALLY, civilDate, instant, type Tally, type Text } from '@tirkeu/domain';
import type { Figures, Subject } from '../figures/figures-report.js';

const tally = (nominated: number, registered: number, lost: Partial<Tally['standings']>): Tally =>
  ({ ...EMPTY_TALLY, nominated, everRegistered: registered, standings: { ...EMPTY_TALLY.standings, registered, ...lost } });
const row = (key: string, title: Text, seats: number, counted: Tally): FiguresRow => ({ key, title, seats, tally: counted, expected: null, mark: null });

const abai = tally(57, 50, { 'withdrawn-before-registration': 4, 'documents-incomplete': 3 });
const akmola = tally(64, 61, { 'withdrawn-before-registration': 1, 'non-compliance': 1, 'withdrawn-after-registration': 1 });
const both = tally(121, 111, { 'withdrawn-before-registration': 5, 'documents-incomplete': 3, 'non-compliance': 1, 'withdrawn-after-registration': 1 });

/** Two regions of the oblast tier of 2023 as published, the reasons made up. */
export const twoRegions: Figures = {
  parties: { total: 45, rows: new Map([['KZ-10', 21], ['KZ-11', 24]]) },
  days: {
    days: [{
      on: civilDate('2023-02-08'), nominated: 121,
      ended: { registered: 111, 'withdrawn-before-registration': 5, 'documents-incomplete': 3, 'non-compliance': 1, 'withdrawn-after-registration': 1, 'registration-cancelled': 0, died: 0 },
    }],
    asOf: instant('2023-02-18T13:00:00Z'),
  },
  view: {
    electionId: 'maslikhat-2023-03-19', form: 'single-member', by: 'region', whole: both, total: row('total', { kk: '', ru: '', en: '' }, 31, both),
    rows: [
      { ...row('KZ-10', { kk: 'Абай облысы', ru: 'область Абай', en: 'Abai Region' }, 15, abai), expected: { low95: 1, high95: 9, low998: 0, high998: 12 }, mark: 'within' },
      { ...row('KZ-11', { kk: 'Ақмола облысы', ru: 'Акмолинская область', en: 'Akmola Region' }, 16, akmola), expected: { low95: 1, high95: 10, low998: 0, high998: 13 }, mark: 'far-below' },
    ],
    comparisons: [{
      by: 'nomination', difference: { points: -12.6, low95: -15.8, high95: -9.2 },
      groups: [
        { key: 'party', tally: tally(45, 43, { 'documents-incomplete': 2 }), range: { low95: 0.012, high95: 0.149 } },
        { key: 'non-party', tally: tally(76, 68, { 'withdrawn-before-registration': 8 }), range: null },
      ],
    }],
    grounds: [{ ground: 'documents-missing', title: { kk: 'Құжаттардың ұсынылмауы', ru: 'Документы не представлены', en: 'Documents not submitted' }, refused: 4, reversed: 1 }],
    asOf: instant('2023-02-18T13:00:00Z'), recordEntries: 148_211,
  },
};

export const subject: Subject = {
  election: { title: { kk: 'Мәслихат депутаттарының сайлауы', ru: 'Выборы депутатов маслихатов', en: 'Maslikhat elections' }, electionDay: civilDate('2023-03-19') },
  asOf: instant('2023-02-18T13:00:00Z'), recordEntries: 148_211, filters: [['Деңгей', 'Облыстық мәслихат']],
};
