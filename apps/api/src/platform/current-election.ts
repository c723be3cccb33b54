import { findElections, type Database } from '@tirkeu/persistence';
import { problem } from './problem.js';

/** The current election is that with the latest election day. */
export async function currentElection(database: Database): Promise<string> {
  const [current] = await findElections(database);
  if (!current) throw problem('not-ready');
  return current.id;
}
