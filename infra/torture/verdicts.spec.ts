import { describe, expect, it } from '@jest/globals';
import { judge, longestStall, type Handed, type Kept } from './verdicts.mjs';

/** 18:00 in Almaty. */
const closesAt = Date.parse('2026-11-22T13:00:00.000Z');
const at = (secondsAfter: number): number => closesAt + secondsAfter * 1000;
const written = (secondsAfter: number): string => new Date(at(secondsAfter)).toISOString();

const told = (secondsAfter: number, status = 'submitted'): NonNullable<Handed['answer']> => ({ at: at(secondsAfter + 0.1), status, receivedAt: written(secondsAfter), hash: `h${secondsAfter}` });
const handed = (secondsAfter: number, answer: Handed['answer'] = told(secondsAfter)): Handed =>
  ({ filingId: 'f', attempts: [{ begunAt: at(secondsAfter), sentAt: at(secondsAfter), answered: answer !== null }], answer });
const kept = (secondsAfter: number, type: Kept['submissions'][number]['type'] = 'FilingSubmitted', notices = 1): Kept =>
  ({ filingId: 'f', submissions: [{ type, receivedAt: written(secondsAfter), hash: `h${secondsAfter}` }], notices });

const found = (one: Handed, record: Kept | undefined) => {
  const { acknowledged: _acknowledged, unanswered: _unanswered, ...faults } = judge([one], new Map(record ? [['f', record]] : []), closesAt);
  return Object.entries(faults).filter(([, ids]) => ids.length > 0).map(([name]) => name);
};

describe('after the torture', () => {
  it('finds nothing where an answered submission is kept once, at its time, and the commission was told once', () => {
    expect(found(handed(-30), kept(-30))).toEqual([]);
    expect(found(handed(5, told(5, 'late')), kept(5, 'FilingReceivedLate'))).toEqual([]);
  });

  it('calls lost what was answered and is not kept, or is kept as another one', () => {
    expect(found(handed(-30), undefined)).toEqual(['lost']);
    expect(found(handed(-30), { ...kept(-30), submissions: [{ type: 'FilingSubmitted', receivedAt: written(-30), hash: 'other' }] })).toEqual(['lost']);
    expect(found(handed(-30), { ...kept(-30), submissions: [{ type: 'FilingSubmitted', receivedAt: written(-29), hash: 'h-30' }] })).toEqual(['lost']);
  });

  it('calls duplicated what is kept twice', () => {
    const once = kept(-30);
    expect(found(handed(-30), { ...once, submissions: [...once.submissions, ...once.submissions] })).toEqual(['duplicated']);
  });

  it('does not miss what nobody was told of', () => {
    expect(found(handed(-30, null), undefined)).toEqual([]);
    expect(found(handed(-30, null), kept(-30))).toEqual([]);
    expect(judge([handed(-30, null), { ...handed(-20), filingId: 'g' }], new Map(), closesAt)).toMatchObject({ acknowledged: 1, unanswered: 1 });
  });

  it('calls wrongly late what had arrived before the moment, by whichever attempt', () => {
    expect(found(handed(-1, told(1, 'late')), kept(1, 'FilingReceivedLate'))).toEqual(['wronglyLate']);
    const twice = { ...handed(2, told(2, 'late')), attempts: [{ begunAt: at(-1), sentAt: at(-1), answered: false }, { begunAt: at(2), sentAt: at(2), answered: true }] };
    expect(found(twice, kept(2, 'FilingReceivedLate'))).toEqual(['wronglyLate']);
    const unsent = { ...handed(2, told(2, 'late')), attempts: [{ begunAt: at(-1), sentAt: null, answered: false }, { begunAt: at(2), sentAt: at(2), answered: true }] };
    expect(found(unsent, kept(2, 'FilingReceivedLate'))).toEqual([]);
  });

  it('calls wrongly on time what nobody had begun to send by then', () => {
    expect(found(handed(1), kept(1))).toEqual(['wronglyOnTime']);
  });

  it('does not judge a quarter of a second on either side', () => {
    expect(found(handed(-0.2, told(-0.2, 'late')), kept(-0.2, 'FilingReceivedLate'))).toEqual([]);
    expect(found(handed(0.2), kept(0.2))).toEqual([]);
  });

  it('calls an effect missing when the commission was not told, or told twice', () => {
    expect(found(handed(-30), kept(-30, 'FilingSubmitted', 0))).toEqual(['effectsMissing']);
    expect(found(handed(-30), kept(-30, 'FilingSubmitted', 2))).toEqual(['effectsMissing']);
  });
});

describe('the longest stall', () => {
  it('is the longest time between two answers, in whatever order they were noted', () => {
    expect(longestStall([at(10), at(1), at(2), at(5)])).toEqual({ ms: 5000, from: at(5) });
    expect(longestStall([])).toBeNull();
  });
});
