import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PostgresStore, findNotices, systemClock } from '@tirkeu/persistence';
import { commissionOf, contestIn, deskOver, loadedPostgres, personKey, personOf, playCourse, type Ending, type LoadedPostgres } from '@tirkeu/testing';
import { noticeWriter } from './write-notices.js';

const PARTY = { kind: 'party', id: 'auyl', name: { kk: '«Ауыл» партиясы', ru: 'Партия «Ауыл»', en: 'Auyl party' } } as const;

describe('somebody whom a party nominated', () => {
  let database: LoadedPostgres;
  beforeAll(async () => { database = await loadedPostgres(); }, 60_000);
  afterAll(() => database.stop());

  /** A nomination of district `number` taken to its end, and what its nominee, with an account of their own, is told of the decision. */
  async function toldAfter(ending: Ending, number: number, topic = 'filing.decided'): Promise<readonly string[]> {
    const nominee = personOf(number, 'female');
    const filingId = `filing-${number}`;
    await database.owner.query(`
      INSERT INTO account (id, login, name, password_hash, created_at, person_key, sealed_iin, iin_stated_at, iin_confirmed_at)
      VALUES ($1, $1, 'Person', '-', now(), $2, 'sealed', now(), now())`, [`account-${number}`, personKey(nominee.iin)]);
    await playCourse(deskOver(new PostgresStore(database.app)), { filingId, contestId: contestIn(number), commissionId: commissionOf(number), persons: [nominee], nominator: PARTY, route: 'party', ending });
    const writer = noticeWriter({ database: database.app, sendsMail: false }, systemClock);
    for (const _again of [1, 2]) await writer.handle({ topic, key: `${filingId}:9`, payload: { filingId } }, new AbortController().signal);
    return (await findNotices(database.app, `account-${number}`, 10)).map(({ kind }) => kind);
  }

  it('is asked, once, to look at the entry on the ballot when registered', async () => {
    expect(await toldAfter('registered', 4)).toEqual(['filing.entry-shown']);
  });

  it('is asked so too when a refusal was reversed', async () => {
    expect(await toldAfter('reinstated', 5, 'filing.appeal-decided')).toEqual(['filing.entry-shown']);
  });

  it('is not asked so when registration was refused', async () => {
    expect(await toldAfter('refused', 6)).toEqual([]);
  });
});
