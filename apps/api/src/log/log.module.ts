import { Module } from '@nestjs/common';
import { CosignaturesController } from './cosignatures.controller.js';
import { LogController } from './log.controller.js';

@Module({ controllers: [LogController, CosignaturesController] })
export class LogModule {}
