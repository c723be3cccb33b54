import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/**
 * The system account that PostgreSQL runs under: it refuses to run as root, so root lends it to the user `postgres`,
 * made here when absent. Undefined when we are not root and the server simply runs as ourselves.
 */
export function ensureServerAccount(log) {
  if (process.getuid?.() !== 0) return undefined;
  const known = findAccount();
  if (known) return known;
  log('Creating the system user "postgres", because PostgreSQL does not run as root.');
  for (const [command, ...args] of CREATE_ACCOUNT) spawnSync(command, args, { stdio: 'ignore' });
  const made = findAccount();
  if (!made) throw new Error('PostgreSQL does not run as root and the user "postgres" could not be created. Create it, or start as another user.');
  return made;
}

/** The account that owns existing database files, which alone may serve them; `account` itself when there are none yet. */
export function ownerOf(cluster, account) {
  const seen = account && statSync(cluster, { throwIfNoEntry: false });
  return seen && seen.uid !== 0 ? { uid: seen.uid, gid: seen.gid } : account;
}

/** Whether the account may enter a folder, that is, whether every folder above lets it pass. */
export function canEnter(account, folder) {
  const { status } = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' });
  return status === 0;
}

const CREATE_ACCOUNT = [
  ['groupadd', '--system', 'postgres'],
  ['useradd', '--system', '--gid', 'postgres', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'],
];

function findAccount() {
  const uid = askForId('-u');
  const gid = askForId('-g');
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

function askForId(flag) {
  const { status, stdout } = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}
