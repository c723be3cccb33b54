import { instant, type Instant } from '@tirkeu/domain';

/** How long one estimate of the server's clock counts before a newer one may replace a more exact one. */
const ESTIMATE_LIFE_MS = 10 * 60_000;
/** The Date header has whole seconds: on average half a second has passed since. */
const DATE_HEADER_ERROR_MS = 500;

interface Estimate {
  /** Server epoch milliseconds minus {@link ServerClock.monotonicNow}. */
  readonly offset: number;
  /** Half of the time the answer took, or of the grain of the clock read. */
  readonly error: number;
  readonly madeAt: number;
}

/** The only clock of the screens: the server's, measured from its answers, running on while the device's clock may jump. */
export interface ServerClock {
  /** Milliseconds that only ever grow, whatever the device's clock does. */
  monotonicNow(): number;
  /** The server's time now, in milliseconds since 1970; the device's until the first answer. */
  now(): number;
  nowInstant(): Instant;
  /** How far the device's clock is ahead of the server's, in milliseconds; null before the first exact answer. */
  deviceAhead(): number | null;
  /** `sentAt` from {@link monotonicNow} just before the request. */
  observe(serverTime: Instant, sentAt: number): void;
  observeDateHeader(date: string | null, sentAt: number): void;
}

export interface ClockSources {
  readonly monotonic: () => number;
  readonly device: () => number;
}

export function createServerClock({ monotonic, device }: ClockSources): ServerClock {
  let best: Estimate | null = null;

  const consider = (serverMillis: number, sentAt: number, grain: number): void => {
    const receivedAt = monotonic();
    const error = (receivedAt - sentAt) / 2 + grain;
    const outdated = best === null || receivedAt - best.madeAt > ESTIMATE_LIFE_MS;
    if (outdated || best === null || error < best.error) best = { offset: serverMillis - (sentAt + receivedAt) / 2, error, madeAt: receivedAt };
  };
  const now = () => (best === null ? device() : monotonic() + best.offset);

  return {
    monotonicNow: monotonic,
    now,
    nowInstant: () => instant(new Date(Math.floor(now())).toISOString()),
    deviceAhead: () => (best === null ? null : device() - now()),
    observe: (serverTime, sentAt) => consider(Date.parse(serverTime), sentAt, 0),
    observeDateHeader: (date, sentAt) => {
      const millis = date === null ? Number.NaN : Date.parse(date);
      if (!Number.isNaN(millis)) consider(millis + DATE_HEADER_ERROR_MS, sentAt, DATE_HEADER_ERROR_MS);
    },
  };
}

/** The clock of this page. */
export const serverClock: ServerClock = createServerClock({ monotonic: () => performance.now(), device: () => Date.now() });
