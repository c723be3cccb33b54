import { describe, expect, it } from '@jest/globals';
import { instant, type Document, type Filing, type Remark } from '@tirkeu/domain';
import { filingOf } from '@tirkeu/testing/stories';
import { isReplaced, remarkedTasks, remarksAt, remarksOf } from './remarks.js';

const aboutBiography: Remark = { document: 'biography', candidateId: 'c1', text: 'Қол қойылмаған.' };
const aboutPerson: Remark = { document: null, candidateId: 'c1', text: 'Тегі басқаша жазылған.' };
const aboutWhole: Remark = { document: null, candidateId: null, text: 'Қалғаны дұрыс.' };

/** A draft that was looked at on 26 January at 11:00 in Temirtau. */
function lookedAt(remarks: readonly Remark[] = [aboutBiography, aboutPerson, aboutWhole]): Filing {
  const answer = { at: instant('2023-01-26T05:00:00Z'), by: { accountId: 'account-clerk', role: 'clerk', name: 'Үлгібай' } as const, remarks };
  return { ...filingOf('draft'), informalCheck: { requestedAt: instant('2023-01-25T05:00:00Z'), answer } };
}
const withBiography = (filing: Filing, attachedAt: string): Filing => {
  const [paper] = filing.documents;
  const biography = { ...paper, requirement: 'biography', candidateId: 'c1', attachedAt: instant(attachedAt) } as Document;
  return { ...filing, documents: [...filing.documents.filter(({ requirement }) => requirement !== 'biography'), biography] };
};

describe('the remarks of a commission on a draft', () => {
  it('stand beside the paper and the person that they are about', () => {
    expect(remarksAt(lookedAt(), { document: 'biography', candidateId: 'c1' })).toEqual([aboutBiography]);
    expect(remarksAt(lookedAt(), { document: null, candidateId: 'c1' })).toEqual([aboutPerson]);
    expect(remarksAt(lookedAt(), { document: 'declaration-certificate', candidateId: 'c1' })).toEqual([]);
  });

  it('on a paper of nobody in particular stand beside that paper of everybody', () => {
    const general = { ...aboutBiography, candidateId: null };
    expect(remarksAt(lookedAt([general]), { document: 'biography', candidateId: 'c1' })).toEqual([general]);
  });

  it('mark the tasks of paper and person until the paper was replaced', () => {
    expect(remarkedTasks(withBiography(lookedAt(), '2023-01-24T05:00:00Z'))).toEqual(['biography', 'identity']);
    const mended = withBiography(lookedAt(), '2023-01-26T05:00:01Z');
    expect(isReplaced(mended, aboutBiography)).toBe(true);
    expect(remarkedTasks(mended)).toEqual(['identity']);
  });

  it('are gone once the filing was handed in, and before anybody answered', () => {
    expect(remarksOf({ ...lookedAt(), status: 'submitted' })).toEqual([]);
    expect(remarksOf({ ...lookedAt(), informalCheck: { requestedAt: instant('2023-01-27T05:00:00Z'), answer: null } })).toEqual([]);
  });
});
