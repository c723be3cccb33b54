import { isBefore, plusMinutes, type Instant } from '@tirkeu/domain';
import { findClosings, type Database } from '@tirkeu/persistence';

/** Before a closing so long, and after it while answers may still be on their way, in minutes. */
const BEFORE = 60;
const AFTER = 15;
const LOOKED_UP_EVERY_MINUTES = 1;

/**
 * The hour before nomination or registration closes. Who was signed in when it began stays so: nobody is sent back to the sign-in
 * page, behind everybody else who signs in then, because their session happened to end.
 */
export class FinalHour {
  #known: { readonly at: Instant; readonly closings: readonly Instant[] } | undefined;

  constructor(private readonly database: Database) {}

  /** Whether a session that has ended at a moment is kept now. */
  async keeps(endedAt: Instant, now: Instant): Promise<boolean> {
    const closings = await this.#closings(now);
    return closings.some((closesAt) => !isBefore(endedAt, plusMinutes(closesAt, -BEFORE)) && !isBefore(now, plusMinutes(closesAt, -BEFORE)) && !isBefore(plusMinutes(closesAt, AFTER), now));
  }

  async #closings(now: Instant): Promise<readonly Instant[]> {
    const known = this.#known;
    if (known && !isBefore(now, known.at) && isBefore(now, plusMinutes(known.at, LOOKED_UP_EVERY_MINUTES))) return known.closings;
    const closings = await findClosings(this.database, plusMinutes(now, -AFTER), plusMinutes(now, BEFORE + LOOKED_UP_EVERY_MINUTES));
    this.#known = { at: now, closings };
    return closings;
  }
}
