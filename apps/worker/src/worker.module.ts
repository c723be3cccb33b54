import { BullModule } from '@nestjs/bullmq';
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { TypeOrmModule, getDataSourceToken } from '@nestjs/typeorm';
import { createDesk, keyPersonsBy, type Desk } from '@tirkeu/desk';
import { REGISTERS } from '@tirkeu/domain';
import { PostgresStore, dataSourceOptions, systemClock } from '@tirkeu/persistence';
import { ReportFiles } from '@tirkeu/reports';
import { getRulebook } from '@tirkeu/rulebooks';
import type { ConnectionOptions } from 'bullmq';
import type { DataSource } from 'typeorm';
import { ClockworkProcessor, DESK, REPORT_FILES, TELL_PORTS } from './clockwork/clockwork.processor.js';
import { handlerTable } from './effects/effect-handler.js';
import { EffectsProcessor, HANDLERS } from './effects/effects.processor.js';
import { dryRunThreads } from './dry-runs/dry-run-threads.js';
import { DryRunsProcessor, RUN_DRY } from './dry-runs/dry-runs.processor.js';
import { exportThreads } from './exports/export-threads.js';
import { ExportsProcessor, RUN_EXPORT } from './exports/exports.processor.js';
import { MAIL_PORTS, MailProcessor } from './mail/mail.processor.js';
import { SmtpServer } from './mail/mail-server.js';
import type { SendMailPorts } from './mail/send-waiting-mail.js';
import type { TellPorts } from './notices/tell.js';
import { noticeWriter } from './notices/write-notices.js';
import type { MailSettings } from './platform/mail-settings.js';
import type { RegisterSettings } from './platform/register-settings.js';
import type { WorkerSettings } from './platform/worker-settings.js';
import { CLOCKWORK, DRY_RUNS, EFFECTS, EXPORTS, EXPORT_OPTIONS, JOB_OPTIONS, MAIL, REGISTER_QUEUE } from './queue/queues.js';
import { HttpRegister } from './registers/http-register.js';
import { ASK_PORTS, RegistersProcessor, type AskSettings } from './registers/registers.processor.js';

const POOL_SIZE = 6;

const mailProviders = (mail: MailSettings): readonly Provider[] => [
  {
    provide: MAIL_PORTS,
    inject: [getDataSourceToken()],
    useFactory: (database: DataSource): Omit<SendMailPorts, 'log'> => ({ database, server: new SmtpServer(mail), clock: systemClock, rulebookOf: getRulebook, publicUrl: mail.publicUrl }),
  },
  MailProcessor,
];

const askSettings = ({ connected, ask, ...tries }: RegisterSettings, database: DataSource, desk: Desk): AskSettings => ({
  onSubmission: ask === 'on-submission',
  ports: {
    database, desk, clock: systemClock,
    registers: new Map(REGISTERS.flatMap((register) => {
      const address = connected[register];
      return address ? [[register, new HttpRegister({ ...address, ...tries })] as const] : [];
    })),
  },
});

/** The worker: what may happen a little later than the request that caused it. */
@Module({})
export class WorkerModule {
  static with({ databaseUrl, dataDir, secret, mail, registers }: WorkerSettings, role: 'app' | 'owner', connection: ConnectionOptions): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        TypeOrmModule.forRoot(dataSourceOptions(databaseUrl, { poolSize: POOL_SIZE, role })),
        BullModule.forRoot({ connection, defaultJobOptions: JOB_OPTIONS }),
        BullModule.registerQueue({ name: CLOCKWORK }, { name: EFFECTS }, { name: EXPORTS, defaultJobOptions: EXPORT_OPTIONS }, { name: MAIL }, { name: REGISTER_QUEUE }, { name: DRY_RUNS, defaultJobOptions: EXPORT_OPTIONS }),
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
        { provide: ASK_PORTS, inject: [getDataSourceToken(), DESK], useFactory: (database: DataSource, desk: Desk) => askSettings(registers, database, desk) },
        ClockworkProcessor,
        EffectsProcessor,
        RegistersProcessor,
        ExportsProcessor,
        { provide: RUN_DRY, useValue: dryRunThreads({ databaseUrl, role }) },
        DryRunsProcessor,
        ...(mail ? mailProviders(mail) : []),
      ],
    };
  }
}
