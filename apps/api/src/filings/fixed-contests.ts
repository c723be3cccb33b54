import { findContestWithElection, type ContestWithElection, type Database } from '@tirkeu/persistence';

/**
 * What of a contest never changes once its election is called: its place, its names, its commission. Read once for each, so that thousands who
 * hand in at one moment are answered without it being read again. Calendars and extensions do change and are not to be taken from here.
 */
export class FixedContests {
  readonly #known = new Map<string, ContestWithElection>();

  constructor(private readonly database: Database) {}

  /** @throws Error when there is no such contest */
  async get(id: string): Promise<ContestWithElection> {
    const known = this.#known.get(id) ?? await findContestWithElection(this.database, id);
    if (!known) throw new Error(`There is no contest ${id}`);
    this.#known.set(id, known);
    return known;
  }
}
