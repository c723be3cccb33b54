import { describe, expect, it } from '@jest/globals';
import { laterPapersOf, readLater, type LaterForm } from './later-paper.js';

describe('a paper brought later', () => {
  const blank: LaterForm = { what: null, place: '', file: null, reason: '', to: null, number: '' };

  it('is what the state of the filing lets come', () => {
    expect(laterPapersOf({ status: 'awaiting-cure', route: 'self' })).toEqual(['attach-document', 'answer-notice', 'withdraw', 'lodge-appeal']);
    expect(laterPapersOf({ status: 'refused', route: 'self' })).toEqual(['lodge-appeal']);
    expect(laterPapersOf({ status: 'submitted', route: 'party' })).toContain('revoke-nomination');
    expect(laterPapersOf({ status: 'draft', route: 'self' })).not.toContain('withdraw');
  });

  it('needs what belongs to its kind', () => {
    expect(readLater(blank, [])).toMatchObject({ faults: [{ fieldId: 'what' }] });
    expect(readLater({ ...blank, what: 'attach-document' }, [])).toMatchObject({ faults: [{ fieldId: 'place' }, { fieldId: 'scan' }] });
    expect(readLater({ ...blank, what: 'withdraw' }, [])).toEqual({ action: { type: 'withdraw', reason: null } });
    expect(readLater({ ...blank, what: 'revoke-nomination' }, [])).toMatchObject({ faults: [{ fieldId: 'why' }] });
    expect(readLater({ ...blank, what: 'lodge-appeal', to: 'court', number: ' 2-114 ' }, [])).toEqual({ action: { type: 'lodge-appeal', to: 'court', number: '2-114' } });
  });
});
