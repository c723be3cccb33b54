import { localDate, type Actor, type Resolution } from '@tirkeu/domain';
import { instantOf, type Moment } from './calendar.js';
import { choose } from './chance.js';

/** The people of one commission, made up, and the numbers of its resolutions. */
export class Commission {
  readonly clerk: Actor;
  readonly chair: Actor;
  private resolutions = 0;

  constructor(readonly id: string, private readonly zone: string, private readonly nameOf: (whom: string) => string) {
    this.clerk = this.official('clerk');
    this.chair = this.official('chair');
  }

  /** Seven members; a lawful session with a majority of all of them. */
  resolution(at: Moment): Resolution {
    this.resolutions += 1;
    const [present, inFavour] = choose(SESSIONS, this.id, String(this.resolutions));
    return { number: String(this.resolutions), on: localDate(instantOf(at), this.zone), vote: { members: 7, present, inFavour, against: present - inFavour } };
  }

  private official(role: 'clerk' | 'chair'): Actor {
    return { accountId: `replay.${role}.${this.id}`, role, name: this.nameOf(`${role} of ${this.id}`), commissionIds: [this.id] };
  }
}

const SESSIONS = [[7, 7], [7, 6], [6, 6], [6, 5], [5, 5]] as const;
