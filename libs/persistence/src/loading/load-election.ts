import type { DataSource } from 'typeorm';
import type { Actor, ContestForm, Instant, Text, ZoneId } from '@tirkeu/domain';
import { emptyChain, type Desk } from '@tirkeu/desk';
import { COUNT_SEATS } from '../store/count-seats.js';
import { electionOf2023, trainingElection, type ElectionCall } from './calls.js';

/** The map that an election is held on. Optional members are those that the tier or kind does not have. */
export interface MapToLoad {
  readonly regions: readonly { readonly id: string; readonly kind: string; readonly names: Text; readonly zone: ZoneId }[];
  readonly localities: readonly { readonly id: string; readonly regionId: string; readonly kind: string; readonly names: Text }[];
  readonly maslikhats: readonly {
    readonly id: string; readonly tier: string; readonly regionId: string; readonly localityId?: string; readonly names: Text;
    readonly singleMemberSeats: number; readonly listSeats: number; readonly zone: ZoneId;
  }[];
  readonly commissions: readonly {
    readonly id: string; readonly kind: string; readonly parentId?: string; readonly regionId?: string; readonly maslikhatId?: string;
    readonly names: Text; readonly zone: ZoneId;
  }[];
  readonly contests: readonly {
    readonly id: string; readonly maslikhatId: string; readonly form: ContestForm; readonly district?: number; readonly seats: number;
    readonly commissionId: string; readonly names: Text;
  }[];
}

interface Loading {
  /** With the owner's rights: the application may not change the map. */
  readonly dataSource: DataSource;
  readonly desk: Desk;
  readonly map: MapToLoad;
}

const loader: Actor = { accountId: 'system', role: 'system', name: 'Tirkeu', commissionIds: [] };

/** Puts the map into the reference tables, replacing names that have changed. */
export async function loadMapTables(dataSource: Pick<DataSource, 'transaction'>, map: MapToLoad): Promise<void> {
  await dataSource.transaction(async (manager) => {
    const upsert = (table: string, columns: readonly string[], rows: readonly object[]) => manager.query(`
      INSERT INTO ${table} (id, ${columns.join(', ')})
      SELECT id, ${columns.join(', ')} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)
      ON CONFLICT (id) DO UPDATE SET (${columns.join(', ')}) = ROW(${columns.map((column) => `EXCLUDED.${column}`).join(', ')})`, [JSON.stringify(rows)]);
    await upsert('region', ['kind', 'names', 'zone'], map.regions);
    await upsert('locality', ['region_id', 'kind', 'names'], map.localities.map((row) => ({ ...row, region_id: row.regionId })));
    await upsert('maslikhat', ['tier', 'region_id', 'locality_id', 'names', 'single_member_seats', 'list_seats', 'zone'], map.maslikhats.map((row) => ({
      ...row, region_id: row.regionId, locality_id: row.localityId, single_member_seats: row.singleMemberSeats, list_seats: row.listSeats,
    })));
    await upsert('commission', ['kind', 'parent_id', 'region_id', 'maslikhat_id', 'names', 'zone'], map.commissions.map((row) => ({
      ...row, parent_id: row.parentId, region_id: row.regionId, maslikhat_id: row.maslikhatId,
    })));
    const heads = map.commissions.map(({ id }) => ({ chain: id, last_index: emptyChain(id).index, last_hash: emptyChain(id).hash }));
    await manager.query('INSERT INTO chain_head SELECT * FROM jsonb_populate_recordset(NULL::chain_head, $1::jsonb) ON CONFLICT DO NOTHING', [JSON.stringify(heads)]);
  });
}

/**
 * What an installation begins with: the map, the election of 2023 as history and, for training, an election whose
 * nomination opens on the day of the first start. An installation that has a training election keeps it.
 */
export async function loadFirstElections({ training, now, ...loading }: Loading & { readonly training: boolean; readonly now: Instant }): Promise<void> {
  await loadMapTables(loading.dataSource, loading.map);
  await loadElection({ ...loading, ...electionOf2023 });
  // History was announced in its time; without its filings every district would be told of as having too few.
  await loading.dataSource.query('UPDATE due SET announced_at = at WHERE election_id = $1 AND at < $2 AND announced_at IS NULL', [electionOf2023.call.electionId, now]);
  const [begun]: readonly { receivedAt: Instant }[] = await loading.dataSource.query(
    `SELECT called_at AS "receivedAt" FROM election WHERE id LIKE 'training-%' ORDER BY called_at DESC LIMIT 1`);
  if (begun || training) await loadElection({ ...loading, ...trainingElection(begun?.receivedAt ?? now) });
}

/**
 * Calls an election through the desk and draws its contests on the map, which must be in its tables. Contests are named
 * `<election>.<contest of the map>`. Doing it again, also after a stop half-way, adds only what is missing.
 */
export async function loadElection({ dataSource, desk, map, call, receivedAt }: Loading & ElectionCall): Promise<void> {
  const { electionId } = call;
  const known: readonly unknown[] = await dataSource.query('SELECT 1 FROM election WHERE id = $1', [electionId]);
  if (known.length === 0) await expectDone(desk.actOnElection({ actionId: `call-${electionId}`, electionId, action: call, actor: loader, receivedAt }));
  await insertContests(dataSource, electionId, map);
  const drawn: readonly { regionId: string; contests: number; seats: number }[] = await dataSource.query(`
    SELECT c.region_id AS "regionId", count(*)::integer AS contests, sum(c.seats)::integer AS seats FROM contest c
    WHERE c.election_id = $1 AND NOT EXISTS (SELECT FROM action a WHERE a.action_id = 'draw-' || c.election_id || '-' || c.region_id)
    GROUP BY c.region_id ORDER BY c.region_id`, [electionId]);
  for (const region of drawn) {
    const actionId = `draw-${electionId}-${region.regionId}`;
    await expectDone(desk.actOnElection({ actionId, electionId, action: { type: 'draw-contests', ...region }, actor: loader, receivedAt }));
  }
}

async function insertContests(dataSource: DataSource, electionId: string, map: MapToLoad): Promise<void> {
  const rows = map.contests.map(({ id, maslikhatId, form, district, seats, commissionId, names }) => ({
    id: `${electionId}.${id}`, election_id: electionId, map_id: id, maslikhat_id: maslikhatId, commission_id: commissionId, form, district, seats, title: names,
  }));
  await dataSource.query(`
    INSERT INTO contest (id, election_id, map_id, maslikhat_id, region_id, locality_id, commission_id, form, district, seats, zone, title)
    SELECT c.id, c.election_id, c.map_id, c.maslikhat_id, m.region_id, m.locality_id, c.commission_id, c.form, c.district, c.seats, m.zone, c.title
    FROM jsonb_populate_recordset(NULL::contest, $1::jsonb) c JOIN maslikhat m ON m.id = c.maslikhat_id
    ON CONFLICT DO NOTHING`, [JSON.stringify(rows)]);
  await dataSource.query(COUNT_SEATS, [electionId]);
}

async function expectDone(answer: ReturnType<Desk['actOnElection']>): Promise<void> {
  const result = await answer;
  if (!result.ok) throw new Error(`The election cannot be called: ${result.error.code}`);
}
