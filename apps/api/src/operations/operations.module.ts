import { Module } from '@nestjs/common';
import { SETTINGS } from '../platform/ports.js';
import type { Settings } from '../platform/settings.js';
import { Board } from './board.js';
import { OperationsController } from './operations.controller.js';
import { QueuesInSight } from './queues-in-sight.js';

@Module({
  controllers: [OperationsController],
  providers: [
    { provide: QueuesInSight, inject: [SETTINGS], useFactory: (settings: Settings) => new QueuesInSight(settings) },
    { provide: Board, inject: [QueuesInSight], useFactory: (sight: QueuesInSight) => new Board(sight) },
  ],
})
export class OperationsModule {}
