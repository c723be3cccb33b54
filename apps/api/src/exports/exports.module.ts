import { Module } from '@nestjs/common';
import { ReportFiles } from '@tirkeu/reports';
import { SETTINGS } from '../platform/ports.js';
import type { Settings } from '../platform/settings.js';
import { ExportsController } from './exports.controller.js';

@Module({
  controllers: [ExportsController],
  providers: [{ provide: ReportFiles, inject: [SETTINGS], useFactory: ({ dataDir }: Settings) => new ReportFiles(dataDir) }],
})
export class ExportsModule {}
