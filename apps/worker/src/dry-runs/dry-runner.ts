import { DRY_RUNS, DRY_RUN_ASKED, failDryRun, type Database } from '@tirkeu/persistence';
import type { Clock, OutboxMessage } from '@tirkeu/desk';
import { BRISK, type EffectHandler } from '../effects/effect-handler.js';
import { Hopeless } from '../effects/hopeless.js';
import type { RunDry } from './dry-run-threads.js';

const idIn = ({ key, payload: { dryRunId } }: OutboxMessage): string => {
  if (typeof dryRunId !== 'string') throw new Hopeless(`Message ${key} names no dry run`);
  return dryRunId;
};

/** Tries versions of the law on campaigns. */
export const dryRunner = (database: Database, clock: Clock, run: RunDry): EffectHandler => ({
  ...BRISK,
  topics: [DRY_RUN_ASKED],
  queue: DRY_RUNS,
  handle: (message, signal) => run(idIn(message), signal),
  giveUp: (message) => failDryRun(database, idIn(message), clock.now()),
});
