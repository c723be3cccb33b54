import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '@tirkeu/rulebooks';
import { allOn, civilDate, prospectOf, questionsOf, type Occasion, type PersonAnswers, type Prospect } from '../index.js';

const maslikhat = getRulebook('kz-maslikhat-2023');
const mazhilis = getRulebook('kz-mazhilis-2023');
const akim = getRulebook('kz-akim-2023');

/** The election of 19 March 2023: registration was decided from 20 January to 18 February. */
const spring: Occasion = { electionDay: civilDate('2023-03-19'), decidedFrom: civilDate('2023-02-06'), decidedTo: civilDate('2023-02-18') };

const nothingBars: PersonAnswers = { citizenship: 'yes', incapacity: 'no', imprisonment: 'no', conviction: 'no', corruption: 'no' };
const born = (day: string, more: PersonAnswers = {}): PersonAnswers => ({ ...nothingBars, 'birth-date': civilDate(day), ...more });
const requirement = ({ requirements }: Prospect, rule: string) => requirements.find((each) => each.rule === rule);

describe('the questions that a version of the law needs', () => {
  const asked = (book: typeof maslikhat) => questionsOf(book, civilDate('2023-02-06')).map(({ id, decides }) => `${id}: ${decides.join(' ')}`);

  it('are six for a maslikhat, where residence does not count', () => {
    expect(asked(maslikhat)).toEqual([
      'birth-date: minimum-age', 'citizenship: citizenship', 'incapacity: legal-capacity', 'imprisonment: no-unspent-conviction',
      'conviction: no-unspent-conviction', 'corruption: no-corruption',
    ]);
  });
  it('have residence among them for the Mazhilis', () => {
    expect(asked(mazhilis)).toContain('residence: residence');
    expect(asked(mazhilis)).toHaveLength(7);
  });
  it('are those of the maslikhat for akims', () => {
    expect(asked(akim)).toEqual(asked(maslikhat));
  });
  it('follow the judgement alone: a law that asks for citizenship only has one question', () => {
    const republic = { eligibility: (facts: { readonly citizen: boolean }) => ({ outcome: facts.citizen ? 'accept' : 'reject', grounds: [], flags: [], unmet: facts.citizen ? [] : ['citizenship'] } as const) };
    expect(questionsOf(republic, civilDate('2023-02-06'))).toEqual([{ id: 'citizenship', decides: ['citizenship'] }]);
  });
});

describe('age for a maslikhat, twenty on 19 March 2023', () => {
  it('is enough for who is twenty before registration', () => {
    expect(prospectOf(maslikhat, born('2003-02-06'), spring)).toMatchObject({ outcome: 'yes', from: null });
  });
  it('is for the commission where twenty is reached exactly on election day', () => {
    const prospect = prospectOf(maslikhat, born('2003-03-19'), spring);
    expect(prospect).toMatchObject({ outcome: 'commission', from: '2023-03-19' });
    expect(requirement(prospect, 'minimum-age')).toEqual({ rule: 'minimum-age', outcome: 'open', because: ['birth-date'], from: '2023-03-19' });
  });
  it('does not do at 19 years and 364 days, and the next day would', () => {
    const prospect = prospectOf(maslikhat, born('2003-03-20'), spring);
    expect(prospect).toMatchObject({ outcome: 'no', from: '2023-03-20' });
    expect(requirement(prospect, 'minimum-age')).toEqual({ rule: 'minimum-age', outcome: 'not-met', because: ['birth-date'], from: '2023-03-20' });
  });
  it('is reached on 1 March by who is born on 29 February, in a common year', () => {
    expect(prospectOf(akim, born('2008-02-29'), spring).from).toBe('2033-03-01');
  });
  it('counts on the day itself where no election is called', () => {
    expect(prospectOf(maslikhat, born('2003-02-06'), allOn(civilDate('2023-02-06')))).toMatchObject({ outcome: 'yes' });
    expect(prospectOf(maslikhat, born('2003-02-07'), allOn(civilDate('2023-02-06')))).toMatchObject({ outcome: 'no', from: '2023-02-07' });
  });
  it('is twenty-five for an akim and for the Mazhilis', () => {
    expect(prospectOf(akim, born('1998-03-20'), spring)).toMatchObject({ outcome: 'no', from: '2023-03-20' });
    expect(prospectOf(mazhilis, born('1998-02-06', { residence: 'yes' }), spring)).toMatchObject({ outcome: 'yes' });
  });
});

