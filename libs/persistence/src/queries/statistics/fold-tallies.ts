import { findRow, type Database } from '../database.js';

const MOST = 50_000;

/**
 * Folds the changes of tallies into the tallies, so that they are read faster. No number changes by it, and nobody waits:
 * of several that fold at once one does. Returns how many changes were folded.
 */
export async function foldTallies(database: Database): Promise<number> {
  let folded = 0;
  for (;;) {
    const row = await findRow<{ taken: number }>(database, 'SELECT fold_tallies($1) AS taken', [MOST]);
    const taken = row?.taken ?? 0;
    folded += taken;
    if (taken < MOST) return folded;
  }
}
