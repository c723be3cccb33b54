import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '@tirkeu/rulebooks';
import { filingOf } from '@tirkeu/testing/stories';
import type { Candidate, Fact, FactName, Filing } from '../filing/filing.js';
import type { FactScalar } from '../rulebook/rules.js';
import { civilDate, instant } from '../kernel/time.js';
import { dryRunOf, type TriedFiling } from './dry-run.js';

const of2023 = getRulebook('kz-maslikhat-2023');
const march2023 = { nominationOpens: '2023-01-20', nominationCloses: '2023-02-08T18:00', registrationCloses: '2023-02-18T18:00' };

const tryOn = (id: string, filing: Filing): TriedFiling | null => dryRunOf({ recorded: of2023, tried: getRulebook(id), overrides: march2023 })(filing);

const clerk = { accountId: 'clerk', role: 'clerk', name: 'Клерк' } as const;
const answered = (filing: Filing, name: FactName, value: FactScalar): Filing => {
  const fact: Fact = { name, candidateId: filing.candidates[0]?.id ?? null, value, source: 'тізілім', observedAt: instant('2023-02-01T06:00:00Z'), recordedBy: clerk };
  return { ...filing, facts: [...filing.facts, fact] };
};

/** A registered list of ten: so many women, so many men with a disability, the others men of forty-three. */
function listOf(women: number, withDisability: number): Filing {
  const list = filingOf('registered', 'party-list');
  const [first] = list.candidates;
  if (!first) throw new Error('The story of a list has nobody on it');
  const candidates = Array.from({ length: 10 }, (_, place): Candidate => ({
    ...first, id: `p${place}`, birthDate: civilDate('1980-01-01'), sex: place < women ? 'female' : 'male', disability: place >= women && place < women + withDisability,
  }));
  return { ...list, candidates };
}

describe('the same law tried again', () => {
  it.each(['registered', 'refused', 'withdrawn', 'submitted', 'late'] as const)('changes nothing of a filing that is %s', (status) => {
    expect(tryOn('kz-maslikhat-2023', filingOf(status))).toEqual({ changed: null, unasked: [] });
  });

  it('passes over what was never handed in', () => {
    expect(tryOn('kz-maslikhat-2023', filingOf('draft'))).toBeNull();
    expect(tryOn('kz-maslikhat-2023', filingOf('discarded'))).toBeNull();
  });
});

describe('the law of 2020 tried on the campaign of 2023', () => {
  it('knows no candidates in districts: from 2018 to 2022 maslikhats were elected by party lists alone', () => {
    expect(tryOn('kz-maslikhat-2020', filingOf('registered', 'self'))?.changed).toMatchObject({
      recorded: 'registered', tried: 'not-foreseen', rules: [{ rule: 'route-foreseen', before: 'met', after: 'not-met', citation: { article: '104', confidence: 'A' } }],
    });
  });

  it('counts no disability towards the quota: a list that only it carried is short of three in ten', () => {
    expect(tryOn('kz-maslikhat-2020', listOf(2, 1))?.changed).toMatchObject({
      recorded: 'registered', tried: 'to-mend', persons: 10, rules: [{ rule: 'quota', before: 'unclear', after: 'not-met', citation: { article: '89' }, statement: { en: '3 required, 2 counted' } }],
    });
  });

  it('leaves a list alone that three women carry', () => {
    expect(tryOn('kz-maslikhat-2020', listOf(3, 0))).toEqual({ changed: null, unasked: [] });
  });
});

describe('the bill of 2025 tried on the campaign of 2023', () => {
  it('would have people look at a spent conviction, which did not bar in 2023', () => {
    const convicted = answered(filingOf('registered'), 'conviction-spent-on', '2015-05-05');
    expect(tryOn('kz-maslikhat-2026', convicted)?.changed).toMatchObject({
      recorded: 'registered', tried: 'to-examine', rules: [{ rule: 'no-grave-conviction', before: null, after: 'unclear', citation: { act: { id: 'elections-bill-2025' }, confidence: 'D' } }],
    });
  });

  it('says of everybody else that nobody asked then, and changes no outcome', () => {
    expect(tryOn('kz-maslikhat-2026', filingOf('registered'))).toMatchObject({ changed: null, unasked: [{ rule: 'no-grave-conviction', persons: 1 }] });
  });

  it('leaves who withdrew withdrawn', () => {
    expect(tryOn('kz-maslikhat-2026', answered(filingOf('withdrawn'), 'conviction-spent-on', '2015-05-05'))?.changed).toBeNull();
  });
});

describe('a law that asks for less', () => {
  /** The story of a refusal is that of somebody under age. */
  const refused = filingOf('refused');
  const laxer = { ...of2023, rules: of2023.rules.filter(({ id }) => id !== 'minimum-age') };
  const tryLaxer = dryRunOf({ recorded: of2023, tried: laxer, overrides: march2023 });

  it('registers whom only that requirement barred, and names it', () => {
    const young: Filing = { ...refused, candidates: refused.candidates.map((candidate) => ({ ...candidate, birthDate: civilDate('2003-03-20') })) };
    expect(young.decision?.grounds.map(({ rule }) => rule)).toEqual(['minimum-age']);
    expect(tryLaxer(young)?.changed).toMatchObject({ recorded: 'refused', tried: 'registered', rules: [{ rule: 'minimum-age', before: 'not-met', after: null }] });
  });

  it('frees nobody whom a ground bars that no rule observes', () => {
    const decision = refused.decision && { ...refused.decision, grounds: refused.decision.grounds.map((ground) => ({ ...ground, rule: null })) };
    expect(tryLaxer({ ...refused, decision })?.changed).toBeNull();
  });
});

describe('another time', () => {
  it('makes late what was handed in after it, and timely what was late', () => {
    const shorter = { ...of2023, timetable: (call: Parameters<typeof of2023.timetable>[0]) => of2023.timetable({ ...call, overrides: { ...march2023, nominationCloses: '2023-01-25T18:00' } }) };
    const filing: Filing = { ...filingOf('registered'), submittedAt: instant('2023-02-03T06:00:00Z') };
    expect(dryRunOf({ recorded: of2023, tried: shorter, overrides: march2023 })(filing)?.changed).toMatchObject({ recorded: 'registered', tried: 'late', rules: [{ rule: 'filed-in-time', before: 'met', after: 'not-met' }] });
    const late: Filing = { ...filingOf('late'), submittedAt: instant('2023-02-03T06:00:00Z') };
    expect(dryRunOf({ recorded: shorter, tried: of2023, overrides: march2023 })(late)?.changed).toMatchObject({ recorded: 'late', tried: 'to-examine' });
  });
});
