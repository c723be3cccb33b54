import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeDurably } from './durable-file.mjs';
import { canEnter } from './postgres-account.mjs';

/**
 * The folder that holds the server's files. It is `dataDir` itself, unless the server account may not enter it
 * (root working in a closed folder): then one below `fallback`, remembered in `dataDir/location`.
 */
export function findServerHome({ dataDir, account, fallback, log }) {
  mkdirSync(dataDir, { recursive: true });
  const pointer = join(dataDir, 'location');
  if (existsSync(pointer)) return reportElsewhere(dataDir, readFileSync(pointer, 'utf8').trim(), log);
  if (!account || existsSync(join(dataDir, 'cluster')) || canEnter(account, dataDir)) return resolve(dataDir);
  mkdirSync(fallback, { recursive: true, mode: 0o755 });
  const home = mkdtempSync(join(fallback, 'postgres-'));
  chownSync(home, account.uid, account.gid);
  writeDurably(pointer, `${home}\n`, 0o644);
  return reportElsewhere(dataDir, home, log);
}

/** The password of the database owner: made once, readable by the caller's user alone. */
export function keepPassword(dataDir) {
  const path = join(dataDir, 'password');
  if (!existsSync(path)) writeDurably(path, `${randomBytes(24).toString('base64url')}\n`, 0o600);
  return readFileSync(path, 'utf8').trim();
}

function reportElsewhere(dataDir, home, log) {
  if (!existsSync(home)) throw new Error(`The database files should be in ${home}, as ${join(dataDir, 'location')} says, but that folder is absent.`);
  log(`The database files are in ${home}, because the user "postgres" may not enter ${dataDir}.`);
  return home;
}
