import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FilingKeys, electionOf2023, playBatch } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import { loadedPostgres, type LoadedPostgres } from '@tirkeu/testing';
import pg from 'pg';
import type { Course } from '../figures.js';
import { loadMap } from '../map.js';
import type { PlannedNomination } from '../plan.js';
import { chanceOf } from '../planning/chance.js';
import { peopleOf } from '../planning/people.js';
import type { Counted } from '../tables/counted.js';
import { playCommissions, type ReplaySetting } from './batch.js';
import { recompute } from './recompute.js';

const { electionId, electionDay, overrides, rulebookId } = electionOf2023.call;
const rulebook = getRulebook(rulebookId);
const map = loadMap();
const people = peopleOf(chanceOf(7, 'specs'), electionDay, rulebook.limits);
const zone = 'Asia/Almaty';
const setting: ReplaySetting = {
  electionId, rulebookId, secret: 'a secret of the specs, long enough', timetables: { [zone]: rulebook.timetable({ electionDay, zone, overrides, extension: undefined }) },
  nominators: Object.fromEntries(map.parties.map(({ id, names: name }) => [id, { kind: 'party', id, name }])),
};

const planned = (district: number, course: Course, sex: 'female' | 'male', partyId: string | null): PlannedNomination => ({
  id: `KZ-35-C-temirtau.${district}-${course}-${sex}`, contestId: `KZ-35-C-temirtau.${district}`, partyId, person: people.draw(sex), course,
});
const seventh = [planned(7, 'registered', 'female', 'auyl'), planned(7, 'registered', 'male', null), planned(7, 'documents-incomplete', 'female', null)];
const eighth = [planned(8, 'own-application-before', 'male', 'auyl'), planned(8, 'own-application-after', 'male', null), planned(8, 'non-compliance', 'male', null)];

const keys = new FilingKeys(setting.secret);

describe('a batch of past filings in the database', () => {
  let loaded: LoadedPostgres;
  let client: pg.Client;
  let counted: Counted;

  beforeAll(async () => {
    loaded = await loadedPostgres();
    client = new pg.Client({ connectionString: loaded.url, options: '-c TimeZone=UTC' });
    await client.connect();
    const plans = [{ commissionId: 'dec.KZ-35-C-temirtau.7', zone, nominations: seventh, lists: [] }, { commissionId: 'dec.KZ-35-C-temirtau.8', zone, nominations: eighth, lists: [] }];
    await playBatch(client, { electionId, commissionIds: plans.map(({ commissionId }) => commissionId), keys }, (store) => playCommissions(store, plans, setting));
    counted = await recompute(loaded.url, electionId);
  });

  afterAll(async () => {
    await client.end();
    await loaded.stop();
  });

  const sum = (of: (slice: Counted['slices'][number]) => number, slices = counted.slices): number => slices.reduce((total, slice) => total + of(slice), 0);

  it('is counted by the product as it was planned: six nominated, two of them women, two registered, one lost in each way', () => {
    expect(sum(({ nominated }) => nominated)).toBe(6);
    expect(sum(({ nominated }) => nominated, counted.slices.filter(({ sex }) => sex === 'female'))).toBe(2);
    expect(sum(({ registered }) => registered)).toBe(2);
    expect(['own-application-before', 'documents-incomplete', 'non-compliance', 'own-application-after'].map((way) => sum(({ lost }) => lost[way as keyof typeof lost]))).toEqual([1, 1, 1, 1]);
  });

  it('tells a party’s nominees from the others', () => {
    expect(sum(({ nominated }) => nominated, counted.slices.filter(({ nominatorId }) => nominatorId === 'auyl'))).toBe(2);
    expect(sum(({ nominated }) => nominated, counted.slices.filter(({ nominatorId }) => nominatorId === null))).toBe(4);
  });

  it('is told to nobody and leaves nothing due: it is history', async () => {
    const waiting = await client.query('SELECT count(*) FILTER (WHERE sent_at IS NULL) AS unsent, count(*) AS told FROM outbox WHERE key LIKE $1', [`${electionId}.KZ-35%`]);
    expect(Number(waiting.rows[0].unsent)).toBe(0);
    expect(Number(waiting.rows[0].told)).toBeGreaterThan(20);
    const due = await client.query('SELECT count(*) AS n FROM due WHERE announced_at IS NULL AND stream_id LIKE $1', [`${electionId}.KZ-35%`]);
    expect(Number(due.rows[0].n)).toBe(0);
  });

  it('leaves the chain of each commission where its last event ends', async () => {
    const { rows } = await client.query(`
      SELECT h.chain FROM chain_head h JOIN event e ON e.chain = h.chain AND e.chain_index = h.last_index AND e.hash = h.last_hash
      WHERE h.chain IN ('dec.KZ-35-C-temirtau.7', 'dec.KZ-35-C-temirtau.8') ORDER BY 1`);
    expect(rows.map(({ chain }) => chain)).toEqual(['dec.KZ-35-C-temirtau.7', 'dec.KZ-35-C-temirtau.8']);
  });

  it('is written whole or not at all: a batch that is denied half-way leaves nothing', async () => {
    const twice = planned(9, 'registered', 'male', null);
    const plans = [{ commissionId: 'dec.KZ-35-C-temirtau.9', zone, nominations: [twice, { ...twice, id: `${twice.id}-again` }], lists: [] }];
    await expect(playBatch(client, { electionId, commissionIds: ['dec.KZ-35-C-temirtau.9'], keys }, (store) => playCommissions(store, plans, setting))).rejects.toThrow(/already-nominated/);
    const { rows } = await client.query(`SELECT count(*)::integer AS n FROM event WHERE chain = 'dec.KZ-35-C-temirtau.9'`);
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('meets a person who stands elsewhere already, in another batch, and is not written', async () => {
    const [registered] = seventh;
    if (!registered) throw new Error('Nobody was planned');
    const plans = [{ commissionId: 'dec.KZ-35-C-temirtau.10', zone, nominations: [{ ...registered, id: 'KZ-35-C-temirtau.10-1', contestId: 'KZ-35-C-temirtau.10' }], lists: [] }];
    await expect(playBatch(client, { electionId, commissionIds: ['dec.KZ-35-C-temirtau.10'], keys }, (store) => playCommissions(store, plans, setting))).rejects.toThrow(/active_candidacy/);
  });
});
