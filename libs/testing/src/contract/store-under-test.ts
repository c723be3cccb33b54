import type { DataSource } from 'typeorm';
import type { ContestRef, Due } from '@tirkeu/domain';
import { createDesk, createMemoryStore, keyPersonsBy, type Desk, type MemoryStore, type ReceiptSigner, type Store, type StoredEvent, type StreamRef } from '@tirkeu/desk';
import { PostgresStore, electionOf2023, inUrgentLane, loadElection, loadMapTables, systemClock } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import { smallMap } from '../small-map.js';
import { TEST_SECRET, testDatabase } from '../stores/test-database.js';
import { granted } from '../nominations.js';

/** Keys persons in tests. */
export const personKey = keyPersonsBy('the secret of the tests, 32 or more');

export const deskOver = (store: Store, signer?: ReceiptSigner): Desk => createDesk({ store, clock: systemClock, rulebookOf: getRulebook, personKey, ...(signer && { signer }) });

/** A store with the election of 2023 on the small map, and the means to look into it from outside. */
export interface StoreUnderTest {
  readonly store: Store;
  eventsOf(stream: StreamRef): Promise<readonly StoredEvent[]>;
  eventsIn(chain: string): Promise<readonly StoredEvent[]>;
  duesOf(stream: StreamRef): Promise<readonly (Pick<Due, 'kind' | 'subject' | 'at'> & { readonly announced: boolean })[]>;
  markAnnounced(stream: StreamRef, kind: Due['kind']): Promise<void>;
  /** Topics of the outbox by stream id. */
  topicsOf(streamId: string): Promise<readonly string[]>;
  /** The filings that name a person. */
  findNamings(key: string): Promise<readonly string[]>;
  findHolder(key: string, group: string): Promise<string | undefined>;
  stop(): Promise<void>;
}

const contestRefs = (): readonly ContestRef[] => smallMap.contests.map(({ id, commissionId, form, seats, names, maslikhatId }) => {
  const { electionId, rulebookId, electionDay } = electionOf2023.call;
  const zone = smallMap.maslikhats.find((maslikhat) => maslikhat.id === maslikhatId)?.zone ?? '';
  return { id: `${electionId}.${id}`, electionId, rulebookId, commissionId, form, seats, electionDay, zone, title: names };
});

export const probeMemory = (store: MemoryStore): Omit<StoreUnderTest, 'store'> => ({
  eventsOf: (stream) => store.eventsOf(stream),
  eventsIn: (chain) => store.eventsIn(chain),
  duesOf: async ({ id }) => (await store.dues()).filter(({ stream }) => stream.id === id)
    .map(({ kind, subject, at, announcedAt }) => ({ kind, subject, at, announced: announcedAt !== null })),
  markAnnounced: async ({ id }, kind) => {
    for (const due of await store.dues()) if (due.stream.id === id && due.kind === kind) await store.markAnnounced(due, due.at);
  },
  topicsOf: async (streamId) => (await store.outbox()).filter(({ key }) => key.startsWith(`${streamId}-`)).map(({ topic }) => topic),
  findNamings: async (key) => (await store.findNamings(key)).map(({ filingId }) => filingId),
  findHolder: (key, group) => store.findCandidacy(key, group),
  stop: async () => undefined,
});

/** A memory store with the election called and its contests drawn. */
export async function loadedMemoryStore(): Promise<MemoryStore> {
  const store = createMemoryStore();
  const { call, receivedAt } = electionOf2023;
  const actor = { accountId: 'system', role: 'system', name: 'Tirkeu', commissionIds: [] } as const;
  granted(await deskOver(store).actOnElection({ actionId: 'call', electionId: call.electionId, action: call, actor, receivedAt }));
  await store.addContests(contestRefs());
  granted(await deskOver(store).actOnElection({
    actionId: 'draw', electionId: call.electionId, action: { type: 'draw-contests', regionId: 'KZ-35', contests: 62, seats: 81 }, actor, receivedAt,
  }));
  return store;
}

export async function memoryUnderTest(): Promise<StoreUnderTest> {
  const store = await loadedMemoryStore();
  return { store, ...probeMemory(store) };
}

const EVENT = `
  SELECT stream_kind AS "streamKind", stream_id AS "streamId", version, chain, chain_index AS "chainIndex", action_id AS "actionId", payload AS event,
    received_at AS "receivedAt", recorded_at AS "recordedAt", previous_hash AS "previousHash", hash FROM event`;

/** A database with the election of 2023 on the small map. */
export interface LoadedPostgres {
  readonly url: string;
  readonly owner: DataSource;
  /** Connected as the application is. */
  readonly app: DataSource;
  stop(): Promise<void>;
}

export async function loadedPostgres(): Promise<LoadedPostgres> {
  const database = await testDatabase();
  const owner = await database.connect('owner', 2);
  await loadMapTables(owner, smallMap);
  await loadElection({ dataSource: owner, desk: deskOver(new PostgresStore(owner)), map: smallMap, ...electionOf2023 });
  return { url: database.url, owner, app: await database.connect('app', 12, TEST_SECRET, 12), stop: () => database.stop() };
}

/** The store on PostgreSQL, connected as the application is. */
export async function postgresUnderTest(): Promise<StoreUnderTest> {
  const { app, stop } = await loadedPostgres();
  const events = async (where: string, values: readonly string[]): Promise<readonly StoredEvent[]> => {
    const rows: readonly (Omit<StoredEvent, 'stream'> & { streamKind: StreamRef['kind']; streamId: string })[] = await app.query(`${EVENT} WHERE ${where}`, [...values]);
    return rows.map(({ streamKind, streamId, ...event }) => ({ ...event, stream: { kind: streamKind, id: streamId } }));
  };
  return {
    store: new PostgresStore(app),
    eventsOf: ({ kind, id }) => events('stream_kind = $1 AND stream_id = $2 ORDER BY version', [kind, id]),
    eventsIn: (chain) => events('chain = $1 ORDER BY chain_index', [chain]),
    duesOf: ({ id }) => app.query('SELECT kind, subject, at, announced_at IS NOT NULL AS announced FROM due WHERE stream_id = $1 ORDER BY id', [id]),
    markAnnounced: ({ id }, kind) => app.query('UPDATE due SET announced_at = at WHERE stream_id = $1 AND kind = $2', [id, kind]),
    topicsOf: async (streamId) => {
      const rows: readonly { topic: string }[] = await app.query(`SELECT topic FROM outbox WHERE key LIKE $1 || '-%' ORDER BY id`, [streamId]);
      return rows.map(({ topic }) => topic);
    },
    findNamings: async (key) => {
      const rows: readonly { filing_id: string }[] = await app.query('SELECT filing_id FROM named_person WHERE person_key = $1 ORDER BY filing_id', [key]);
      return rows.map((row) => row.filing_id);
    },
    findHolder: async (key, group) => {
      const [row]: readonly { filing_id: string }[] = await app.query('SELECT filing_id FROM active_candidacy WHERE person_key = $1 AND candidacy_group = $2', [key, group]);
      return row?.filing_id;
    },
    stop,
  };
}

/** The same as whoever hands in before a deadline meets it: on connections that send on without waiting for answers. */
export async function urgentUnderTest(): Promise<StoreUnderTest> {
  const { store, ...around } = await postgresUnderTest();
  return { ...around, store: { transaction: (work, longestWaitMs) => inUrgentLane(() => store.transaction(work, longestWaitMs)) } };
}
