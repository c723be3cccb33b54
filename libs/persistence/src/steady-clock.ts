import type { Clock } from '@tirkeu/desk';
import { instant, type Instant } from '@tirkeu/domain';

/** What a look at the clocks gave, in milliseconds. */
export interface ClockReading {
  /** Ours minus that of the database; null while the database does not say. */
  readonly offsetMs: number | null;
  /** By how much the machine's clock differs from ours: it was stepped, by somebody or by a fault. */
  readonly steppedMs: number;
  /** By how much ours may be wrong; 0 while nothing speaks against it. */
  readonly doubtMs: number;
}

/** A difference up to this is the ordinary drift of clocks: it is followed slowly, so that time never goes back. */
const DRIFT_MS = 100;
const MOST_PER_LOOK_MS = 10;
/** A doubt beyond this is written into records and receipts. */
const TOLD_MS = 500;
/** So many looks one after another have to say that the machine's clock is right and ours wrong. */
const WITNESSED = 3;

const UNTROUBLED: ClockReading = { offsetMs: null, steppedMs: 0, doubtMs: 0 };

/**
 * The clock by which requests are stamped. It starts with the machine's and goes on by the one that nobody can set, so a step of
 * the machine's clock, forward or back, moves no deadline. The step is followed only when the clock of the database says so too;
 * while they disagree the doubt is told.
 */
export class SteadyClock implements Clock {
  #base: number;
  #agreed = 0;
  #reading = UNTROUBLED;

  /** @param wall milliseconds since 1970 by the machine; @param monotonic milliseconds since some moment, never set by anybody */
  constructor(private readonly wall: () => number = Date.now, private readonly monotonic: () => number = () => performance.now()) {
    this.#base = wall() - monotonic();
  }

  now(): Instant {
    return instant(new Date(this.#now()).toISOString());
  }

  /** By how many milliseconds a stamp made now may be wrong, where that is more than people may be left untold; else undefined. */
  get toldDoubtMs(): number | undefined {
    return this.#reading.doubtMs > TOLD_MS ? this.#reading.doubtMs : undefined;
  }

  /** Of the last look. */
  get reading(): ClockReading {
    return this.#reading;
  }

  /** To be called once, before anything is stamped: where machine and database differ from the start, the installation has one clock, the database's. */
  begin(offsetMs: number | null): void {
    if (offsetMs !== null && Math.abs(offsetMs) > DRIFT_MS) this.#base -= offsetMs;
  }

  /**
   * To be called every second or so.
   *
   * @param offsetMs ours minus that of the database as just measured; null when it could not be
   */
  look(offsetMs: number | null): ClockReading {
    const drift = this.wall() - this.#now();
    const isStep = Math.abs(drift) > DRIFT_MS;
    if (!isStep) this.#base += Math.max(-MOST_PER_LOOK_MS, Math.min(MOST_PER_LOOK_MS, drift));
    this.#agreed = isStep && offsetMs !== null && Math.abs(offsetMs + drift) < Math.abs(offsetMs) ? this.#agreed + 1 : 0;
    const isFollowed = this.#agreed >= WITNESSED;
    if (isFollowed) {
      this.#base += drift;
      this.#agreed = 0;
    }
    const ours = offsetMs === null ? null : offsetMs + (isFollowed ? drift : 0);
    const stepped = isStep && !isFollowed ? drift : 0;
    const doubt = Math.max(Math.abs(ours ?? 0), ours === null ? Math.abs(stepped) : 0);
    this.#reading = { offsetMs: ours === null ? null : Math.round(ours), steppedMs: Math.round(stepped), doubtMs: Math.round(doubt) };
    return this.#reading;
  }

  #now(): number {
    return Math.floor(this.monotonic() + this.#base);
  }
}
