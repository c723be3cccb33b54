import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { findBases } from './bases.mjs';
import { findWaiting } from './carry-wal.mjs';
import { findHeadNotes } from './heads.mjs';
import { findUnkept } from './papers.mjs';
import { WAL } from './wal.mjs';

/** What may be lost at most when the server burns: half a minute until the log is archived, the rest until it is carried. */
export const LIMIT_SECONDS = 60;
const BASE_LIMIT_HOURS = 26;

/**
 * Whether the backup is as fresh as it must be.
 *
 * @returns what was measured, and one sentence for each thing that an operator has to mend
 */
export async function readStatus({ client, vault, spool, now = Date.now() }) {
  const settings = await readSettings(client);
  const faults = settingFaults(settings);
  const base = (await findBases(vault)).at(-1);
  const baseHours = base ? (now - Date.parse(base.endedAt)) / 3_600_000 : null;
  if (baseHours === null || baseHours > BASE_LIMIT_HOURS) faults.push(`the newest base is ${baseHours === null ? 'none' : `${baseHours.toFixed(1)} h old`}; it may be ${BASE_LIMIT_HOURS} h`);
  const behindSeconds = await readBehind(client, spool, now);
  if (behindSeconds > LIMIT_SECONDS) faults.push(`the log is ${Math.round(behindSeconds)} s behind; it may be ${LIMIT_SECONDS} s`);
  const unkept = await findUnkept(client, vault);
  const late = unkept.filter(({ uploadedAt }) => now - Date.parse(uploadedAt) > LIMIT_SECONDS * 1000);
  if (late.length > 0) faults.push(`${late.length} papers are not kept though they came more than ${LIMIT_SECONDS} s ago`);
  return { newestBase: base?.endedAt ?? null, segments: (await vault.list(WAL)).length, behindSeconds: Math.round(behindSeconds), unkeptPapers: unkept.length, headNotes: (await findHeadNotes(vault)).length, faults };
}

async function readSettings(client) {
  const { rows } = await client.query(`SELECT name, setting FROM pg_settings WHERE name IN ('archive_mode', 'archive_timeout', 'wal_level')`);
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
}

function settingFaults(settings) {
  const faults = [];
  if (settings.archive_mode === 'off') faults.push('archive_mode is off: nothing is archived');
  if (settings.wal_level === 'minimal') faults.push('wal_level is minimal: no restore to a moment is possible');
  const timeout = Number(settings.archive_timeout);
  if (timeout === 0 || timeout > LIMIT_SECONDS) faults.push(`archive_timeout is ${timeout} s; it must be between 1 and ${LIMIT_SECONDS} s`);
  return faults;
}

/** How old the oldest piece of the log is that is not kept yet: one that the server could not hand over, or one that was not carried on. */
async function readBehind(client, spool, now) {
  const { rows: [{ seconds }] } = await client.query(`
    SELECT CASE WHEN last_failed_time > coalesce(last_archived_time, '-infinity') THEN extract(epoch FROM now() - coalesce(last_archived_time, last_failed_time)) ELSE 0 END::float AS seconds FROM pg_stat_archiver`);
  const waiting = spool ? await findWaiting(spool) : [];
  const ages = await Promise.all(waiting.map(async (name) => (now - (await stat(join(spool, name))).mtimeMs) / 1000));
  return Math.max(seconds, ...ages);
}
