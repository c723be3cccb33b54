import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  appeal, commissionOf, contestIn, deskOver, granted, loadedPostgres, person, prepare, refuse, reinstate, storyElection, submit, withdraw, type LoadedPostgres, type Nomination,
} from '@tirkeu/testing';
import type { DataSource } from 'typeorm';
import { PostgresStore, UnknownCursor, findRegister, findRegisterEntry, readRegister, type RegisterFilter } from '../index.js';

const { electionId } = storyElection;
const nominee = (district: number, number: number): Nomination => ({ filingId: `f-${district}`, district, person: person(number), applicantId: `account-${district}` });
/** Қасымов waits still; Ұзақов withdrew, Өтегенов is refused, Іңкәрбеков was put back by an appeal. */
const submitted = nominee(5, 2);
const withdrawn = nominee(7, 4);
const refused = nominee(8, 3);
const reinstated = nominee(9, 6);

let loaded: LoadedPostgres;
let app: DataSource;

beforeAll(async () => {
  loaded = await loadedPostgres();
  app = loaded.app;
  const desk = deskOver(new PostgresStore(app));
  for (const nomination of [submitted, withdrawn, refused, reinstated]) {
    await prepare(desk, nomination);
    granted(await submit(desk, nomination));
  }
  granted(await withdraw(desk, withdrawn));
  await refuse(desk, refused);
  await refuse(desk, reinstated);
  granted(await appeal(desk, reinstated));
  granted(await reinstate(desk, reinstated));
});
afterAll(() => loaded.stop());

const read = (more: Omit<RegisterFilter, 'electionId'> = {}, wanted: { cursor?: string; limit?: number } = {}) =>
  findRegister(app, { electionId, ...more }, { limit: 10, ...wanted });
const surnames = async (more: Omit<RegisterFilter, 'electionId'>) => (await read(more)).rows.map(({ nameKk }) => nameKk.surname);

describe('the public register', () => {
  it('shows who was decided on or withdrew, in the order of the Kazakh alphabet', async () => {
    const { rows, total, totalIsExact } = await read();
    expect([total, totalIsExact]).toEqual([3, true]);
    expect(rows.map(({ nameKk, status, district }) => [nameKk.surname, status, district])).toEqual([
      ['Өтегенов', 'refused', 8], ['Ұзақов', 'withdrawn', 7], ['Іңкәрбеков', 'registered', 9],
    ]);
  });

  it('holds no IIN, birth date, address, contact or account', async () => {
    const [table] = await app.query(`SELECT string_agg(public_entry::text, '') AS text FROM public_entry`);
    const published = JSON.stringify([await read(), await findRegisterEntry(app, 'f-8.c1'), table]);
    for (const { iin, birthDate } of [refused.person, withdrawn.person, reinstated.person]) {
      for (const secret of [iin, birthDate, '+7 700', 'example.kz', 'Үлгі көшесі', 'account-8']) expect(published).not.toContain(secret);
    }
  });

  it.each([
    ['өтегенов', 'Өтегенов'], ['утегенов', 'Өтегенов'], ['Otegenov', 'Өтегенов'], ['утег', 'Өтегенов'], ['у', 'Өтегенов, Ұзақов, Іңкәрбеков'], ['ul', 'Өтегенов, Ұзақов, Іңкәрбеков'],
    ['дауре инкар', ''], ['айб инкар', 'Іңкәрбеков'], ['инкарбеков айбек улгиулы', 'Іңкәрбеков'], ['беков', ''], ['касымов', ''], ["'); DROP TABLE", ''], ['%', ''], ['у:* | к', ''],
    ['а б в г д е ж з и к', ''],
  ])('finds for %s: %s', async (q, found) => {
    expect((await surnames({ q })).join(', ')).toBe(found);
  });

  it('is narrowed by place, district, status, and who nominated', async () => {
    expect(await surnames({ regionId: 'KZ-35' })).toHaveLength(3);
    expect(await surnames({ regionId: 'KZ-47' })).toEqual([]);
    expect(await surnames({ contestId: contestIn(7) })).toEqual(['Ұзақов']);
    expect(await surnames({ status: 'registered' })).toEqual(['Іңкәрбеков']);
    expect(await surnames({ q: 'ұзақов', status: 'registered' })).toEqual([]);
    expect(await surnames({ route: 'self' })).toHaveLength(3);
    expect(await surnames({ nominatorId: 'amanat' })).toEqual([]);
  });

  it.each([{}, { q: 'улг' }])('goes on page by page without losing or repeating anybody: %j', async (filter) => {
    const first = await read(filter, { limit: 2 });
    const second = await read(filter, { limit: 2, cursor: first.nextCursor ?? '' });
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(['f-8.c1', 'f-7.c1', 'f-9.c1']);
    expect([first.total, second.total, second.nextCursor]).toEqual([3, 3, null]);
  });

  it.each(['nonsense', Buffer.from('["queue","a","b"]').toString('base64url'), Buffer.from('["register",1,2]').toString('base64url')])('knows no cursor %s', async (cursor) => {
    await expect(read({}, { cursor })).rejects.toBeInstanceOf(UnknownCursor);
  });

  it.each([1, 2, 3, 50])('is read whole, %d at once', async (atOnce) => {
    const ids: string[] = [];
    for await (const entries of readRegister(app, { electionId }, atOnce)) ids.push(...entries.map(({ id }) => id));
    expect(ids).toEqual(['f-8.c1', 'f-7.c1', 'f-9.c1']);
  });

  it('shows one entry with its commission and its public steps', async () => {
    expect(await findRegisterEntry(app, 'f-9.c1')).toMatchObject({
      status: 'registered', commission: { id: commissionOf(9), kind: 'district' },
      timeline: [
        { type: 'FilingSubmitted', resolution: null }, { type: 'FilingRefused', resolution: expect.any(String) }, { type: 'AppealLodged' }, { type: 'AppealDecided', outcome: 'reversed' },
      ],
    });
    expect(await findRegisterEntry(app, 'f-5.c1')).toBeUndefined();
  });
});
