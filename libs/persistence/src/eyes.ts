import type { DataSource } from 'typeorm';
import type { PoolClient } from 'pg';
import type { Database } from './queries/database.js';

/** With whose eyes the database is read. */
export interface Eyes {
  readonly accountId: string;
  readonly commissionIds: readonly string[];
  /** Of a role that is bound to regions; empty: the whole country. */
  readonly regionIds: readonly string[];
  /** Whether the role oversees: it sees what was handed in, in its regions. */
  readonly oversees: boolean;
  /** Of an agent. */
  readonly nominatorId: string | null;
  /** Keyed hash of the person's own number, where it is confirmed. */
  readonly personKey: string | null;
}

const SETTINGS = ['account', 'commissions', 'regions', 'oversees', 'nominator', 'person'] as const;
const SEE = `SELECT ${SETTINGS.map((name, place) => `set_config('tirkeu.${name}', $${place + 1}, false)`).join(', ')}`;

const settingsOf = ({ accountId, commissionIds, regionIds, oversees, nominatorId, personKey }: Eyes): readonly string[] =>
  [accountId, commissionIds.join(' '), regionIds.length === 0 ? '*' : regionIds.join(' '), oversees ? 'yes' : 'no', nominatorId ?? '', personKey ?? ''];

/**
 * Connections on which one person reads at a time. Each connection remembers with whose eyes it sees; before anybody said so it sees nothing of
 * people. Only reading: what is written goes through the desk.
 */
export class ReadingRoom {
  readonly #seeing = new WeakMap<PoolClient, string>();

  /** @param dataSource of the role of readers */
  constructor(private readonly dataSource: DataSource) {}

  /** Statements with somebody's eyes. Where the connection saw with other eyes before, it is told first. */
  as(eyes: Eyes): Database {
    const settings = settingsOf(eyes);
    const wanted = settings.join('\n');
    return {
      query: async <Rows>(sql: string, values?: unknown[]): Promise<Rows> => {
        const runner = this.dataSource.createQueryRunner();
        try {
          const client: PoolClient = await runner.connect();
          if (this.#seeing.get(client) !== wanted) {
            this.#seeing.delete(client);
            await client.query(SEE, [...settings]);
            this.#seeing.set(client, wanted);
          }
          return await runner.query(sql, values);
        } finally {
          await runner.release();
        }
      },
    };
  }
}

