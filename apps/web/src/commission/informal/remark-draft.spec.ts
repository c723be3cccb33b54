import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '@tirkeu/rulebooks';
import { filingOf } from '@tirkeu/testing/stories';
import { EMPTY_REMARKS, WHOLE, begunOn, placeKey, placesOf, withWritten, withoutRemark } from './remark-draft.js';

const biography = { document: 'biography', candidateId: 'c1' } as const;

describe('what a clerk writes of a draft', () => {
  it('can be about the whole, the person, and each paper that the law asks of a self-nominee', () => {
    expect(placesOf(filingOf('draft'), getRulebook('kz-maslikhat-2023')).map(placeKey).slice(0, 4)).toEqual(['/', '/c1', 'intention-to-stand/c1', 'biography/c1']);
  });

  it('joins the remarks without the blanks around it, and the next one is about the whole again', () => {
    expect(withWritten({ remarks: [], place: biography, text: ' Қол жоқ. ' })).toEqual({ remarks: [{ ...biography, text: 'Қол жоқ.' }], place: WHOLE, text: '' });
  });

  it('stays as it is while nothing is written', () => {
    const blank = { remarks: [], place: biography, text: '  ' };
    expect(withWritten(blank)).toEqual(blank);
  });

  it('is taken out one by one', () => {
    const two = { ...EMPTY_REMARKS, remarks: [{ ...biography, text: 'а' }, { ...WHOLE, text: 'ә' }] };
    expect(withoutRemark(two, 0).remarks).toEqual([{ ...WHOLE, text: 'ә' }]);
  });

  it('begins with the words of a finding, and keeps what was written before', () => {
    expect(begunOn(EMPTY_REMARKS, biography, 'Құжат жоқ.')).toMatchObject({ place: biography, text: 'Құжат жоқ.' });
    expect(begunOn({ ...EMPTY_REMARKS, text: 'Бұрын.' }, biography, 'Құжат жоқ.').text).toBe('Бұрын.\nҚұжат жоқ.');
  });
});
