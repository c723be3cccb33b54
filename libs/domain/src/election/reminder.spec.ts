import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '@tirkeu/rulebooks';
import { filingOf, paper } from '@tirkeu/testing/stories';
import { instant } from '../kernel/time.js';
import type { Filing } from '../filing/filing.js';
import { isReady, reminderAt, remindersBefore, unfinishedBy } from './reminder.js';

const rulebook = getRulebook('kz-maslikhat-2023');
/** 8 February 2023, 18:00 in Temirtau (UTC+6) and in Aqtau (UTC+5). */
const TEMIRTAU = instant('2023-02-08T18:00:00+06:00');
const AQTAU = instant('2023-02-08T18:00:00+05:00');

describe('the reminders of a legal moment', () => {
  it('stand 7, 3 and 1 days before at the same time of day, and 3 hours before', () => {
    expect(remindersBefore(TEMIRTAU, 'Asia/Almaty').map(({ id, at }) => [id, at])).toEqual([
      ['7-days', '2023-02-01T12:00:00.000Z'],
      ['3-days', '2023-02-05T12:00:00.000Z'],
      ['1-day', '2023-02-07T12:00:00.000Z'],
      ['3-hours', '2023-02-08T09:00:00.000Z'],
    ]);
  });

  it('come an hour later where the clocks are an hour behind', () => {
    expect(remindersBefore(AQTAU, 'Asia/Aqtau').map(({ at }) => at)).toEqual([
      '2023-02-01T13:00:00.000Z', '2023-02-05T13:00:00.000Z', '2023-02-07T13:00:00.000Z', '2023-02-08T10:00:00.000Z',
    ]);
  });

  it('keep the time of day where the clocks were set back in between: Almaty went from UTC+6 to UTC+5 on 1 March 2024', () => {
    expect(remindersBefore(instant('2024-03-02T18:00:00+05:00'), 'Asia/Almaty').map(({ at }) => at)).toEqual([
      '2024-02-24T12:00:00.000Z', '2024-02-28T12:00:00.000Z', '2024-03-01T13:00:00.000Z', '2024-03-02T10:00:00.000Z',
    ]);
  });

  it.each([
    ['2023-02-01T11:59:59.999Z', undefined],
    ['2023-02-01T12:00:00.000Z', '7-days'],
    ['2023-02-03T11:59:59.999Z', '7-days'],
    ['2023-02-03T12:00:00.000Z', undefined],
    ['2023-02-05T12:00:00.000Z', '3-days'],
    ['2023-02-06T12:00:00.000Z', undefined],
    ['2023-02-07T12:00:00.000Z', '1-day'],
    ['2023-02-07T22:30:00.000Z', undefined],
    ['2023-02-08T09:00:00.000Z', '3-hours'],
    ['2023-02-08T10:29:59.999Z', '3-hours'],
    ['2023-02-08T10:30:00.000Z', undefined],
    ['2023-02-08T12:00:00.000Z', undefined],
  ])('are due from their moment until half of the time to the next is gone: at %s it is %s', (now, id) => {
    expect(reminderAt(TEMIRTAU, 'Asia/Almaty', instant(now))?.id).toBe(id);
  });
});

describe('what is unfinished', () => {
  const without = (filing: Filing, ...requirements: readonly string[]): Filing =>
    ({ ...filing, documents: filing.documents.filter(({ requirement }) => !requirements.includes(requirement)) });

  it('of a draft: the papers of nomination that are missing, and whether details are', () => {
    expect(unfinishedBy('nomination-closes', without(filingOf('draft'), 'biography', 'declaration-certificate'), rulebook)).toEqual({ details: false, papers: ['biography'], unwilling: false });
    const bare = filingOf('draft');
    expect(unfinishedBy('nomination-closes', { ...bare, candidates: [] }, rulebook)).toMatchObject({ details: true });
  });

  it('of a draft that has all it needs: nothing is missing, and yet it is not handed in', () => {
    const left = unfinishedBy('nomination-closes', filingOf('draft'), rulebook);
    expect(left).toEqual({ details: false, papers: [], unwilling: false });
    expect(left && isReady(left)).toBe(true);
  });

  it('of a draft whose candidate has refused: it cannot be handed in, whatever papers are there', () => {
    const draft = filingOf('draft', 'party');
    const refused = { ...draft, consents: [{ candidateId: 'c1', answer: 'refused' as const, reason: null, at: instant('2023-02-01T06:30:00Z'), by: { accountId: 'own', role: 'candidate' as const, name: 'Үлгібаева Айсұлу' } }] };
    const left = unfinishedBy('nomination-closes', refused, rulebook);
    expect(left).toEqual({ details: false, papers: [], unwilling: true });
    expect(left && isReady(left)).toBe(false);
  });

  it('is nothing of a submitted filing, of one received late and of a discarded draft', () => {
    for (const status of ['submitted', 'late', 'discarded', 'withdrawn'] as const) expect(unfinishedBy('nomination-closes', filingOf(status), rulebook)).toBeNull();
  });

  it('of a notice: the papers that it names and that were not replaced since', () => {
    const filing = filingOf('awaiting-cure');
    const [notice] = filing.notices;
    const named = notice?.defects.map(({ document }) => document).filter((document) => document !== null) ?? [];
    expect(named.length).toBeGreaterThan(0);
    expect(unfinishedBy('cure-by', filing, rulebook)).toMatchObject({ papers: named });
    const replaced = named.map((requirement) => paper(requirement, instant('2023-02-17T00:00:00Z'), notice?.defects[0]?.candidateId ?? null));
    expect(unfinishedBy('cure-by', { ...without(filing, ...named), documents: replaced }, rulebook)).toMatchObject({ papers: [] });
  });

  it('is nothing once the notice is answered', () => {
    const filing = filingOf('awaiting-cure');
    const notices = filing.notices.map((notice) => ({ ...notice, answeredAt: instant('2023-02-12T06:00:00Z') }));
    expect(unfinishedBy('cure-by', { ...filing, notices, status: 'in-examination' }, rulebook)).toBeNull();
  });
});
