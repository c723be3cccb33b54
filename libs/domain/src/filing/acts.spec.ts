import { describe, expect, it } from '@jest/globals';
import { people, resolution, story } from '@tirkeu/testing/stories';
import { actsRecorded, civilDate, instant, isAct, replay, standingOfAct, type FilingEvent } from '../index.js';

const standings = (events: readonly FilingEvent[]): readonly string[] => {
  const acts = actsRecorded(events);
  return acts.map((act) => `${act.which}: ${standingOfAct(replay(events), acts, act)}`);
};
const at = (day: string) => instant(`2023-02-${day}T09:00:00Z`);
const by = people.chair;
const stay = (of: 'refusal' | 'cancellation'): FilingEvent => ({ type: 'StayRecorded', at: at('21'), by, from: 'court', of, body: 'Теміртау қалалық соты', number: '3-1/23', ruledOn: civilDate('2023-02-21') });

describe('the acts of a filing', () => {
  it('are what the commission issues: no act is made of a submission, a proposal or a withdrawal by the candidate', () => {
    expect(story('registered').filter(isAct).map(({ type }) => type)).toEqual(['FilingRegistered']);
    expect(story('withdrawn').filter(isAct)).toEqual([]);
    expect(story('awaiting-cure').filter(isAct).map(({ type }) => type)).toEqual(['DeficiencyNoticeServed']);
  });

  it('have a name each, by which an address calls them: the latest of a kind the plain word, a notice its number, an earlier decision its place in the record', () => {
    expect(actsRecorded(story('awaiting-cure')).map(({ which }) => which)).toEqual(['notice-1']);
    expect(actsRecorded(story('cancelled')).map(({ which }) => which)).toEqual(['decision', 'cancellation']);
    const again: FilingEvent = { type: 'FilingRegistered', at: at('22'), by, resolution: resolution('2023-02-22'), proposedBy: people.clerk, late: false };
    const refused = story('refused');
    expect(actsRecorded([...refused, again]).map(({ which }) => which)).toEqual([`decision.${refused.length}`, 'decision']);
  });
});

describe('whether an act has effect', () => {
  it('a registration has, until it is cancelled, withdrawn or ended by death', () => {
    expect(standings(story('registered'))).toEqual(['decision: in-force']);
    expect(standings(story('cancelled'))).toEqual(['decision: replaced', 'cancellation: in-force']);
    expect(standings(story('died'))).toEqual(['decision: replaced']);
    expect(standings([...story('registered'), { type: 'CandidacyWithdrawn', at: at('20'), by: people.candidate, reason: null }])).toEqual(['decision: replaced']);
  });

  it('a refusal has, until a court reverses it; then the court, and no act of the commission, registers', () => {
    expect(standings(story('refused'))).toEqual(['decision: in-force']);
    const appealed: readonly FilingEvent[] = [
      ...story('refused'), { type: 'AppealLodged', at: at('06'), by: people.candidate, to: 'court', number: null }, { type: 'AppealDecided', at: at('12'), by, outcome: 'reversed', number: '2-15/2023' },
    ];
    expect(standings(appealed)).toEqual(['decision: replaced']);
  });

  it('a cancellation that a court reverses lets the registration stand again', () => {
    const reversed: readonly FilingEvent[] = [
      ...story('cancelled'), { type: 'AppealLodged', at: at('21'), by: people.candidate, to: 'court', number: null }, { type: 'AppealDecided', at: at('25'), by, outcome: 'reversed', number: '2-16/2023' },
    ];
    expect(standings(reversed)).toEqual(['decision: in-force', 'cancellation: replaced']);
  });

  it('a decision that a court suspended has none for the time being', () => {
    expect(standings([...story('refused'), stay('refusal')])).toEqual(['decision: suspended']);
    expect(standings([...story('refused'), stay('refusal'), { type: 'StayLifted', at: at('22'), by, number: null }])).toEqual(['decision: in-force']);
  });

  it('a cancellation that a court suspended has none either: the registration stands for the time being', () => {
    expect(standings([...story('cancelled'), stay('cancellation')])).toEqual(['decision: in-force', 'cancellation: suspended']);
  });

  it('a notice was served, whatever came of it', () => {
    expect(standings(story('awaiting-cure'))).toEqual(['notice-1: served']);
  });
});
