import { Module } from '@nestjs/common';
import { BallotsController } from './ballots.controller.js';

@Module({ controllers: [BallotsController] })
export class BallotsModule {}
