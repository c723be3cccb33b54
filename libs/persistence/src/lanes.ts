import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';
import { PreparingClient } from './prepared.js';

const urgent = new AsyncLocalStorage<true>();

/** Runs work whose statements take the connections kept for what a deadline hangs on; nobody else's work can use those up. */
export const inUrgentLane = <Value>(work: () => Value): Value => urgent.run(true, work);

/** Whether this is work that a deadline hangs on. */
export const isInUrgentLane = (): boolean => urgent.getStore() === true;

/** Whoever stands in the urgent line when everybody hands in waits for their turn; a server that is away refuses at once. */
const LONGEST_WAIT_MS = 30_000;

/** Urgent statements look up a few rows by their keys, whatever the values: left to itself the server plans some of them anew each time. */
const PLANNED_ONCE = '-c plan_cache_mode=force_generic_plan';

type Connected = Parameters<pg.Pool['connect']>[0];

class PreparingPool extends pg.Pool {
  constructor(config: pg.PoolConfig) {
    super({ ...config, Client: PreparingClient });
  }
}

/** A connection that sends on without waiting for answers; what is sent at one moment goes out together. */
class PipeliningClient extends PreparingClient {
  override query(...asked: unknown[]): never {
    const { stream } = this.connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
    return super.query(...asked);
  }
}

class PipeliningPool extends pg.Pool {
  constructor(config: pg.PoolConfig) {
    const options = { ...config, pipeline: true, Client: PipeliningClient };
    super(options);
  }
}

/** The PostgreSQL driver, which prepares what is sent again and again. */
export const preparingDriver = (): object => ({ ...pg, types: pg.types, Pool: PreparingPool });

/** The same with pools of two lanes: ordinary work as many connections as asked for, and so many more for urgent work alone. */
export function twoLaneDriver(urgentConnections: number): object {
  class TwoLanePool extends PreparingPool {
    readonly #urgent: pg.Pool;

    constructor(config: pg.PoolConfig) {
      super(config);
      this.#urgent = new PipeliningPool({ ...config, max: urgentConnections, connectionTimeoutMillis: LONGEST_WAIT_MS, options: [config.options, PLANNED_ONCE].filter(Boolean).join(' ') });
      this.#urgent.on('error', (error, client) => this.emit('error', error, client));
    }

    /** For whoever watches how the connections are used. */
    get urgentLane(): pg.Pool {
      return this.#urgent;
    }

    override connect(): Promise<pg.PoolClient>;
    override connect(callback: Connected): void;
    override connect(callback?: Connected): Promise<pg.PoolClient> | void {
      const lane = isInUrgentLane() ? this.#urgent : undefined;
      if (callback) return lane ? lane.connect(callback) : super.connect(callback);
      return lane ? lane.connect() : super.connect();
    }

    override async end(): Promise<void>;
    override async end(callback: () => void): Promise<void>;
    override async end(callback?: () => void): Promise<void> {
      await Promise.all([this.#urgent.end(), super.end()]);
      callback?.();
    }
  }
  return { ...pg, types: pg.types, Pool: TwoLanePool };
}
