import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { civilDate, instant } from '@tirkeu/domain';
import { commissionOf, contestIn, deskOver, loadedPostgres, noonOf, personOf, playCourse, storyElection, type Course, type Ending, type LoadedPostgres } from '@tirkeu/testing';
import { PostgresStore, findLikeGrounds, type LikeGroundsAsked } from '../../index.js';

const { electionId } = storyElection;
const course = (number: number, ending: Ending, more: Partial<Course> = {}): Course => ({
  filingId: `f${number}`, contestId: contestIn(number), commissionId: commissionOf(number), route: 'self', nominator: null, persons: [personOf(number, 'female', civilDate('1990-01-01'))],
  ending, endedAt: noonOf('2023-02-10'), ...more,
});
const AQTAU = { contestId: `${electionId}.KZ-47-C-aqtau.1`, commissionId: 'dec.KZ-47-C-aqtau.1' };

/** In one region: two told of a declaration that is missing, one of them refused for it; two refused as too young, one of them put back by a court; one who brought what was missing. */
const courses: readonly Course[] = [course(1, 'noticed'), course(2, 'refused-for-papers'), course(3, 'refused'), course(4, 'reinstated'), course(5, 'registered'), course(6, 'registered'), course(7, 'refused', AQTAU)];
const asked: LikeGroundsAsked = {
  electionId, form: 'single-member', regionId: 'KZ-35', since: instant('2023-01-20T00:00:00Z'),
  rules: { 'documents-missing': ['declaration', 'biography'], 'requirements-not-met': ['minimum-age'], 'early-campaigning': ['no-early-campaigning'] },
};

let loaded: LoadedPostgres;
beforeAll(async () => {
  loaded = await loadedPostgres();
  const desk = deskOver(new PostgresStore(loaded.app));
  for (const each of courses) await playCourse(desk, each);
  await loaded.app.query(`UPDATE nominee SET defects = '{declaration}' WHERE filing_id = 'f5'`);
});
afterAll(() => loaded.stop());

describe('how a region has lately gone on where it found the same ground', () => {
  it('counts who mended it and was registered, who was refused on it, and whom an appeal put back', async () => {
    expect(await findLikeGrounds(loaded.app, asked)).toEqual([
      { ground: 'documents-missing', found: 3, fixed: 1, refused: 1, reversed: 0 },
      { ground: 'requirements-not-met', found: 2, fixed: 0, refused: 2, reversed: 1 },
    ]);
  });

  it('leaves out other regions, and what lies further back', async () => {
    expect(await findLikeGrounds(loaded.app, { ...asked, regionId: 'KZ-47' })).toEqual([{ ground: 'requirements-not-met', found: 1, fixed: 0, refused: 1, reversed: 0 }]);
    expect(await findLikeGrounds(loaded.app, { ...asked, since: instant('2023-03-01T00:00:00Z') })).toEqual([]);
    expect(await findLikeGrounds(loaded.app, { ...asked, form: 'party-list' })).toEqual([]);
  });
});
