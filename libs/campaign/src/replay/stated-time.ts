import type { Clock } from '@tirkeu/desk';
import type { Instant } from '@tirkeu/domain';

/** The clock of a replay: events are recorded at the time at which they happened. */
export class StatedTime implements Clock {
  private stated: Instant | undefined;
  state(at: Instant): void {
    this.stated = at;
  }
  now(): Instant {
    if (!this.stated) throw new Error('No time was stated yet');
    return this.stated;
  }
}
