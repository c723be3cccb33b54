import { EXPORTS, EXPORT_ASKED, failExport, type Database } from '@tirkeu/persistence';
import type { Clock, OutboxMessage } from '@tirkeu/desk';
import { BRISK, type EffectHandler } from '../effects/effect-handler.js';
import { Hopeless } from '../effects/hopeless.js';
import type { RunExport } from './export-threads.js';

const idIn = ({ key, payload: { exportId } }: OutboxMessage): string => {
  if (typeof exportId !== 'string') throw new Hopeless(`Message ${key} names no export`);
  return exportId;
};

/** Has the files written that people ask for. */
export const exportWriter = (database: Database, clock: Clock, run: RunExport): EffectHandler => ({
  ...BRISK,
  topics: [EXPORT_ASKED],
  queue: EXPORTS,
  handle: (message, signal) => run(idIn(message), signal),
  giveUp: (message) => failExport(database, idIn(message), clock.now()),
});
