export interface EmbeddedPostgres {
  /** Connection URL of the database, with the owner's rights (CREATE DATABASE and CREATE ROLE included). */
  url: string;
  port: number;
  pid: number;
  /** True when a server of this folder was living already, for example after a kill of the program that started it. */
  adopted: boolean;
  /** Stops the server, also an adopted one, and waits until it is gone. Nothing happens when it is gone already. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Folder of this server alone: its files, its password (readable by the caller's user alone) and its log. Made when absent. */
  dataDir: string;
  /** The first port to try, 15432 when not given; busy ones are stepped over. */
  port?: number;
  /** Created when missing, in UTF-8 with ICU order. */
  database: string;
  /** Server settings besides the usual ones; `{ fsync: 'off' }` suits data that may be lost. */
  settings?: Record<string, string>;
  /** Where the files go when the system user of the server may not enter `dataDir`; `/var/lib/tirkeu` when not given. */
  fallback?: string;
  /** Receives a line for each step a person should know of. */
  log?: (line: string) => void;
}

/**
 * A running PostgreSQL 18 with its files in `dataDir`: a living server of this folder is adopted, otherwise one is
 * started, recovering from a crash when needed. It outlives the calling process until `stop()`.
 *
 * @throws Error with one complete sentence when a folder holds something unknown, another major version made the files,
 * or the server does not start
 */
export declare function ensurePostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres>;
