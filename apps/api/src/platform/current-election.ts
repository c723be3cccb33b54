import { civilDate, plusDays, type Instant } from '@tirkeu/domain';
import { findElections, type Database } from '@tirkeu/persistence';
import { problem } from './problem.js';

/** The current election is that with the latest election day. */
export async function currentElection(database: Database): Promise<string> {
  const [current] = await findElections(database);
  if (!current) throw problem('not-ready');
  return current.id;
}

/** The version of the law that the current election is held under; undefined while it cannot be told. */
export async function currentLaw(database: Database): Promise<string | undefined> {
  const [current] = await findElections(database).catch(() => []);
  return current?.rulebookId;
}

/** A decision may be appealed, and an appeal decided, for some time after the vote. */
const AT_WORK_DAYS = 60;

/** The elections that commissions work on now; past ones are in the register and in the observatory. */
export async function electionsAtWork(database: Database, now: Instant): Promise<readonly string[]> {
  const since = plusDays(civilDate(now.slice(0, 10)), -AT_WORK_DAYS);
  const elections = await findElections(database);
  return elections.filter(({ electionDay }) => electionDay >= since).map(({ id }) => id);
}
