import { getWindow, plusMinutes, type Instant, type Rulebook } from '@tirkeu/domain';
import { findZones, type AlarmTerms, type Database, type ElectionEntry } from '@tirkeu/persistence';

/** Too few candidates are of interest until a month after registration has closed. */
const LATELY_MINUTES = 30 * 24 * 60;

/** What alarms of an election are measured by at a moment, in each zone by its own clock. */
export async function alarmTerms(database: Database, { id, electionDay, overrides }: ElectionEntry, rulebook: Rulebook, now: Instant): Promise<AlarmTerms> {
  const zones = await findZones(database, id);
  const closedZones = zones.filter((zone) => {
    const timetable = rulebook.timetable({ electionDay, zone, overrides });
    return getWindow(timetable, 'nomination').closesAt <= now && getWindow(timetable, 'registration').closesAt >= plusMinutes(now, -LATELY_MINUTES);
  });
  return { now, closedZones, below: rulebook.limits.extensionBelowCandidates.value };
}
