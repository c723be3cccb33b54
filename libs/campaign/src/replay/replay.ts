import {
  dataSourceOptions, electionOf2023, loadElection, loadMapTables, markReplayed, migrate, PostgresStore, type ElectionCall,
} from '@tirkeu/persistence';
import { createDesk, keyPersonsBy } from '@tirkeu/desk';
import type { Nominator, Rulebook, Timetable } from '@tirkeu/domain';
import { getRulebook } from '@tirkeu/rulebooks';
import { DataSource } from 'typeorm';
import type { CampaignFigures } from '../figures.js';
import type { ElectionMap } from '../map.js';
import type { CampaignPlan } from '../plan.js';
import { planCampaign } from '../planning/plan-campaign.js';
import type { CommissionPlan } from './batch.js';
import { batchesOf, playBatches, type Played } from './play-batches.js';
import { StatedTime } from './stated-time.js';

export interface ReplayOptions {
  /** With the owner's rights: the map and the election are loaded where they are missing. */
  readonly databaseUrl: string;
  readonly secret: string;
  readonly figures: CampaignFigures;
  readonly seed?: number;
  /** Worker threads. */
  readonly workers: number;
  readonly onProgress: (played: Played & { readonly of: number }) => void;
}

export interface Replayed extends Played {
  readonly electionId: string;
  readonly plan: CampaignPlan;
  readonly seconds: number;
}

/** Filings of the election that the replay did not make, or only a part of what a batch makes. */
export class ForeignFilings extends Error {
  override name = 'ForeignFilings';
}

/** Plays a whole campaign into a database: everything through the desk, every step at its stated time. What is there already is left alone. */
export async function replayCampaign(options: ReplayOptions): Promise<Replayed> {
  const { databaseUrl, secret, figures, seed, workers, onProgress } = options;
  const began = performance.now();
  const election = electionOf2023;
  const { electionId, electionDay, rulebookId } = election.call;
  const rulebook = getRulebook(rulebookId);
  const plan = planCampaign(figures, { electionDay, limits: rulebook.limits, seed });
  const batches = batchesOf(plan, figures.map);
  const missing = await prepare(options, election, batches);
  const of = plan.nominations.length + plan.lists.length;
  const setting = { electionId, rulebookId, secret, timetables: timetablesOf(figures.map, election, rulebook), nominators: nominatorsOf(figures.map) };
  const played = await playBatches(missing, { databaseUrl, setting, workers, onProgress: (sofar) => onProgress({ ...sofar, of }) });
  return { ...played, electionId, plan, seconds: (performance.now() - began) / 1000 };
}

/** Brings the database to the day of the call and finds the batches that were not played yet. */
async function prepare({ databaseUrl, secret, figures }: ReplayOptions, election: ElectionCall, batches: readonly (readonly CommissionPlan[])[]) {
  await migrate(databaseUrl);
  const dataSource = new DataSource(dataSourceOptions(databaseUrl, { poolSize: 1, role: 'owner' }));
  await dataSource.initialize();
  try {
    const clock = new StatedTime();
    clock.state(election.receivedAt);
    const desk = createDesk({ store: new PostgresStore(dataSource), clock, rulebookOf: getRulebook, personKey: keyPersonsBy(secret) });
    await loadMapTables(dataSource, figures.map);
    await loadElection({ dataSource, desk, map: figures.map, ...election });
    await markReplayed(dataSource, election.call.electionId);
    await dataSource.query('UPDATE due SET announced_at = at WHERE election_id = $1 AND announced_at IS NULL', [election.call.electionId]);
    const rows: readonly { id: string }[] = await dataSource.query('SELECT id FROM filing WHERE election_id = $1', [election.call.electionId]);
    return unplayed(batches, election.call.electionId, new Set(rows.map(({ id }) => id)));
  } finally {
    await dataSource.destroy();
  }
}

function unplayed(batches: readonly (readonly CommissionPlan[])[], electionId: string, there: ReadonlySet<string>) {
  const idsOf = (batch: readonly CommissionPlan[]) => batch.flatMap(({ nominations, lists }) => [...nominations, ...lists].map(({ id }) => `${electionId}.${id}`));
  const all = new Set(batches.flatMap(idsOf));
  const foreign = [...there].find((id) => !all.has(id));
  if (foreign) throw new ForeignFilings(`The election ${electionId} has filings that this replay did not make (${foreign}). Use an empty database.`);
  const begun = batches.find((batch) => idsOf(batch).some((id) => there.has(id)) && !idsOf(batch).every((id) => there.has(id)));
  if (begun) throw new ForeignFilings(`The election ${electionId} was filled from other tables or another seed. Use an empty database.`);
  return batches.filter((batch) => !idsOf(batch).some((id) => there.has(id)));
}

function timetablesOf(map: ElectionMap, { call: { electionDay, overrides } }: ElectionCall, rulebook: Rulebook): Readonly<Record<string, Timetable>> {
  const zones = [...new Set(map.commissions.map(({ zone }) => zone))];
  return Object.fromEntries(zones.map((zone) => [zone, rulebook.timetable({ electionDay, zone, overrides, extension: undefined })]));
}

const nominatorsOf = (map: ElectionMap): Readonly<Record<string, Nominator>> =>
  Object.fromEntries(map.parties.map(({ id, names: name }): [string, Nominator] => [id, { kind: 'party', id, name }]));
