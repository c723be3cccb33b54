import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { chmodSync, chownSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Desk } from '@tirkeu/desk';
import { canonicalJson, instant } from '@tirkeu/domain';
import { PostgresStore, addFile, dataSourceOptions, electionOf2023, loadElection, loadMapTables, migrate, noteSigningKey } from '@tirkeu/persistence';
import { TEST_SECRET, commissionOf, deskOver, granted, inNomination, person, prepare, smallMap, submit } from '@tirkeu/testing';
import { DataSource } from 'typeorm';
import { ensurePostgres, type EmbeddedPostgres } from '../scripts/embedded-postgres.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const PORT = 15_520;

export interface Finished {
  readonly code: number;
  readonly output: string;
}

/** A filing that was handed in and confirmed to whoever did. */
export interface Acknowledged {
  readonly filingId: string;
  /** When the confirmation was there, ISO 8601 in UTC, rounded up to a millisecond. */
  readonly at: string;
}

/** A server whose log is archived, with an election on it, and the command that an operator backs it up with. */
export class ServerUnderArchive {
  readonly folder: string;
  readonly vault: string;
  readonly privateKey: string;
  readonly #keys = generateKeyPairSync('ed25519');
  #postgres!: EmbeddedPostgres;
  #database!: DataSource;
  #desk!: Desk;
  #count = 0;

  constructor() {
    this.folder = mkdtempSync(join(process.getuid?.() === 0 ? '/var/tmp' : tmpdir(), 'tirkeu-spec-'));
    chmodSync(this.folder, 0o755);
    this.vault = join(this.folder, 'vault');
    this.privateKey = join(this.folder, 'private.pem');
    const { publicKey, privateKey } = generateKeyPairSync('x25519');
    writeFileSync(join(this.folder, 'public.pem'), publicKey.export({ format: 'pem', type: 'spki' }));
    writeFileSync(this.privateKey, privateKey.export({ format: 'pem', type: 'pkcs8' }));
  }

  get url(): string {
    return this.#postgres.url;
  }

  async open(): Promise<void> {
    const spool = join(this.folder, 'spool');
    const script = join(this.folder, 'archive-wal.sh');
    mkdirSync(spool);
    copyFileSync(join(here, 'archive-wal.sh'), script);
    const settings = { archive_mode: 'on', archive_timeout: '30', archive_command: `sh "${script}" "${spool}" "%p" "%f"`, max_wal_senders: '4' };
    const dataDir = join(this.folder, 'data', 'postgres');
    // The files exist before the folder of the log is given to their owner.
    const first = await ensurePostgres({ dataDir, port: PORT, database: 'tirkeu' });
    await first.stop();
    const { uid, gid } = statSync(join(dataDir, 'cluster'));
    chownSync(spool, uid, gid);
    this.#postgres = await ensurePostgres({ dataDir, port: PORT, database: 'tirkeu', settings });
    await migrate(this.url);
    this.#database = await new DataSource(dataSourceOptions(this.url, { poolSize: 4, role: 'owner', secret: TEST_SECRET })).initialize();
    this.#desk = deskOver(new PostgresStore(this.#database));
    await loadMapTables(this.#database, smallMap);
    await loadElection({ dataSource: this.#database, desk: this.#desk, map: smallMap, ...electionOf2023 });
    await noteSigningKey(this.#database, { id: 'key', publicKey: this.#keys.publicKey.export({ format: 'jwk' }).x ?? '', since: inNomination });
  }

  async close(): Promise<void> {
    await this.#database.destroy();
    await this.#postgres.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** `npm run backup -- …` as an operator starts it. */
  start(args: readonly string[], vault: string, more: Readonly<Record<string, string>> = {}): ChildProcess {
    const env = {
      PATH: process.env['PATH'], DATABASE_URL: this.url, DATA_DIR: join(this.folder, 'data'), BACKUP_DIR: vault, BACKUP_SPOOL: join(this.folder, 'spool'), BACKUP_PUBLIC_KEY: join(this.folder, 'public.pem'), ...more,
    };
    return spawn(process.execPath, [join(here, 'run.mjs'), ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  }

  /** The same, to its end. */
  backup(args: readonly string[], vault = this.vault, more: Readonly<Record<string, string>> = {}): Promise<Finished> {
    return new Promise((resolve, reject) => {
      const child = this.start(args, vault, more);
      let output = '';
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.once('error', reject);
      child.once('close', (code) => resolve({ code: code ?? 1, output }));
    });
  }

  /** Somebody hands in a nomination with a paper, gets the confirmation and a signed receipt. */
  async fileOne(): Promise<Acknowledged> {
    const filingId = `f-${++this.#count}`;
    const district = 5;
    const nomination = { filingId, district, person: person(this.#count) };
    await prepare(this.#desk, nomination);
    await this.#sendPaper(filingId);
    granted(await submit(this.#desk, nomination));
    const at = new Date(Date.now() + 1).toISOString();
    await this.#issueReceipt(filingId, commissionOf(district));
    return { filingId, at };
  }

  async #sendPaper(filingId: string): Promise<void> {
    const id = randomUUID();
    const bytes = Buffer.from(`the paper of ${filingId}`.repeat(1000));
    mkdirSync(join(this.folder, 'data/files', id.slice(0, 2)), { recursive: true });
    writeFileSync(join(this.folder, 'data/files', id.slice(0, 2), id), bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await addFile(this.#database, { id, filingId, name: 'paper.pdf', mediaType: 'application/pdf', bytes: bytes.length, pages: 1, sha256, storageKey: id, uploadedAt: instant(new Date().toISOString()), uploadedBy: 'account-candidate', scan: 'none', storedSha256: null });
  }

  async #issueReceipt(filingId: string, commissionId: string): Promise<void> {
    const [event]: [{ version: number; entry: number; hash: string }] = await this.#database.query(
      `SELECT version, chain_index AS entry, hash FROM event WHERE stream_kind = 'filing' AND stream_id = $1 ORDER BY version DESC LIMIT 1`, [filingId]);
    const content = { number: filingId, commissionId, record: { entry: event.entry, hash: event.hash } };
    const signature = sign(null, Buffer.from(canonicalJson(content)), this.#keys.privateKey).toString('base64url');
    await this.#database.query(`INSERT INTO receipt (number, filing_id, version, content, key_id, signature, issued_at) VALUES ($1, $1, $2, $3, 'key', $4, now())`,
      [filingId, event.version, JSON.stringify(content), signature]);
  }

  /** The log up to now is archived and carried into the vault. */
  async passOn(): Promise<void> {
    await this.archive();
    const { code, output } = await this.backup(['wal']);
    if (code !== 0) throw new Error(output);
  }

  /** As if the time for it had passed: the segment that is being written is finished and archived. Tells its name. */
  async archive(): Promise<string> {
    await this.#database.query('SELECT pg_current_xact_id()');
    const [{ name }]: [{ name: string }] = await this.#database.query('SELECT pg_walfile_name(pg_switch_wal()) AS name');
    const isArchived = async (): Promise<boolean> => {
      const [row]: [{ done: boolean }] = await this.#database.query(`SELECT coalesce(last_archived_wal, '') >= $1 AS done FROM pg_stat_archiver`, [name]);
      return row.done;
    };
    while (!(await isArchived())) await pause(20);
    return name;
  }

  /** What somebody with the rights of the owner does to the database behind the product's back. */
  async tamper(statement: string): Promise<void> {
    await this.#database.query(statement);
  }
}
