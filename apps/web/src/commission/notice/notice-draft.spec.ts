import { describe, expect, it } from '@jest/globals';
import { evolve, instant, type Circumstances } from '@tirkeu/domain';
import { getRulebook } from '@tirkeu/rulebooks';
import { filingOf, people, storyElection } from '@tirkeu/testing/stories';
import { curableDefects, requirementRows } from '../examination/requirement-rows.js';
import { EMPTY_NOTICE, defectsOf, incomplete, noticePreview } from './notice-draft.js';

const rulebook = getRulebook('kz-maslikhat-2023');
const { electionDay, zone, overrides } = storyElection;
const circumstances: Circumstances = { actor: { ...people.clerk, commissionIds: [storyElection.commissionId] }, receivedAt: instant('2023-02-09T06:00:00Z'), rulebook, timetable: rulebook.timetable({ electionDay, zone, overrides }) };
const filing = evolve(filingOf('in-examination'), { type: 'RequirementMarked', at: instant('2023-02-03T06:00:00Z'), by: people.clerk, rule: 'declaration', candidateId: 'c1', value: 'not-met', note: null });
const rows = curableDefects(requirementRows(filing, rulebook));
const [row] = rows;

describe('a notice of deficiencies', () => {
  it('names every curable defect until a person leaves one out', () => {
    expect(defectsOf(rows, EMPTY_NOTICE)).toEqual([{ rule: 'declaration', candidateId: 'c1', found: null }]);
    expect(defectsOf(rows, { ...EMPTY_NOTICE, left: [row?.key ?? ''] })).toEqual([]);
  });

  it('is previewed as it would be served, with the end of the time to mend inside registration', () => {
    const preview = noticePreview(filing, defectsOf(rows, EMPTY_NOTICE), circumstances);
    expect(preview?.event?.number).toBe(1);
    expect(preview?.event && preview.event.cureBy <= '2023-02-18T12:00:00.000Z').toBe(true);
  });

  it('is denied without a defect', () => {
    expect(noticePreview(filing, [], circumstances)?.denial?.code).toBe('defects-missing');
  });

  it('needs both official languages', () => {
    const key = row?.key ?? '';
    expect(incomplete(rows, { ...EMPTY_NOTICE, words: { [key]: { kk: '', ru: 'нет справки', en: '' } } })).toHaveLength(1);
    expect(incomplete(rows, { ...EMPTY_NOTICE, words: { [key]: { kk: 'анықтама жоқ', ru: 'нет справки', en: '' } } })).toHaveLength(0);
  });
});