describe('a conviction', () => {
  const spent = (day: string) => born('1980-01-01', { conviction: civilDate(day) });
  it('does not bar when it was spent the day before', () => {
    expect(prospectOf(maslikhat, spent('2023-02-05'), spring).outcome).toBe('yes');
  });
  it('does not bar on the day itself on which it is spent', () => {
    expect(prospectOf(maslikhat, spent('2023-02-06'), spring).outcome).toBe('yes');
  });
  it('hangs on the day of the decision when it is spent while registration goes on', () => {
    const prospect = prospectOf(maslikhat, spent('2023-02-18'), spring);
    expect(prospect).toMatchObject({ outcome: 'commission', from: '2023-02-18' });
    expect(requirement(prospect, 'no-unspent-conviction')).toMatchObject({ outcome: 'open', from: '2023-02-18' });
  });
  it('bars when it is spent the day after registration closes, and tells the day from which it no longer does', () => {
    expect(prospectOf(maslikhat, spent('2023-02-19'), spring)).toMatchObject({ outcome: 'no', from: '2023-02-19' });
  });
  it('bars without end while it is neither spent nor lifted', () => {
    expect(prospectOf(maslikhat, born('1980-01-01', { conviction: 'yes' }), spring)).toMatchObject({ outcome: 'no', from: null });
  });
  it('bars for good where it is for corruption, also a spent one', () => {
    expect(prospectOf(maslikhat, born('1980-01-01', { conviction: civilDate('2010-01-01'), corruption: 'yes' }), spring)).toMatchObject({ outcome: 'no', from: null });
  });
  it('of which somebody does not know is left to the commission', () => {
    const prospect = prospectOf(maslikhat, born('1980-01-01', { conviction: 'unsure' }), spring);
    expect(prospect).toMatchObject({ outcome: 'commission', from: null });
    expect(requirement(prospect, 'no-unspent-conviction')).toMatchObject({ outcome: 'open', from: null });
  });
});

describe('residence for the Mazhilis, ten years before 19 March 2023', () => {
  const since = (residence: PersonAnswers['residence']) => prospectOf(mazhilis, born('1980-01-01', { residence }), spring);
  it('is enough when it is ten years on election day exactly', () => {
    expect(since(civilDate('2013-03-19')).outcome).toBe('yes');
  });
  it('is too short by a day, and after nine years tells when it will be enough', () => {
    expect(since(civilDate('2013-03-20'))).toMatchObject({ outcome: 'no', from: '2023-03-20' });
    expect(since(civilDate('2014-03-19'))).toMatchObject({ outcome: 'no', from: '2024-03-19' });
  });
  it('is enough for who always lived here, not for who does not live here, and open for who does not know', () => {
    expect(since('yes').outcome).toBe('yes');
    expect(since('no')).toMatchObject({ outcome: 'no', from: null });
    expect(since('unsure').outcome).toBe('commission');
  });
});

describe('what bars besides', () => {
  it.each([
    ['another citizenship', { citizenship: 'no' }, 'citizenship'],
    ['incapacity declared by a court', { incapacity: 'yes' }, 'legal-capacity'],
    ['prison under a sentence', { imprisonment: 'yes' }, 'no-unspent-conviction'],
  ] as const)('%s', (_what, answer, rule) => {
    const prospect = prospectOf(maslikhat, born('1980-01-01', answer), spring);
    expect(prospect).toMatchObject({ outcome: 'no', from: null });
    expect(prospect.requirements.filter(({ outcome }) => outcome !== 'met').map((each) => each.rule)).toEqual([rule]);
  });
  it('is certain when one thing bars, whatever else is unsure', () => {
    expect(prospectOf(maslikhat, born('1980-01-01', { citizenship: 'no', conviction: 'unsure', corruption: 'unsure' }), spring).outcome).toBe('no');
  });
  it('is told by the answers that stand in the way, each of them and no other', () => {
    const because = (more: PersonAnswers) => requirement(prospectOf(maslikhat, born('1980-01-01', more), spring), 'no-unspent-conviction')?.because;
    expect(because({ imprisonment: 'yes', conviction: 'yes' })).toEqual(['imprisonment', 'conviction']);
    expect(because({ imprisonment: 'no', conviction: 'unsure' })).toEqual(['conviction']);
    expect(because({ imprisonment: 'unsure', conviction: civilDate('2010-01-01') })).toEqual(['imprisonment']);
    expect(because({})).toEqual([]);
  });
  it('waits for the last of several days', () => {
    expect(prospectOf(maslikhat, born('2006-05-01', { conviction: civilDate('2025-01-01') }), spring).from).toBe('2026-05-01');
  });
  it('cannot be told without a birth date', () => {
    expect(prospectOf(maslikhat, nothingBars, spring)).toEqual({ outcome: 'commission', requirements: [], from: null });
  });
});
