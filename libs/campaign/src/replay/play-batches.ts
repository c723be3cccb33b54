import { Worker } from 'node:worker_threads';
import type { ElectionMap } from '../map.js';
import type { CampaignPlan } from '../plan.js';
import type { CommissionPlan, ReplaySetting } from './batch.js';
import type { BatchDone } from './replay-worker.js';

/** Enough to keep a statement busy, little enough to hold no commission for long. */
const FILINGS_IN_A_BATCH = 60;

export interface Played {
  readonly filings: number;
  readonly actions: number;
}

/** The plan by commission, in batches: neighbours together, the long lists first so that no worker is left with one at the end. */
export function batchesOf(plan: CampaignPlan, map: ElectionMap): readonly (readonly CommissionPlan[])[] {
  const plans = new Map<string, { nominations: CampaignPlan['nominations'][number][]; lists: CampaignPlan['lists'][number][] }>();
  const planOf = (contestId: string) => {
    const { id } = map.commissionOf(contestId);
    const known = plans.get(id) ?? { nominations: [], lists: [] };
    plans.set(id, known);
    return known;
  };
  for (const nomination of plan.nominations) planOf(nomination.contestId).nominations.push(nomination);
  for (const list of plan.lists) planOf(list.contestId).lists.push(list);
  const withLists: CommissionPlan[][] = [];
  const others: CommissionPlan[][] = [];
  let filled = FILINGS_IN_A_BATCH;
  for (const [commissionId, { nominations, lists }] of plans) {
    const zone = map.findCommission(commissionId)?.zone;
    if (!zone) throw new Error(`No commission ${commissionId} on the map`);
    const whole = { commissionId, zone, nominations, lists };
    if (lists.length > 0) withLists.push([whole]);
    else if (filled + nominations.length > FILINGS_IN_A_BATCH) {
      others.push([whole]);
      filled = nominations.length;
    } else {
      others.at(-1)?.push(whole);
      filled += nominations.length;
    }
  }
  return [...withLists, ...others];
}

/** Plays all batches, each whole or not at all, on some workers at once. Stops at the first failure. */
export async function playBatches(
  batches: readonly (readonly CommissionPlan[])[], { databaseUrl, setting, workers, onProgress }: {
    readonly databaseUrl: string; readonly setting: ReplaySetting; readonly workers: number; readonly onProgress: (played: Played) => void;
  },
): Promise<Played> {
  const waiting = [...batches];
  const played = { filings: 0, actions: 0 };
  const employ = (): Promise<void> => new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./replay-worker.js', import.meta.url), { workerData: { databaseUrl, setting } });
    worker.on('error', (error) => { waiting.length = 0; reject(error); });
    worker.on('exit', () => resolve());
    worker.on('message', ({ filings, actions }: BatchDone) => {
      played.filings += filings;
      played.actions += actions;
      onProgress(played);
      worker.postMessage(waiting.shift() ?? null);
    });
  });
  await Promise.all(Array.from({ length: workers }, employ));
  return played;
}
