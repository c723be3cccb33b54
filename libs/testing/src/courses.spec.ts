import { describe, expect, it } from '@jest/globals';
import { ENDINGS, playCourse, personOf } from './courses.js';
import { commissionOf, contestIn } from './nominations.js';
import { deskOver, loadedMemoryStore } from './contract/store-under-test.js';

const STATUS = {
  submitted: 'submitted', taken: 'in-examination', noticed: 'awaiting-cure', registered: 'registered', refused: 'refused', 'refused-for-papers': 'refused', withdrawn: 'withdrawn',
  'withdrawn-after': 'withdrawn', cancelled: 'cancelled', died: 'died', reinstated: 'registered', 'cancelled-reinstated': 'registered', late: 'late',
} as const;

describe('a course', () => {
  it.each(ENDINGS)('%s is lawful from the first step to the last', async (ending) => {
    const desk = deskOver(await loadedMemoryStore());
    const filing = await playCourse(desk, { filingId: 'f', contestId: contestIn(5), commissionId: commissionOf(5), persons: [personOf(1, 'female')], nominator: null, route: 'self', ending });
    expect(filing.status).toBe(STATUS[ending]);
  });
});
