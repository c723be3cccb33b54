import type { Database, Eyes, ReadingRoom } from '@tirkeu/persistence';
import { commissionsOf, type SignedIn } from '../accounts/sessions.js';

/** The walls of the database as whoever asks stands before them: the second look at every row, after the table of operations. */
export class Walls {
  constructor(private readonly room: ReadingRoom, private readonly personKey: (iin: string) => string) {}

  /** Statements that see what is the business of whoever asks, and nothing else. */
  readAs(who: SignedIn): Database {
    const { account, active: { role, regionIds, nominatorId }, iin, ended } = who;
    const stands = ended === null;
    const eyes: Eyes = {
      accountId: account.id, commissionIds: commissionsOf(who), regionIds, oversees: stands && (role === 'supervisor' || role === 'auditor'),
      nominatorId: stands && role === 'agent' ? nominatorId : null, personKey: stands && role === 'candidate' && iin !== null ? this.personKey(iin) : null,
    };
    return this.room.as(eyes);
  }
}
