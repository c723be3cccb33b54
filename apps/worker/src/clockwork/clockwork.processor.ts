import { Processor } from '@nestjs/bullmq';
import { CLOCKWORK } from '@tirkeu/persistence';
import { SOON_MISSED } from '../queue/soon-missed.js';
import { RecurringHost } from './recurring-host.js';

/** Does the recurring work of the worker itself. */
@Processor(CLOCKWORK, { concurrency: 2, maxStalledCount: 1_000, ...SOON_MISSED })
export class ClockworkProcessor extends RecurringHost {}
