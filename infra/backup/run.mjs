import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { keepBase } from './bases.mjs';
import { carryWal } from './carry-wal.mjs';
import { noteHeads } from './heads.mjs';
import { findUnkept, keepPapers, openPapers } from './papers.mjs';
import { prune } from './prune.mjs';
import { readPrivateKey, readPublicKey } from './sealing.mjs';
import { readStatus } from './status.mjs';
import { Vault } from './vault.mjs';
import { verify } from './verify.mjs';
import { watch, withClient } from './watch.mjs';

const USAGE = `npm run --silent backup -- COMMAND

  watch [--every SECONDS] [--base-hours H] [--keep-days D]   keeps the backup fresh until it is stopped
  base | wal | papers | heads | prune [--keep-days D]        one of its parts, once
  status                                                     exit code 1 when the backup is not as fresh as it must be
  verify                                                     looks through everything that is kept; needs no key
  restore --into FOLDER [--to MOMENT] [--key FILE] [--database NAME]
                                                             database and papers as of a moment, checked; exit code 1 when not whole
  check                                                      checks the record of the database that runs

Settings: BACKUP_DIR, BACKUP_SPOOL, BACKUP_PUBLIC_KEY, DATABASE_URL, BACKUP_DATABASE_URL, and DATA_DIR or S3_…; see infra/backup/README.md.`;

/** Something that whoever runs this has to correct. */
class UsageError extends Error {
  name = 'UsageError';
}

const log = (line) => console.log(`${new Date().toISOString()} ${line}`);
const tell = (value) => console.log(JSON.stringify(value, null, 2));

/** A setting, or what is in the file that the setting with `_FILE` at its end names. */
function given(name) {
  const file = process.env[`${name}_FILE`];
  return process.env[name] || (file ? readFileSync(file, 'utf8').trim() : undefined);
}

function setting(name, what) {
  const value = given(name);
  if (!value) throw new UsageError(`${name} is needed: ${what}.`);
  return value;
}

const papersEnvironment = () => ({ ...process.env, S3_ACCESS_KEY_ID: given('S3_ACCESS_KEY_ID'), S3_SECRET_ACCESS_KEY: given('S3_SECRET_ACCESS_KEY') });

const databaseUrl = () => setting('DATABASE_URL', 'the database of the product');
/** Copying the server takes the right to replicate, which the product does not need. */
const baseUrl = () => given('BACKUP_DATABASE_URL') || databaseUrl();

function openVault({ key } = {}) {
  const folder = resolve(setting('BACKUP_DIR', 'the folder of the backup'));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const publicKey = process.env.BACKUP_PUBLIC_KEY;
  return new Vault(folder, { sealFor: publicKey ? readPublicKey(publicKey) : undefined, openWith: key ? readPrivateKey(key) : undefined });
}

function momentOf(text) {
  if (text === undefined) return undefined;
  const at = new Date(text);
  if (!/(Z|[+-]\d\d:\d\d)$/.test(text) || Number.isNaN(at.getTime())) throw new UsageError('--to must be a moment with its offset, 2026-12-21T17:59:30+05:00.');
  return at.toISOString();
}

/** Prints what was found; not whole means exit code 1. */
function conclude(found, { whole, broken }) {
  tell(found);
  console.log(found.faults.length === 0 ? whole : `${broken}: ${found.faults.length} faults`);
  process.exitCode = found.faults.length === 0 ? 0 : 1;
}

const commands = {
  async watch({ every = '10', 'base-hours': hours = '24', 'keep-days': days = '14' }) {
    const stopping = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => stopping.abort());
    const papers = await openPapers(papersEnvironment());
    await watch({ url: databaseUrl(), baseUrl: baseUrl(), vault: openVault(), spool: process.env.BACKUP_SPOOL, papers, everySeconds: Number(every), baseHours: Number(hours), keepDays: Number(days), until: stopping.signal, log });
    papers.close();
  },
  async base() {
    tell(await keepBase(openVault(), baseUrl()));
  },
  async wal() {
    log(`${await carryWal(setting('BACKUP_SPOOL', 'the folder that archive_command fills'), openVault())} pieces of the log`);
  },
  async papers() {
    const papers = await openPapers(papersEnvironment());
    const vault = openVault();
    const { copied, failed } = await withClient(databaseUrl(), async (client) => keepPapers(papers, vault, await findUnkept(client, vault)));
    papers.close();
    conclude({ copied, faults: failed }, { whole: 'All papers are kept.', broken: 'Papers are not kept' });
  },
  async heads() {
    const vault = openVault();
    await withClient(databaseUrl(), (client) => noteHeads(client, vault, new Map()));
  },
  async prune({ 'keep-days': days = '14' }) {
    tell(await prune(openVault(), { days: Number(days) }));
  },
  async status() {
    const vault = openVault();
    const found = await withClient(databaseUrl(), (client) => readStatus({ client, vault, spool: process.env.BACKUP_SPOOL }));
    conclude(found, { whole: 'The backup is fresh.', broken: 'The backup is NOT fresh' });
  },
  async verify() {
    conclude(await verify(openVault()), { whole: 'Everything lies as it was kept.', broken: 'The backup is NOT whole' });
  },
  async restore({ into, to, key, database = 'tirkeu' }) {
    if (!into) throw new UsageError('--into FOLDER is needed: a new folder.');
    const moment = momentOf(to);
    const { restore } = await import('./restore.mjs');
    const begun = performance.now();
    const found = await restore({ vault: openVault({ key }), moment, into: resolve(into), database, log });
    const minutes = ((performance.now() - begun) / 60_000).toFixed(1);
    conclude(found, { whole: `WHOLE: restored and checked in ${minutes} min. Start it with DATA_DIR=${resolve(into)}.`, broken: 'NOT WHOLE' });
  },
  async check() {
    const { checkRecord } = await import('./check-record.mjs');
    const { headsUpTo } = await import('./heads.mjs');
    const heads = process.env.BACKUP_DIR && !process.env.BACKUP_PUBLIC_KEY ? await headsUpTo(openVault()) : [];
    conclude(await withClient(databaseUrl(), (client) => checkRecord(client, heads)), { whole: 'The record is whole.', broken: 'The record is NOT whole' });
  },
};

const options = Object.fromEntries(['every', 'base-hours', 'keep-days', 'into', 'to', 'key', 'database'].map((name) => [name, { type: 'string' }]));

try {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const command = commands[positionals[0]];
  if (!command || positionals.length > 1) throw new UsageError(USAGE);
  await command(values);
} catch (error) {
  console.error(error.message);
  process.exitCode = error instanceof UsageError || error.code?.startsWith('ERR_PARSE_ARGS') ? 2 : 1;
}
