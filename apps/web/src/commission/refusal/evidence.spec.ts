import { describe, expect, it } from '@jest/globals';
import { evolve, instant, type Filing } from '@tirkeu/domain';
import { getRulebook } from '@tirkeu/rulebooks';
import { filingOf, people } from '@tirkeu/testing/stories';
import { requirementRows } from '../examination/requirement-rows.js';
import { boxOf, courtDecision, evidenceChoices, withBox } from './evidence.js';

const rulebook = getRulebook('kz-maslikhat-2023');
const observedAt = instant('2023-02-02T03:14:00Z');
const asked = (filing: Filing) => evolve(filing, {
  type: 'FactRecorded', at: observedAt, by: people.system,
  fact: { name: 'citizenship', candidateId: 'c1', value: true, source: 'ГБД ФЛ', observedAt, recordedBy: people.system },
});
const keysFor = (filing: Filing, rule: string) => {
  const finding = requirementRows(filing, rulebook).find((row) => row.finding.rule === rule)?.finding;
  if (!finding) throw new Error(`No row ${rule}`);
  return evidenceChoices(filing, rulebook, { candidateId: 'c1', finding, statement: finding.statement }).map(({ key }) => key);
};

describe('the evidence that can be picked', () => {
  it('begins with every page of the paper that the requirement is about', () => {
    expect(keysFor(filingOf('in-examination'), 'minimum-age').slice(0, 2)).toEqual(['document/file-biography/1', 'document/file-biography/2']);
  });

  it('begins with the answer that the finding rests on', () => {
    expect(keysFor(asked(filingOf('in-examination')), 'citizenship')[0]).toBe('fact/citizenship/ГБД ФЛ/2023-02-02T03:14:00.000Z');
  });

  it('is no answer that the commission has found to be wrong', () => {
    const fact = { name: 'citizenship', candidateId: 'c1', value: false, source: 'commission', observedAt: instant('2023-02-03T03:14:00Z'), recordedBy: people.clerk } as const;
    const overruled = evolve(asked(filingOf('in-examination')), {
      type: 'FactOverruled', at: fact.observedAt, by: people.clerk, fact: { ...fact, overrules: { value: true, source: 'ГБД ФЛ', observedAt, reason: 'Шетел паспорты', evidence: { fileId: 'file-biography', page: 1 } } },
    });
    expect(keysFor(overruled, 'citizenship')).not.toContain('fact/citizenship/ГБД ФЛ/2023-02-02T03:14:00.000Z');
    expect(keysFor(overruled, 'citizenship')[0]).toBe('fact/citizenship/commission/2023-02-03T03:14:00.000Z');
  });

  it('proves an absent paper, and never one that is there', () => {
    expect(keysFor(filingOf('in-examination'), 'declaration')[0]).toBe('absent/declaration-certificate');
    expect(keysFor(filingOf('in-examination'), 'biography')).not.toContain('absent/biography');
  });

  it('may have one place marked on its page, in whole thousandths and never beyond the edge', () => {
    const page = { kind: 'document', fileId: 'file-biography', page: 1, shows: 'birth date' } as const;
    const other = { ...page, page: 2 };
    const box = boxOf({ x: 0.1234, y: 0.5, width: 0.9, height: 0.0001 });
    expect(box).toEqual({ x: 123, y: 500, width: 877, height: 1 });
    const marked = withBox([page, other], 'document/file-biography/1', box);
    expect(marked).toEqual([{ ...page, box }, other]);
    expect(withBox(marked, 'document/file-biography/1', undefined)).toEqual([page, other]);
  });

  it('takes a court decision only whole', () => {
    expect(courtDecision('Сот', '', null)).toBeNull();
    expect(courtDecision(' Сот ', ' 2-14 ', '2023-02-08' as never)).toEqual({ kind: 'court-decision', court: 'Сот', number: '2-14', decidedOn: '2023-02-08' });
  });
});
