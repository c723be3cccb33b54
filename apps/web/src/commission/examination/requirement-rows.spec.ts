import { describe, expect, it } from '@jest/globals';
import { evolve, instant, type Filing, type MarkValue } from '@tirkeu/domain';
import { getRulebook } from '@tirkeu/rulebooks';
import { filingOf, people } from '@tirkeu/testing/stories';
import { curableDefects, gapsOf, needsReason, requirementRows, standingOf } from './requirement-rows.js';

const rulebook = getRulebook('kz-maslikhat-2023');
const at = instant('2023-02-03T06:00:00Z');
const marked = (filing: Filing, rule: string, value: MarkValue): Filing =>
  evolve(filing, { type: 'RequirementMarked', at, by: people.clerk, rule, candidateId: 'c1', value, note: null });
const examined = filingOf('in-examination');
const numberOf = (rule: string) => requirementRows(examined, rulebook).find(({ finding }) => finding.rule === rule)?.number;

describe('what is missing before registration can be proposed', () => {
  it('names rows without a mark, unclear ones and unmet ones by their numbers, and papers by their names', () => {
    const filing = [['citizenship', 'met'], ['minimum-age', 'unclear'], ['declaration', 'not-met']].reduce((known, [rule = '', value]) => marked(known, rule, value as MarkValue), examined);
    const rows = requirementRows(filing, rulebook);
    const gaps = gapsOf(rows, filing, rulebook);
    expect(gaps.unclear).toEqual([numberOf('minimum-age')]);
    expect(gaps.unmet).toEqual([numberOf('declaration')]);
    expect(gaps.unmarked).toHaveLength(rows.length - 3);
    expect(gaps.unmarked).not.toContain(numberOf('citizenship'));
    expect(gaps.papers).toEqual(['declaration-certificate', 'deposit-proof']);
  });

  it('is nothing that the machine ticked: a met finding stays unmarked until a person presses', () => {
    const biography = requirementRows(examined, rulebook).find(({ finding }) => finding.rule === 'biography');
    expect(biography?.finding.outcome).toBe('met');
    expect(biography?.mark).toBeUndefined();
  });
});

describe('a mark against the finding', () => {
  const finding = (rule: string) => requirementRows(examined, rulebook).find((row) => row.finding.rule === rule)?.finding;

  it('needs a reason, one that agrees or doubts does not', () => {
    const absent = finding('declaration');
    const present = finding('biography');
    if (!absent || !present) throw new Error('The story has both rows');
    expect([needsReason(absent, 'met'), needsReason(absent, 'not-met'), needsReason(absent, 'unclear')]).toEqual([true, false, false]);
    expect([needsReason(present, 'met'), needsReason(present, 'not-met'), needsReason(present, 'unclear')]).toEqual([false, true, false]);
  });
});

describe('the defects a notice may name', () => {
  it('are those marked as not met that can be mended, never a fatal one', () => {
    const filing = marked(marked(examined, 'declaration', 'not-met'), 'minimum-age', 'not-met');
    expect(curableDefects(requirementRows(filing, rulebook)).map(({ finding }) => finding.rule)).toEqual(['declaration']);
  });
});

describe('how a person stands to a filing', () => {
  const clerk = { actor: { ...people.clerk, commissionIds: [examined.commissionId] } };
  const other = { actor: { ...people.secretary, commissionIds: [examined.commissionId] } };

  it('is holding, free, held by another, or watching', () => {
    expect(standingOf(examined, clerk, false)).toBe('holding');
    expect(standingOf(examined, other, true)).toBe('held-by-another');
    expect(standingOf(filingOf('submitted'), clerk, true)).toBe('free');
    expect(standingOf(filingOf('proposed'), clerk, false)).toBe('watching');
    expect(standingOf(filingOf('submitted'), { actor: { accountId: 'm', role: 'member', name: 'М', commissionIds: [] } }, false)).toBe('watching');
  });
});
