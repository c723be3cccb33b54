import { createReadStream } from 'node:fs';
import { readdir, stat, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { WAL } from './wal.mjs';

/** What PostgreSQL hands to an archive: segments, histories of timelines, labels of backups, the rest of a segment at a promotion. */
const PIECE = /^[0-9A-F]{24}(\.partial|\.[0-9A-F]{8}\.backup)?$|^[0-9A-F]{8}\.history$/;

/** The pieces of the log that wait in the folder of the server, the oldest first. */
export const findWaiting = async (spool) => (await readdir(spool)).filter((name) => PIECE.test(name)).sort();

/**
 * Carries the pieces of the log from the folder of the server into the vault, and takes each away once it is kept.
 *
 * @returns how many
 */
export async function carryWal(spool, vault) {
  const waiting = await findWaiting(spool);
  for (const name of waiting) {
    const path = join(spool, name);
    const { mtime } = await stat(path);
    await vault.keep(`${WAL}/${name}`, createReadStream(path), { facts: { archivedAt: mtime.toISOString() } });
    await rm(path);
  }
  return waiting.length;
}
