import { describe, expect, it } from '@jest/globals';
import { civilDate, decide, evolve, instant, type Circumstances, type Filing, type Instant } from '@tirkeu/domain';
import { getRulebook } from '@tirkeu/rulebooks';
import { filingOf, people, storyElection } from '@tirkeu/testing/stories';
import { requirementRows } from '../examination/requirement-rows.js';
import { EMPTY_GROUNDS, entriesOf, entryGaps, stated, suggestedGrounds, type GroundsDraft } from './ground-entries.js';
import { refusalOf, whyNotSent } from './refusal.js';

const rulebook = getRulebook('kz-maslikhat-2023');
const { electionDay, zone, overrides } = storyElection;
const timetable = rulebook.timetable({ electionDay, zone, overrides });
const circumstances = (receivedAt: Instant): Circumstances => ({ actor: { ...people.clerk, commissionIds: [storyElection.commissionId] }, receivedAt, rulebook, timetable });

const february = (iso: string) => instant(`2023-02-${iso}Z`);
const markedNotMet = (filing: Filing, rule: string) => evolve(filing, { type: 'RequirementMarked', at: february('03T06:00:00'), by: people.clerk, rule, candidateId: 'c1', value: 'not-met', note: null });
const both = markedNotMet(markedNotMet(filingOf('in-examination'), 'minimum-age'), 'declaration');
const finding = { kk: 'Сайлау күні 19 жаста.', ru: 'На день выборов 19 лет.', en: 'Aged 19 on election day.' };
const evidence = [{ kind: 'document', fileId: 'file-biography', page: 1, shows: 'туған күні' }] as const;

function composed(filing: Filing, draft: GroundsDraft, at: Instant) {
  const rows = requirementRows(filing, rulebook);
  const entries = entriesOf(draft, rows, filing, rulebook);
  return { rows, entries, refusal: refusalOf(draft, entries, filing, circumstances(at)) };
}

