import { Processor } from '@nestjs/bullmq';
import { MAIL } from '@tirkeu/persistence';
import { RecurringHost } from '../clockwork/recurring-host.js';

/** Sends the mail that waits. What waits stands in the database: the queue only wakes a worker, one pass at a time in each. */
@Processor(MAIL, { concurrency: 1, maxStalledCount: 1_000 })
export class MailProcessor extends RecurringHost {}
