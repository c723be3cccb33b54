import { Processor } from '@nestjs/bullmq';
import { REGISTER_QUEUE } from '@tirkeu/persistence';
import { OutboxHost } from '../effects/outbox-host.js';

/** Asks registers apart from everything else: a slow one holds up nobody's notices. */
@Processor(REGISTER_QUEUE, { concurrency: 8, maxStalledCount: 5 })
export class RegistersProcessor extends OutboxHost {}
