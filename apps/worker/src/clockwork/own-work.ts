import type { Clock, Desk } from '@tirkeu/desk';
import type { Rulebook } from '@tirkeu/domain';
import { CLOCKWORK, dropLapsedCopies, foldTallies, growLog, reconcileOutbox, type LogSigning } from '@tirkeu/persistence';
import type { ReportFiles } from '@tirkeu/reports';
import type { DataSource } from 'typeorm';
import { remind } from '../deadlines/remind.js';
import { sweep } from '../deadlines/sweep.js';
import { clearExports } from '../exports/clear-exports.js';
import type { TellPorts } from '../notices/tell.js';
import { forgetPeopleInTime } from '../privacy/forget-people.js';
import { relay, type RelayPorts } from './relay.js';
import type { RecurringWork } from './recurring-work.js';

/** What the recurring work of the worker works with. */
export interface OwnWorkPorts {
  readonly dataSource: DataSource;
  readonly desk: Desk;
  readonly clock: Clock;
  readonly rulebookOf: (id: string) => Rulebook;
  readonly files: ReportFiles;
  readonly telling: TellPorts;
  readonly relaying: RelayPorts;
  /** Null: the log does not grow here. */
  readonly logSigning: LogSigning | null;
}

/** Names of the recurring work without which no worker starts. */
export const OWN_WORK = ['relay', 'reconcile', 'sweep', 'remind', 'fold', 'clear-exports', 'forget-copies', 'forget-people', 'grow-log'] as const;

/**
 * Relays the outbox to the queues and tells again what was told in vain, sweeps due moments, reminds people of those to come, folds
 * tallies, clears away files whose time is over, forgets what was typed in filings that have lapsed and people whose term is over,
 * and brings what was recorded into the transparency log.
 */
export function ownWork({ dataSource, desk, clock, rulebookOf, files, telling, relaying, logSigning }: OwnWorkPorts): readonly RecurringWork[] {
  const work = (name: (typeof OWN_WORK)[number], everyMs: number, run: () => Promise<number>): RecurringWork => ({ name, everyMs, queue: CLOCKWORK, run });
  return [
    work('relay', 500, () => relay(relaying)),
    work('reconcile', 5_000, () => reconcileOutbox(dataSource)),
    work('sweep', 5_000, () => sweep({ database: dataSource, desk, clock, rulebookOf })),
    work('remind', 15_000, () => remind({ ...telling, clock, rulebookOf })),
    work('fold', 5_000, () => foldTallies(dataSource)),
    work('clear-exports', 600_000, () => clearExports({ database: dataSource, files, clock })),
    work('forget-copies', 3_600_000, () => dropLapsedCopies(dataSource, clock.now())),
    work('forget-people', 3_600_000, () => forgetPeopleInTime({ dataSource, clock, rulebookOf })),
    work('grow-log', 10_000, async () => (logSigning ? growLog(dataSource, logSigning) : 0)),
  ];
}
