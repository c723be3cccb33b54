import { describe, expect, it } from '@jest/globals';
import { instant, type AppliedGround, type DeficiencyNotice, type Filing } from '@tirkeu/domain';
import { getRulebook } from '@tirkeu/rulebooks';
import { filingOf, people, underAge } from '@tirkeu/testing/stories';
import { decisionChecks, isOpenQuestion, quorumOf } from './decision-checks.js';

const rulebook = getRulebook('kz-maslikhat-2023');
const outcomes = (filing: Filing) => Object.fromEntries(decisionChecks(filing, rulebook).map(({ id, outcome }) => [id, outcome]));

const missing: AppliedGround = { ...underAge, ground: 'documents-missing' };
/** Refused on 5 February at 12:00 in Temirtau. */
const refused = (grounds: readonly AppliedGround[], notices: readonly DeficiencyNotice[] = []): Filing => {
  const filing = filingOf('refused');
  return { ...filing, notices, decision: filing.decision && { ...filing.decision, grounds } };
};
const notice = (cureBy: string, answeredAt: string | null = null): DeficiencyNotice => ({
  number: 1, servedAt: instant('2023-02-03T06:00:00Z'), cureBy: instant(cureBy), answeredAt: answeredAt === null ? null : instant(answeredAt),
  defects: [{ rule: 'spouse-declaration', candidateId: 'c1', ground: 'documents-missing', document: 'spouse-declaration-certificate', found: underAge.finding, remedy: underAge.statement }],
});

describe('How a refusal came about', () => {
  it('kept the procedure when two people prepared and approved it, with quorum, majority, both languages and in time', () => {
    expect(outcomes(filingOf('refused'))).toEqual({ 'two-persons': 'met', languages: 'met', quorum: 'met', majority: 'met', 'in-time': 'met' });
  });

  it('asks for a notice only where the ground could have been mended', () => {
    expect(outcomes(refused([underAge])).cure).toBeUndefined();
    expect(outcomes(refused([missing])).cure).toBe('not-met');
  });

  it.each([
    ['its time had run out', notice('2023-02-05T05:00:00Z'), 'met'],
    ['its time was still running', notice('2023-02-18T12:00:00Z'), 'not-met'],
    ['it had been answered', notice('2023-02-18T12:00:00Z', '2023-02-04T06:00:00Z'), 'met'],
    ['it was answered only after the refusal', notice('2023-02-18T12:00:00Z', '2023-02-06T06:00:00Z'), 'not-met'],
  ])('reads a notice: %s', (_case, served, expected) => {
    expect(outcomes(refused([missing], [served])).cure).toBe(expected);
  });

  it('was not decided by two people when the same account prepared and approved it', () => {
    const filing = refused([underAge]);
    expect(outcomes({ ...filing, decision: filing.decision && { ...filing.decision, proposedBy: people.chair } })['two-persons']).toBe('not-met');
  });

  it('lacks a language when a finding was left empty in it', () => {
    expect(outcomes(refused([{ ...underAge, finding: { ...underAge.finding, kk: ' ' } }])).languages).toBe('not-met');
  });

  it('lacked quorum with four of seven present: two thirds are five', () => {
    const filing = refused([underAge]);
    const decision = filing.decision && { ...filing.decision, resolution: { ...filing.decision.resolution, vote: { members: 7, present: 4, inFavour: 4, against: 0 } } };
    expect(quorumOf(rulebook, 7)).toBe(5);
    expect(outcomes({ ...filing, decision }).quorum).toBe('not-met');
  });

  it('was late when it came after registration had closed', () => {
    const filing = refused([underAge]);
    expect(outcomes({ ...filing, decision: filing.decision && { ...filing.decision, late: true } })['in-time']).toBe('not-met');
  });
});

describe('How a registration came about', () => {
  it('waits for its publication', () => {
    expect(outcomes(filingOf('registered')).published).toBe('pending');
  });

  it.each([['2023-02-06T06:00:00Z', 'met'], ['2023-03-01T06:00:00Z', 'not-met']])('was published at %s: %s', (publishedAt, expected) => {
    expect(outcomes({ ...filingOf('registered'), publishedAt: instant(publishedAt) }).published).toBe(expected);
  });

  it('has nothing to check before there is a decision', () => {
    expect(decisionChecks(filingOf('submitted'), rulebook)).toEqual([]);
  });
});

it('says which checks rest on what the law leaves open', () => {
  const open = decisionChecks(refused([missing]), rulebook).filter(isOpenQuestion).map(({ id }) => id);
  expect(open).toContain('cure');
  expect(open).not.toContain('languages');
});