describe('a refusal in the making', () => {
  it('begins with the grounds that the marks speak for', () => {
    expect(suggestedGrounds(requirementRows(both, rulebook))).toEqual(['requirements-not-met', 'documents-missing']);
  });

  it('holds what cannot be mended and turns what can into a notice', () => {
    const { refusal } = composed(both, { ...EMPTY_GROUNDS, chosen: ['documents-missing', 'requirements-not-met'] }, february('09T06:00:00'));
    expect(refusal.inRefusal.map(({ rule }) => rule)).toEqual(['minimum-age']);
    expect(refusal.toNotice.map(({ rule }) => rule)).toEqual(['declaration']);
  });

  it('cannot be sent for a defect that the law still gives time to mend', () => {
    const { refusal } = composed(both, { ...EMPTY_GROUNDS, chosen: ['documents-missing'] }, february('09T06:00:00'));
    expect(whyNotSent(refusal)).toEqual({ kind: 'no-ground' });
    const curable = refusal.toNotice[0];
    if (!curable) throw new Error('The declaration is missing in the story');
    const asked = decide(both, { type: 'propose-refusal', grounds: [{ ...stated(curable), evidence: [{ kind: 'absent', requirement: 'declaration-certificate' }] }] }, circumstances(february('09T06:00:00')));
    expect(asked.ok ? null : asked.error.code).toBe('cure-first');
  });

  it('carries a curable defect once no time is left to give', () => {
    const { refusal } = composed(both, { ...EMPTY_GROUNDS, chosen: ['documents-missing'] }, february('18T12:00:00'));
    expect(refusal.inRefusal.map((entry) => refusal.curabilityOf(entry).kind)).toEqual(['no-time-left']);
  });

  it('waits while a notice runs and goes on when its time has run', () => {
    const served = evolve(both, {
      type: 'DeficiencyNoticeServed', at: february('09T06:00:00'), by: people.clerk, number: 1, cureBy: february('11T12:00:00'),
      defects: [{ rule: 'declaration', candidateId: 'c1', ground: 'documents-missing', document: 'declaration-certificate', found: { kk: 'жоқ', ru: 'нет', en: 'none' }, remedy: { kk: 'тапсыру', ru: 'сдать', en: 'file' } }],
    });
    const kindAt = (at: Instant) => composed(served, { ...EMPTY_GROUNDS, chosen: ['documents-missing'] }, at).refusal;
    expect(kindAt(february('11T11:59:59')).toNotice).toHaveLength(1);
    expect(kindAt(february('11T12:00:00')).inRefusal).toHaveLength(1);
  });

  it('cannot be sent without evidence, and is accepted by the procedure with it', () => {
    const draft: GroundsDraft = { ...EMPTY_GROUNDS, chosen: ['requirements-not-met'] };
    const bare = composed(both, draft, february('09T06:00:00'));
    const key = bare.entries[0]?.key ?? '';
    const worded = composed(both, { ...draft, changes: { [key]: { finding } } }, february('09T06:00:00'));
    expect(whyNotSent(worded.refusal)).toMatchObject({ kind: 'incomplete', gaps: ['evidence'] });
    const proved = composed(both, { ...draft, changes: { [key]: { finding, evidence } } }, february('09T06:00:00'));
    expect(whyNotSent(proved.refusal)).toBeNull();
    expect(decide(both, { type: 'propose-refusal', grounds: proved.refusal.inRefusal.map(stated) }, circumstances(february('09T06:00:00'))).ok).toBe(true);
  });

  it('has the words of the law where the machine found the defect, and waits for words where it did not', () => {
    const words = (rule: string, chosen: GroundsDraft['chosen']) => composed(both, { ...EMPTY_GROUNDS, chosen }, february('18T12:00:00')).entries.find((entry) => entry.rule === rule)?.finding.ru;
    expect(words('declaration', ['documents-missing'])).toBe('Требование: Справка о сдаче декларации кандидатом. Установлено: нет документа: Справка о сдаче декларации кандидатом.');
    expect(words('minimum-age', ['requirements-not-met'])).toBe('');
  });

  it('needs Kazakh and Russian; English repeats the Russian where nobody wrote it', () => {
    const draft: GroundsDraft = { ...EMPTY_GROUNDS, chosen: ['requirements-not-met'] };
    const [entry] = composed(both, draft, february('09T06:00:00')).entries;
    if (!entry) throw new Error('The age is marked in the story');
    expect(entryGaps({ ...entry, evidence, finding: { kk: ' ', ru: '19 лет', en: '' } })).toEqual(['finding-kk']);
    expect(stated({ ...entry, finding: { kk: '19 жаста', ru: '19 лет', en: '' } }).finding.en).toBe('19 лет');
  });

  it('asks for a marked requirement where a curable ground names none', () => {
    const { entries, refusal } = composed(filingOf('in-examination'), { ...EMPTY_GROUNDS, chosen: ['documents-missing'] }, february('09T06:00:00'));
    expect(entries).toEqual([]);
    expect(whyNotSent(refusal)).toEqual({ kind: 'without-row' });
  });

  it('asks for the decision of a court where only a court can establish the guilt', () => {
    const draft: GroundsDraft = { chosen: ['court-established-bribery'], changes: { 'court-established-bribery': { finding, evidence } } };
    const { refusal } = composed(filingOf('in-examination'), draft, february('09T06:00:00'));
    expect(whyNotSent(refusal)).toMatchObject({ kind: 'incomplete', gaps: ['court-decision'] });
    const judged: GroundsDraft = { ...draft, changes: { 'court-established-bribery': { finding, evidence: [{ kind: 'court-decision', court: 'Теміртау қалалық соты', number: '2-14', decidedOn: civilDate('2023-02-08') }] } } };
    expect(whyNotSent(composed(filingOf('in-examination'), judged, february('09T06:00:00')).refusal)).toBeNull();
  });
});
