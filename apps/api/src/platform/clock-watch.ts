import { Logger } from '@nestjs/common';
import type { Clock } from '@tirkeu/desk';
import { SteadyClock, measureClockOffset, type ClockReading, type Database } from '@tirkeu/persistence';

const EVERY_MS = 1_000;
/** A doubt beyond this is written into the log. */
const WARNED_MS = 100;

const RELIABLE: ClockReading = { offsetMs: null, steppedMs: 0, doubtMs: 0 };

/** Looks at the clock every second and says how far it can be relied on. A clock that cannot be looked at, as in a spec, is taken at its word. */
export class ClockWatch {
  readonly #log = new Logger('clock');
  #timer: NodeJS.Timeout | undefined;
  #warned = false;
  #isOver = false;

  constructor(private readonly clock: Clock, private readonly database: Database) {}

  get reading(): ClockReading {
    return this.clock instanceof SteadyClock ? this.clock.reading : RELIABLE;
  }

  /** Resolves when stamps can be made. */
  async start(): Promise<void> {
    if (!(this.clock instanceof SteadyClock)) return;
    this.clock.begin(await this.#measure(this.clock));
    this.#goOn(this.clock);
  }

  stop(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
  }

  #goOn(clock: SteadyClock): void {
    if (this.#isOver) return;
    this.#timer = setTimeout(() => void this.#look(clock).finally(() => this.#goOn(clock)), EVERY_MS);
    this.#timer.unref();
  }

  /** Milliseconds; null while the database does not answer. */
  #measure(clock: Clock): Promise<number | null> {
    return measureClockOffset(this.database, () => Date.parse(clock.now())).then((seconds) => seconds * 1000, () => null);
  }

  async #look(clock: SteadyClock): Promise<void> {
    const reading = clock.look(await this.#measure(clock));
    const isOff = reading.doubtMs > WARNED_MS || Math.abs(reading.steppedMs) > WARNED_MS;
    if (isOff !== this.#warned) this.#log.warn({ message: isOff ? 'the clock is in doubt' : 'the clock can be relied on again', ...reading });
    this.#warned = isOff;
  }
}
