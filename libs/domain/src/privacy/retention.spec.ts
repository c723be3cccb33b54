import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '@tirkeu/rulebooks';
import { filingOf, storyElection } from '@tirkeu/testing';
import { instant, isUnsettled, type Filing } from '../index.js';
import { forgettingOf } from './retention.js';

const rulebook = getRulebook(storyElection.rulebookId);
const { electionDay, zone, overrides } = storyElection;
const timetable = rulebook.timetable({ electionDay, zone, overrides, extension: undefined });
const forgetting = (filing: Filing) => forgettingOf(filing, rulebook.retention.value, timetable);
const at = '2023-03-01T00:00:00.000Z';

// The election was on 19 March 2023, registration closed on 18 February at 18:00 in Temirtau, six hours ahead of UTC, and five since 1 March 2024.
describe('the people of a filing are forgotten', () => {
  it('30 days after registration has closed, where it was never handed in', () => {
    for (const status of ['draft', 'discarded'] as const) expect(forgetting(filingOf(status))).toEqual({ at: '2023-03-20T12:00:00.000Z', reason: 'never-submitted' });
  });

  it('180 days after the election, where no registration came of it', () => {
    for (const status of ['refused', 'withdrawn', 'late', 'submitted'] as const) expect(forgetting(filingOf(status))).toEqual({ at: '2023-09-14T18:00:00.000Z', reason: 'not-registered' });
  });

  it('a year after the election, where they were registered, also when it was cancelled later', () => {
    for (const status of ['registered', 'cancelled', 'died'] as const) expect(forgetting(filingOf(status))).toEqual({ at: '2024-03-17T19:00:00.000Z', reason: 'registered' });
  });

  it('never while an appeal is before the higher commission or the court, or a decision is suspended', () => {
    const refused = filingOf('refused');
    const pending = { ...refused, appeals: [{ to: 'court', of: 'refusal', lodgedAt: instant(at), number: null, outcome: 'pending', decidedAt: null }] } as const;
    expect(forgetting(pending)).toBeNull();
    expect(forgetting({ ...pending, appeals: [{ ...pending.appeals[0], outcome: 'upheld' }] })).not.toBeNull();
    const stayed = { ...refused, stays: [{ of: 'refusal', by: 'court', body: 'сот', number: '1', ruledOn: electionDay, at: instant(at), lifted: null }] } as const;
    expect(forgetting(stayed)).toBeNull();
  });

  it('by terms that are proposed: no law names them', () => {
    expect(isUnsettled(rulebook.retention.citation)).toBe(true);
  });
});
