import { compareTables, figuresOf, readTables } from '@tirkeu/campaign';
import { replayCampaign } from '../../libs/campaign/dist/replay/replay.js';
import { recompute } from '../../libs/campaign/dist/replay/recompute.js';

/** Worker threads, as the command `campaign -- replay` has them. */
const WORKERS = 2;

/**
 * Replays the shipped campaign into a database and compares what the product counts with what was published. The time is
 * that of all of it: schema, map, plan, every action at the desk, folding, counting. A wrong replay is no result.
 */
export async function playReplay(url, { secret, say }) {
  const tables = readTables(undefined);
  const figures = figuresOf(tables);
  const begun = performance.now();
  let told = 0;
  const onProgress = ({ filings, of }) => {
    const quarter = Math.floor((4 * filings) / of);
    if (quarter > told) say(`  ${filings} of ${of} filings`);
    told = Math.max(told, quarter);
  };
  const replayed = await replayCampaign({ databaseUrl: url, secret, figures, seed: 1, workers: WORKERS, onProgress });
  const { differences } = compareTables(figures, tables, await recompute(url, replayed.electionId));
  if (differences > 0) throw new Error(`The replay differs from the published tables in ${differences} cells; its speed is of no interest.`);
  const { plan, filings, actions } = replayed;
  const persons = plan.nominations.length + plan.lists.reduce((sum, list) => sum + list.persons.length, 0);
  return { electionId: replayed.electionId, persons, filings, actions, seconds: (performance.now() - begun) / 1000 };
}
