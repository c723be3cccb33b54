import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { emptyChain, findBreak, type StoredEvent, type StreamRef } from '@tirkeu/desk';
import { instant, type Filing } from '@tirkeu/domain';
import { findFalseSeals, findFiling, findRemembered, foldTallies, keysOf } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import { deskOver, granted, loadedPostgres, person, playAllKinds, prepare, submit, type LoadedPostgres } from '@tirkeu/testing';
import pg from 'pg';
import { auditRecord } from '../../../../infra/audit/audit-record.mjs';
import { makeRecord } from '../../../../infra/audit/record.mjs';
import { forgetPeopleInTime } from './forget-people.js';

let loaded: LoadedPostgres;
let client: pg.Client;
let outside: string;
beforeAll(async () => {
  loaded = await loadedPostgres();
  outside = await makeRecord(loaded.owner, { deskOver, granted, person, playAllKinds, prepare, submit });
  client = new pg.Client({ connectionString: loaded.url });
  await client.connect();
  await foldTallies(loaded.owner);
}, 180_000);
afterAll(async () => {
  await client.end();
  await loaded.stop();
});

/** The worker's own work at a moment, by the terms of the rulebook. */
const forgetAt = (at: string): Promise<number> => forgetPeopleInTime({ dataSource: loaded.app, clock: { now: () => instant(at) }, rulebookOf: getRulebook });
const isLeft = ({ state }: { readonly state: Filing }): boolean => state.appeals.some(({ outcome }) => outcome === 'pending') || state.stays.some(({ lifted }) => lifted === null);
const remembered = () => findRemembered(loaded.app, { closedBefore: instant('2030-01-01T00:00:00Z'), after: '', limit: 500 });
const figures = async (): Promise<unknown> => ({
  tallies: await loaded.owner.query('SELECT t::text AS row FROM tally t ORDER BY 1'), register: await loaded.owner.query('SELECT p::text AS row FROM public_entry p ORDER BY 1'),
  steps: await loaded.owner.query('SELECT status, count(*)::integer AS filings FROM filing GROUP BY 1 ORDER BY 1'),
});

async function breaksOfChains(): Promise<readonly unknown[]> {
  const rows: readonly (Omit<StoredEvent, 'stream'> & { readonly kind: StreamRef['kind']; readonly id: string })[] = await loaded.owner.query(`
    SELECT stream_kind AS kind, stream_id AS id, version, chain, chain_index AS "chainIndex", action_id AS "actionId", payload AS event, received_at AS "receivedAt", recorded_at AS "recordedAt",
      previous_hash AS "previousHash", hash FROM event WHERE stream_kind = 'filing' ORDER BY chain, chain_index`);
  const chains = new Map<string, StoredEvent[]>();
  for (const { kind, id, ...event } of rows) chains.set(event.chain, [...chains.get(event.chain) ?? [], { ...event, stream: { kind, id } }]);
  const wholeChains = [...chains].filter(([chain, events]) => events[0]?.previousHash === emptyChain(chain).hash);
  expect(wholeChains.length).toBeGreaterThan(3);
  return wholeChains.flatMap(([chain, events]) => findBreak(chain, events) ?? []);
}

/** Numbers, telephones, days of birth, addresses and e-mails of everybody in filings that were remembered before. */
const known: string[] = [];

describe('people whose term is over', () => {
  let before: unknown;

  it('are remembered on the last day of each term and forgotten the day after, first what was never handed in', async () => {
    for (const { id } of await remembered()) {
      const filing = (await findFiling(loaded.app, id))?.filing;
      if (filing && !isLeft({ state: filing })) known.push(...filing.candidates.flatMap(({ iin, phone, email }) => [iin, phone, email]).filter((value) => value !== ''));
    }
    expect(known.length).toBeGreaterThan(20);
    before = await figures();
    // The election was on 19 March 2023; registration closed on 18 February, nominations that were extended on 20 February.
    expect(await forgetAt('2023-03-20T11:59:59Z')).toBe(0);
    expect(await forgetAt('2023-03-22T12:00:00Z')).toBeGreaterThan(0);
    expect(new Set((await loaded.owner.query('SELECT DISTINCT reason FROM filing_key WHERE destroyed_at IS NOT NULL')).map(({ reason }: { readonly reason: string }) => reason))).toEqual(new Set(['never-submitted']));
    expect(await forgetAt('2023-09-14T17:59:59Z')).toBe(0);
    expect(await forgetAt('2023-09-14T18:00:00Z')).toBeGreaterThan(0);
    expect(await forgetAt('2024-03-17T17:59:59Z')).toBe(0);
    expect(await forgetAt('2024-03-18T00:00:00Z')).toBeGreaterThan(0);
  });

  it('are forgotten once: a second run finds nobody, and only what is before a court is left', async () => {
    expect(await forgetAt('2024-03-18T00:00:00Z')).toBe(0);
    const left = await remembered();
    expect(left.filter((filing) => !isLeft(filing)).map(({ id }) => id)).toEqual([]);
  });

  it('are in no row of any table: their keys are destroyed', async () => {
    const tables: readonly { readonly name: string }[] = await loaded.owner.query(`SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1`);
    const found: string[] = [];
    for (const { name } of tables) {
      const rows: readonly { readonly told: string }[] = await loaded.owner.query(`SELECT v AS told FROM unnest($1::text[]) v WHERE EXISTS (SELECT FROM "${name}" t WHERE strpos(t::text, v) > 0)`, [known]);
      found.push(...rows.map(() => name));
    }
    expect(found).toEqual([]);
    expect(await loaded.owner.query('SELECT filing_id FROM filing_key WHERE destroyed_at IS NOT NULL AND wrapped IS NOT NULL')).toEqual([]);
  });

  it('leave every chain, the log and its checkpoint kept outside as they were', async () => {
    expect(await breaksOfChains()).toEqual([]);
    expect(await findFalseSeals(loaded.app, keysOf(loaded.app))).toEqual([]);
    expect((await auditRecord(client, { outside })).faults).toEqual([]);
  });

  it('leave statistics, the register and how far each filing came as they were', async () => {
    expect(await figures()).toEqual(before);
  });
});
