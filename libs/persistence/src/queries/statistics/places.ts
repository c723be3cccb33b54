import type { ContestForm, ZoneId } from '@tirkeu/domain';
import { findRow, findRows, type Database } from '../database.js';

/** Places as somebody named them. */
export interface NamedPlaces {
  readonly regionId?: string;
  /** A locality, or a region for its own maslikhat. */
  readonly localityId?: string;
  readonly commissionId?: string;
  readonly contestId?: string;
}

/** What is known of them; null where there is no such place. */
export interface KnownPlaces {
  readonly region: { readonly regionId: string } | null;
  readonly locality: { readonly regionId: string } | null;
  /** The central commission belongs to no region. */
  readonly commission: { readonly regionId: string | null; readonly localityId: string | null } | null;
  readonly contest: {
    readonly electionId: string; readonly form: ContestForm; readonly regionId: string; readonly localityId: string; readonly commissionId: string;
  } | null;
}

export async function findPlaces(database: Database, { regionId, localityId, commissionId, contestId }: NamedPlaces): Promise<KnownPlaces> {
  const row = await findRow<KnownPlaces>(database, `SELECT
    (SELECT jsonb_build_object('regionId', id) FROM region WHERE id = $1) AS region,
    (SELECT jsonb_build_object('regionId', region_id) FROM maslikhat WHERE coalesce(locality_id, region_id) = $2 LIMIT 1) AS locality,
    (SELECT jsonb_build_object('regionId', k.region_id, 'localityId', coalesce(m.locality_id, m.region_id))
      FROM commission k LEFT JOIN maslikhat m ON m.id = k.maslikhat_id WHERE k.id = $3) AS commission,
    (SELECT jsonb_build_object('electionId', election_id, 'form', form, 'regionId', region_id, 'localityId', coalesce(locality_id, region_id), 'commissionId', commission_id)
      FROM contest WHERE id = $4) AS contest`, [regionId ?? null, localityId ?? null, commissionId ?? null, contestId ?? null]);
  return row ?? { region: null, locality: null, commission: null, contest: null };
}

/** Whether somebody was nominated by a nominator of this id. */
export async function hasNominated(database: Database, electionId: string, nominatorId: string): Promise<boolean> {
  const row = await findRow<{ found: boolean }>(database, 'SELECT EXISTS (SELECT FROM nominee WHERE election_id = $1 AND nominator_id = $2) AS found', [electionId, nominatorId]);
  return row?.found ?? false;
}

/** The zones in which an election has contests. */
export async function findZones(database: Database, electionId: string): Promise<readonly ZoneId[]> {
  const rows = await findRows<{ zone: ZoneId }>(database, 'SELECT DISTINCT zone FROM contest WHERE election_id = $1 ORDER BY zone', [electionId]);
  return rows.map(({ zone }) => zone);
}
