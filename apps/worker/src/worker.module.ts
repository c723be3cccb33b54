import { BullModule } from '@nestjs/bullmq';
import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule, getDataSourceToken } from '@nestjs/typeorm';
import { createDesk, keyPersonsBy } from '@tirkeu/desk';
import { PostgresStore, dataSourceOptions, systemClock } from '@tirkeu/persistence';
import { ReportFiles } from '@tirkeu/reports';
import { getRulebook } from '@tirkeu/rulebooks';
import type { ConnectionOptions } from 'bullmq';
import type { DataSource } from 'typeorm';
import { ClockworkProcessor, DESK, REPORT_FILES } from './clockwork/clockwork.processor.js';
import { handlerTable } from './effects/effect-handler.js';
import { EffectsProcessor, HANDLERS } from './effects/effects.processor.js';
import { exportThreads } from './exports/export-threads.js';
import { ExportsProcessor, RUN_EXPORT } from './exports/exports.processor.js';
import { noticeWriter } from './notices/write-notices.js';
import type { WorkerSettings } from './platform/worker-settings.js';
import { CLOCKWORK, EFFECTS, EXPORTS, EXPORT_OPTIONS, JOB_OPTIONS } from './queue/queues.js';

const POOL_SIZE = 6;

/** The worker: what may happen a little later than the request that caused it. */
@Module({})
export class WorkerModule {
  static with({ databaseUrl, dataDir, secret }: WorkerSettings, role: 'app' | 'owner', connection: ConnectionOptions): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        TypeOrmModule.forRoot(dataSourceOptions(databaseUrl, { poolSize: POOL_SIZE, role })),
        BullModule.forRoot({ connection, defaultJobOptions: JOB_OPTIONS }),
        BullModule.registerQueue({ name: CLOCKWORK }, { name: EFFECTS }, { name: EXPORTS, defaultJobOptions: EXPORT_OPTIONS }),
      ],
      providers: [
        {
          provide: DESK,
          inject: [getDataSourceToken()],
          useFactory: (dataSource: DataSource) => createDesk({ store: new PostgresStore(dataSource), clock: systemClock, rulebookOf: getRulebook, personKey: keyPersonsBy(secret) }),
        },
        { provide: HANDLERS, inject: [getDataSourceToken()], useFactory: (dataSource: DataSource) => handlerTable([noticeWriter(dataSource, systemClock)]) },
        { provide: REPORT_FILES, useValue: new ReportFiles(dataDir) },
        { provide: RUN_EXPORT, useValue: exportThreads({ databaseUrl, role, dataDir }) },
        ClockworkProcessor,
        EffectsProcessor,
        ExportsProcessor,
      ],
    };
  }
}
