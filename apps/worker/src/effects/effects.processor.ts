import { Processor } from '@nestjs/bullmq';
import { EFFECTS } from '@tirkeu/persistence';
import { SOON_MISSED } from '../queue/soon-missed.js';
import { OutboxHost } from './outbox-host.js';

/** Does what events entail. */
@Processor(EFFECTS, { concurrency: 4, maxStalledCount: 5, ...SOON_MISSED })
export class EffectsProcessor extends OutboxHost {}
