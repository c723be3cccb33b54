import { BullModule } from '@nestjs/bullmq';
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { TypeOrmModule, getDataSourceToken } from '@nestjs/typeorm';
import { createDesk, keyPersonsBy } from '@tirkeu/desk';
import { PostgresStore, dataSourceOptions, systemClock } from '@tirkeu/persistence';
import { ReportFiles } from '@tirkeu/reports';
import { getRulebook } from '@tirkeu/rulebooks';
import type { ConnectionOptions } from 'bullmq';
import type { DataSource } from 'typeorm';
import { ClockworkProcessor, DESK, REPORT_FILES, TELL_PORTS } from './clockwork/clockwork.processor.js';
import { handlerTable } from './effects/effect-handler.js';
import { EffectsProcessor, HANDLERS } from './effects/effects.processor.js';
import { exportThreads } from './exports/export-threads.js';
import { ExportsProcessor, RUN_EXPORT } from './exports/exports.processor.js';
import { MAIL_PORTS, MailProcessor } from './mail/mail.processor.js';
import { SmtpServer } from './mail/mail-server.js';
import type { SendMailPorts } from './mail/send-waiting-mail.js';
import type { TellPorts } from './notices/tell.js';
import { noticeWriter } from './notices/write-notices.js';
import type { MailSettings } from './platform/mail-settings.js';
import type { WorkerSettings } from './platform/worker-settings.js';
import { CLOCKWORK, EFFECTS, EXPORTS, EXPORT_OPTIONS, JOB_OPTIONS, MAIL } from './queue/queues.js';

const POOL_SIZE = 6;

const mailProviders = (mail: MailSettings): readonly Provider[] => [
  {
    provide: MAIL_PORTS,
    inject: [getDataSourceToken()],
    useFactory: (database: DataSource): Omit<SendMailPorts, 'log'> => ({ database, server: new SmtpServer(mail), clock: systemClock, rulebookOf: getRulebook, publicUrl: mail.publicUrl }),
  },
  MailProcessor,
];

/** The worker: what may happen a little later than the request that caused it. */
@Module({})
export class WorkerModule {
  static with({ databaseUrl, dataDir, secret, mail }: WorkerSettings, role: 'app' | 'owner', connection: ConnectionOptions): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        TypeOrmModule.forRoot(dataSourceOptions(databaseUrl, { poolSize: POOL_SIZE, role })),
        BullModule.forRoot({ connection, defaultJobOptions: JOB_OPTIONS }),
        BullModule.registerQueue({ name: CLOCKWORK }, { name: EFFECTS }, { name: EXPORTS, defaultJobOptions: EXPORT_OPTIONS }, { name: MAIL }),
      ],
      providers: [
        {
          provide: DESK,
          inject: [getDataSourceToken()],
          useFactory: (dataSource: DataSource) => createDesk({ store: new PostgresStore(dataSource), clock: systemClock, rulebookOf: getRulebook, personKey: keyPersonsBy(secret) }),
        },
        { provide: TELL_PORTS, inject: [getDataSourceToken()], useFactory: (database: DataSource): TellPorts => ({ database, sendsMail: mail !== null }) },
        { provide: HANDLERS, inject: [TELL_PORTS], useFactory: (ports: TellPorts) => handlerTable([noticeWriter(ports, systemClock)]) },
        { provide: REPORT_FILES, useValue: new ReportFiles(dataDir) },
        { provide: RUN_EXPORT, useValue: exportThreads({ databaseUrl, role, dataDir }) },
        ClockworkProcessor,
        EffectsProcessor,
        ExportsProcessor,
        ...(mail ? mailProviders(mail) : []),
      ],
    };
  }
}
