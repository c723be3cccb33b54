import { parentPort, workerData } from 'node:worker_threads';
import { FilingKeys, playBatch } from '@tirkeu/persistence';
import pg from 'pg';
import { playCommissions, type CommissionPlan, type ReplaySetting } from './batch.js';

/** What a worker is given to start with. */
export interface WorkerTask {
  readonly databaseUrl: string;
  readonly setting: ReplaySetting;
}
export interface BatchDone {
  readonly actions: number;
  readonly filings: number;
}

const port = parentPort;
if (!port) throw new Error('To be run as a worker of the replay');
const { databaseUrl, setting }: WorkerTask = workerData;
const client = new pg.Client({ connectionString: databaseUrl, options: '-c TimeZone=UTC' });
await client.connect();
const keys = new FilingKeys(setting.secret);

port.on('message', (plans: readonly CommissionPlan[] | null) => {
  if (plans === null) {
    void client.end().then(() => port.close());
    return;
  }
  const place = { electionId: setting.electionId, commissionIds: plans.map(({ commissionId }) => commissionId), keys };
  const done = playBatch(client, place, (store) => playCommissions(store, plans, setting));
  done.then(
    (actions) => port.postMessage({ actions, filings: plans.reduce((sum, { nominations, lists }) => sum + nominations.length + lists.length, 0) } satisfies BatchDone),
    (error: unknown) => { throw error; },
  );
});
port.postMessage({ actions: 0, filings: 0 } satisfies BatchDone);
