import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ensurePostgres, type EmbeddedPostgres } from './embedded-postgres.mjs';
import { hasEnded, identify } from './processes.mjs';

const isRoot = process.getuid?.() === 0;
const here = dirname(fileURLToPath(import.meta.url));
const PORT = 15540;

const makeFolder = () => {
  const folder = mkdtempSync(join(isRoot ? '/var/tmp' : tmpdir(), 'tirkeu-spec-'));
  chmodSync(folder, 0o755);
  return folder;
};
const open = (dataDir: string, more = {}) => ensurePostgres({ dataDir, port: PORT, database: 'tirkeu', ...more });
const query = async (url: string, text: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
};
const kill = async (pid: number) => {
  const identity = identify(pid);
  if (!identity) throw new Error('there is no such process');
  process.kill(pid, 'SIGKILL');
  await hasEnded(identity, 10_000);
};

describe('the embedded PostgreSQL', () => {
  let folder: string;
  let server: EmbeddedPostgres;

  beforeAll(async () => {
    folder = makeFolder();
    server = await open(folder);
    await query(server.url, `CREATE TABLE kept AS SELECT 'Қостанай' AS place`);
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const keptPlaces = async () => (await query(server.url, 'SELECT place FROM kept')).map(({ place }) => place);

  it('is a durable server of major version 18 that only this machine reaches', async () => {
    const [row] = await query(server.url, `SELECT current_setting('server_version_num')::int / 10000 AS major, current_setting('fsync') AS fsync,
      current_setting('synchronous_commit') AS commit, current_setting('listen_addresses') AS addresses, current_setting('max_connections') AS connections`);
    expect(row).toEqual({ major: 18, fsync: 'on', commit: 'on', addresses: '127.0.0.1', connections: '200' });
  });

  it('orders Kazakh letters by their alphabet and knows their capitals', async () => {
    const rows = await query(server.url, `SELECT x, upper(x) AS capital FROM unnest(ARRAY['ү','ы','і','ә','а','қ','к','ұ','у']) AS x ORDER BY x COLLATE "kk-x-icu"`);
    expect(rows.map(({ x }) => x).join('')).toBe('аәкқуұүыі');
    expect(rows.map(({ capital }) => capital).join('')).toBe('АӘКҚУҰҮЫІ');
  });

  it('lets nobody in without the password, which other users cannot read', async () => {
    const url = new URL(server.url);
    url.password = 'wrong';
    await expect(query(url.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    expect(statSync(join(folder, 'password')).mode & 0o777).toBe(0o600);
  });

  it('is adopted by a second caller while it lives', async () => {
    const second = await open(folder);
    expect(second).toMatchObject({ adopted: true, pid: server.pid, port: server.port, url: server.url });
  });

  it('keeps its data over a stop and a new start', async () => {
    await server.stop();
    server = await open(folder);
    expect(server.adopted).toBe(false);
    expect(await keptPlaces()).toEqual(['Қостанай']);
  });

  it('recovers after the server process was killed', async () => {
    await kill(server.pid);
    server = await open(folder);
    expect(server.adopted).toBe(false);
    expect(await keptPlaces()).toEqual(['Қостанай']);
  });

  it('outlives a kill of the program that started it and is adopted by the next', async () => {
    await server.stop();
    const script = `import { ensurePostgres } from ${JSON.stringify(join(here, 'embedded-postgres.mjs'))};
      await ensurePostgres({ dataDir: ${JSON.stringify(folder)}, port: ${PORT}, database: 'tirkeu' });
      console.log('ready'); setInterval(() => {}, 1000);`;
    const starter = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(starter.stdout, 'data');
    await kill(starter.pid ?? 0);
    server = await open(folder);
    expect(server.adopted).toBe(true);
    expect(await keptPlaces()).toEqual(['Қостанай']);
  });

  it('steps over a busy port', async () => {
    const other = makeFolder();
    const neighbour = await open(other, { port: server.port });
    try {
      expect(neighbour.port).toBeGreaterThan(server.port);
    } finally {
      await neighbour.stop();
      rmSync(other, { recursive: true, force: true });
    }
  });

  it('starts although its pid file names a process that is no server', async () => {
    await kill(server.pid);
    const pidFile = join(folder, 'cluster', 'postmaster.pid');
    writeFileSync(pidFile, readFileSync(pidFile, 'utf8').replace(/^\d+/, String(process.pid)));
    server = await open(folder);
    expect(await keptPlaces()).toEqual(['Қостанай']);
  });
});

describe('a folder for the embedded PostgreSQL', () => {
  let folder: string;
  beforeEach(() => {
    folder = makeFolder();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is left untouched when it holds something unknown', async () => {
    const stranger = join(folder, 'cluster', 'notes.txt');
    mkdirSync(dirname(stranger));
    writeFileSync(stranger, 'mine');
    await expect(open(folder)).rejects.toThrow('holds files that are not a database. Nothing was changed');
    expect(readFileSync(stranger, 'utf8')).toBe('mine');
  });

  it('is left untouched when another major version made it', async () => {
    mkdirSync(join(folder, 'cluster', 'global'), { recursive: true });
    writeFileSync(join(folder, 'cluster', 'global', 'pg_control'), '');
    writeFileSync(join(folder, 'cluster', 'PG_VERSION'), '17\n');
    await expect(open(folder)).rejects.toThrow('was made by PostgreSQL 17, but this version brings PostgreSQL 18');
    expect(existsSync(join(folder, 'cluster', 'PG_VERSION'))).toBe(true);
  });

  it('is made whole although an earlier attempt was cut off half-way', async () => {
    const half = join(folder, 'cluster.init-abc');
    mkdirSync(join(half, 'base'), { recursive: true });
    const server = await open(folder);
    await server.stop();
    expect(existsSync(half)).toBe(false);
    expect(existsSync(join(folder, 'cluster', 'PG_VERSION'))).toBe(true);
  });

  it('hands its files to an open place, and finds them there again, when root keeps it closed to the server', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const dataDir = join(closed, 'postgres');
    const fallback = join(folder, 'fallback');
    const lines: string[] = [];
    const first = await open(dataDir, { fallback, log: (line: string) => void lines.push(line) });
    await query(first.url, 'CREATE TABLE kept (x int)');
    await first.stop();
    const second = await open(dataDir, { fallback });
    const tables = await query(second.url, `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`);
    await second.stop();
    expect(tables).toEqual([{ tablename: 'kept' }]);
    expect(existsSync(join(dataDir, 'cluster'))).toBe(!isRoot);
    expect(lines.some((line) => line.startsWith(`The database files are in ${fallback}`))).toBe(isRoot);
  });
});
