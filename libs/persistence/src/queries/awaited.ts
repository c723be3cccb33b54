import { LAPSING_KINDS, type FilingDueKind, type FilingStatus, type Instant, type Text, type ZoneId } from '@tirkeu/domain';
import { Conditions } from './conditions.js';
import { findRow, findRows, type Database } from './database.js';
import type { AgentScope } from './nominations.js';

/** Who files: a person, or a nominator in some regions. */
export type FilingSide = { readonly applicantId: string } | AgentScope;
/** Whose filings: of commissions, of regions (none: of the whole country), or of who files. */
export type Area = { readonly commissionIds: readonly string[] } | { readonly overRegions: readonly string[] } | FilingSide;

/** Filings that wait for the same moment in one zone. */
export interface AwaitedMoment {
  readonly electionId: string;
  readonly kind: FilingDueKind;
  readonly zone: ZoneId;
  readonly at: Instant;
  readonly waiting: number;
  /** The filing, where it is one alone. */
  readonly filingId: string | null;
}

/** The filings of one side, to pick a column of. */
function filedBy(where: Conditions, side: FilingSide): string {
  if ('applicantId' in side) return `applicant_id = ${where.parameter(side.applicantId)}`;
  const regions = side.regionIds.length === 0 ? '' : ` AND region_id = ANY(${where.parameter(side.regionIds)})`;
  return `nominator_id = ${where.parameter(side.nominatorId)}${regions}`;
}

function whereArea(where: Conditions, area: Area): Conditions {
  if ('commissionIds' in area) return where.add(area.commissionIds, (value) => `d.commission_id = ANY(${value})`);
  if ('overRegions' in area) return area.overRegions.length === 0 ? where : where.add(area.overRegions, (value) => `k.region_id = ANY(${value})`);
  return where.always(`d.stream_id IN (SELECT id FROM filing WHERE ${filedBy(where, area)})`);
}

const LAPSING = LAPSING_KINDS.map((kind) => `'${kind}'`).join(', ');

/** A moment that has come is of interest as long as something is undone; a deposit only where it was found that it is to be returned. */
const stands = (now: string): string => `
  (d.at > ${now} OR d.kind NOT IN (${LAPSING}))
  AND (d.kind <> 'deposit-returned-by' OR CASE WHEN d.at > ${now} THEN NOT EXISTS (SELECT FROM refund_item r WHERE r.filing_id = d.stream_id AND r.returned_on IS NOT NULL)
    ELSE EXISTS (SELECT FROM refund_item r WHERE r.filing_id = d.stream_id AND r.returned_on IS NULL) END)`;

/** What the filings of an area wait for in some elections, the nearest moment first. Rows exist only as long as something is undone, so every count is of what is undone. */
export async function findAwaited(database: Database, area: Area, electionIds: readonly string[], now: Instant): Promise<readonly AwaitedMoment[]> {
  const where = whereArea(new Conditions().add(electionIds, (value) => `d.election_id = ANY(${value})`), area);
  where.always(`d.stream_kind = 'filing'`).always(stands(`${where.parameter(now)}::timestamptz`));
  return findRows(database, `
    SELECT d.election_id AS "electionId", d.kind, k.zone, d.at, count(*)::integer AS waiting, CASE count(*) WHEN 1 THEN min(d.stream_id) END AS "filingId"
    FROM due d JOIN commission k ON k.id = d.commission_id WHERE ${where.sql} GROUP BY d.election_id, d.kind, k.zone, d.at ORDER BY d.at, d.kind, k.zone`, where.values);
}

/** A filing that waits for a moment. */
export interface AwaitedFiling {
  readonly filingId: string;
  readonly status: FilingStatus;
  readonly candidate: { readonly kk: string | null; readonly ru: string | null };
  readonly nominator: Text | null;
  readonly contest: Text;
  readonly commission: Text;
  readonly zone: ZoneId;
}

export interface AskedMoment {
  readonly electionId: string;
  readonly kind: FilingDueKind;
  readonly at: Instant;
}

/** The filings of an area that wait for one moment, by contest and name, and how many there are in all. */
export async function findAwaitingFilings(
  database: Database, area: Area, { electionId, kind, at }: AskedMoment, { now, limit }: { readonly now: Instant; readonly limit: number },
): Promise<{ readonly rows: readonly AwaitedFiling[]; readonly total: number }> {
  const where = whereArea(new Conditions().add(electionId, (value) => `d.election_id = ${value}`).add(kind, (value) => `d.kind = ${value}`).add(at, (value) => `d.at = ${value}`), area);
  where.always(`d.stream_kind = 'filing'`).always(stands(`${where.parameter(now)}::timestamptz`));
  const found = `FROM due d JOIN commission k ON k.id = d.commission_id JOIN filing f ON f.id = d.stream_id JOIN contest c ON c.id = f.contest_id WHERE ${where.sql}`;
  const total = await findRow<{ total: number }>(database, `SELECT count(*)::integer AS total ${found}`, where.values);
  const rows = await findRows<AwaitedFiling>(database, `
    SELECT f.id AS "filingId", f.status, jsonb_build_object('kk', f.candidate, 'ru', f.candidate_ru) AS candidate, f.nominator, c.title AS contest, k.names AS commission, k.zone
    ${found} ORDER BY f.maslikhat_id, f.district NULLS LAST, f.candidate COLLATE "C", f.id LIMIT ${where.parameter(limit)}`, where.values);
  return { rows, total: total?.total ?? 0 };
}

/** An unfinished nomination of an applicant. */
export interface OpenDraft {
  readonly filingId: string;
  readonly electionId: string;
  readonly contestId: string;
  readonly zone: ZoneId;
}

/** What one side has begun and not handed in yet. */
export async function findOpenDrafts(database: Database, side: FilingSide, electionIds: readonly string[]): Promise<readonly OpenDraft[]> {
  const where = new Conditions().add(electionIds, (value) => `f.election_id = ANY(${value})`);
  where.always(`f.id IN (SELECT id FROM filing WHERE ${filedBy(where, side)} AND status = 'draft')`);
  return findRows(database, `
    SELECT f.id AS "filingId", f.election_id AS "electionId", f.contest_id AS "contestId", c.zone FROM filing f JOIN contest c ON c.id = f.contest_id WHERE ${where.sql} ORDER BY f.opened_at, f.id`, where.values);
}

/** Where an area takes part in an election. */
export interface PlacesOfArea {
  readonly zones: readonly ZoneId[];
  /** Contests whose closings were moved. */
  readonly extended: readonly { readonly id: string; readonly zone: ZoneId; readonly title: Text }[];
}

export async function findPlacesOf(database: Database, area: Area, electionId: string): Promise<PlacesOfArea> {
  const where = new Conditions().add(electionId, (value) => `c.election_id = ${value}`);
  if ('commissionIds' in area) where.add(area.commissionIds, (value) => `c.commission_id = ANY(${value})`);
  else if ('overRegions' in area) where.add(area.overRegions.length === 0 ? null : area.overRegions, (value) => `c.region_id = ANY(${value})`);
  else where.always(`c.id IN (SELECT contest_id FROM filing WHERE ${filedBy(where, area)})`);
  const zones = await findRows<{ zone: ZoneId }>(database, `SELECT DISTINCT c.zone FROM contest c WHERE ${where.sql} ORDER BY c.zone`, where.values);
  const extended = await findRows<PlacesOfArea['extended'][number]>(database, `SELECT c.id, c.zone, c.title FROM contest c WHERE ${where.sql} AND c.extension IS NOT NULL ORDER BY c.id`, where.values);
  return { zones: zones.map(({ zone }) => zone), extended };
}
