import { createHash } from 'node:crypto';
import {
  findRestoration, ledgerMinutes, lostWithin, plusMinutes,
  type Instant, type LostTimeEvidence, type LostTimeRule, type Restoration,
} from '@tirkeu/domain';
import { findReadings, findSeen, type Database } from '@tirkeu/persistence';

/** What the ledger says of one closing. */
export interface SupportedTime {
  readonly lostMinutes: number;
  readonly restoration: Restoration | null;
}

/** What the ledger supports for closings; those at one moment are looked up once. */
export async function supportedTimes(database: Database, closings: readonly Instant[], rule: LostTimeRule): Promise<ReadonlyMap<Instant, SupportedTime>> {
  const times = new Map<Instant, SupportedTime>();
  for (const closesAt of new Set(closings)) {
    const from = plusMinutes(closesAt, -rule.hoursBeforeClosing * 60);
    const minutes = ledgerMinutes(await findSeen(database, from, plusMinutes(closesAt, rule.atMostMinutes)), rule);
    times.set(closesAt, { lostMinutes: lostWithin(minutes, from, closesAt), restoration: findRestoration(minutes, closesAt, rule) });
  }
  return times;
}

/** What a resolution on lost time rests on: the stretch, and one hash over all its readings, which anybody can compute from the download. */
export async function evidenceOf(database: Database, restoration: Restoration): Promise<LostTimeEvidence> {
  const readings = await findReadings(database, restoration.from, restoration.until);
  const hash = createHash('sha256');
  for (const reading of readings) hash.update(`${reading.hash}\n`);
  return { ...restoration, readingsHash: hash.digest('hex') };
}
