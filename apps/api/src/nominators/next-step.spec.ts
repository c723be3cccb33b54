import { describe, expect, it } from '@jest/globals';
import { instant, type Filing, type FilingStatus } from '@tirkeu/domain';
import { getRulebook } from '@tirkeu/rulebooks';
import { filingOf, storyElection } from '@tirkeu/testing/stories';
import { nextStepOf } from './next-step.js';

const rulebook = getRulebook(storyElection.rulebookId);
const { electionDay, zone, overrides } = storyElection;
const timetable = rulebook.timetable({ electionDay, zone, overrides });
const next = (filing: Filing, now = '2023-02-10T06:00:00Z') => nextStepOf(filing, { rulebook, timetable, now: instant(now) });
const of = (status: FilingStatus): Filing => filingOf(status, 'party');

/** 18:00 in Temirtau, UTC+6, on 8 and 18 February 2023. */
const NOMINATION_CLOSES = '2023-02-08T12:00:00.000Z';
const REGISTRATION_CLOSES = '2023-02-18T12:00:00.000Z';

describe('what comes next for a nomination', () => {
  it('is its submission while it is a draft', () => expect(next(of('draft'))).toEqual({ step: 'submit', by: NOMINATION_CLOSES }));

  it('is mending, with the deadline of the notice', () => {
    expect(next(of('awaiting-cure'))).toEqual({ step: 'mend', by: '2023-02-18T12:00:00.000Z' });
  });

  it('is the rest of its papers while some are missing, else the decision, both before registration closes', () => {
    const filing = of('submitted');
    const [paper] = filing.documents;
    expect(next({ ...filing, documents: [] })).toEqual({ step: 'complete', by: REGISTRATION_CLOSES });
    const certified = (['declaration-certificate', 'minutes-extract', 'consent-to-stand', 'biography'] as const).map((requirement) => ({ ...paper!, requirement }));
    expect(next({ ...filing, documents: certified })).toEqual({ step: 'await-decision', by: REGISTRATION_CLOSES });
  });

  it('is an appeal as long as there is time for one', () => {
    const filing = of('refused');
    expect(next(filing, '2023-02-11T06:00:00Z')).toEqual({ step: 'appeal', by: '2023-02-12T18:00:00.000Z' });
    expect(next(filing, '2023-03-19T06:00:00Z')).toEqual({ step: 'nothing', by: null });
  });

  it.each(['registered', 'withdrawn', 'revoked', 'died', 'late', 'discarded'] as const)('is nothing once it is %s', (status) => {
    expect(next(of(status))).toEqual({ step: 'nothing', by: null });
  });
});
