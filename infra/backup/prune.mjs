import { chooseBase, findBases, piecesOf } from './bases.mjs';
import { WAL, isSegment, numberOf, segmentBytes, segmentOf } from './wal.mjs';

const DAY_MS = 86_400_000;

/**
 * Takes out what no restore of the last `days` days needs: bases before the one that was the newest then, and the log
 * before that base. Papers and the ends of chains stay.
 */
export async function prune(vault, { days, now = Date.now() }) {
  const bases = await findBases(vault);
  const oldest = chooseBase(bases, new Date(now - days * DAY_MS).toISOString()) ?? bases[0];
  if (!oldest) return { bases: 0, segments: 0 };
  const old = bases.filter(({ endedAt }) => endedAt < oldest.endedAt);
  for (const base of old) for (const name of piecesOf(base)) await vault.drop(name);
  const names = await vault.list(WAL);
  const bytes = await segmentBytes(vault, names);
  const passed = names.filter((name) => isSegment(name) && numberOf(name, bytes) < segmentOf(oldest.startsAt, bytes));
  for (const name of passed) await vault.drop(name);
  return { bases: old.length, segments: passed.length };
}
