import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { BullModule, getQueueToken } from '@nestjs/bullmq';
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule, getDataSourceToken } from '@nestjs/typeorm';
import { createDesk, keyPersonsBy, type Desk } from '@tirkeu/desk';
import { REGISTERS } from '@tirkeu/domain';
import {
  CLOCKWORK, DRY_RUNS, EFFECTS, EXPORTS, JOB_OPTIONS, MAIL, PostgresStore, QUEUES, REGISTER_QUEUE, dataSourceOptions, openDataSource, systemClock, type WorkerIdentity,
} from '@tirkeu/persistence';
import { ReportFiles } from '@tirkeu/reports';
import { getRulebook } from '@tirkeu/rulebooks';
import type { ConnectionOptions, Queue } from 'bullmq';
import type { DataSource } from 'typeorm';
import { ClockworkProcessor } from './clockwork/clockwork.processor.js';
import { OWN_WORK, ownWork } from './clockwork/own-work.js';
import { RECURRING } from './clockwork/recurring-host.js';
import { recurringTable, type RecurringTable } from './clockwork/recurring-work.js';
import { Rush } from './clockwork/rush.js';
import { dryRunThreads } from './dry-runs/dry-run-threads.js';
import { dryRunner } from './dry-runs/dry-runner.js';
import { DryRunsProcessor } from './dry-runs/dry-runs.processor.js';
import { handlerTable, type HandlerTable } from './effects/effect-handler.js';
import { EffectWork } from './effects/effect-work.js';
import { EffectsProcessor } from './effects/effects.processor.js';
import { exportThreads } from './exports/export-threads.js';
import { exportWriter } from './exports/export-writer.js';
import { ExportsProcessor } from './exports/exports.processor.js';
import { MailRound } from './mail/mail-round.js';
import { MailProcessor } from './mail/mail.processor.js';
import { SmtpServer } from './mail/mail-server.js';
import { JobWatch } from './metrics/job-watch.js';
import { WorkerMetrics } from './metrics/worker-metrics.js';
import type { TellPorts } from './notices/tell.js';
import { noticeWriter } from './notices/write-notices.js';
import { Pulse } from './operations/pulse.js';
import { timeGiver } from './outages/give-time-back.js';
import { AT_START } from './platform/at-start.js';
import type { MailSettings } from './platform/mail-settings.js';
import type { RegisterSettings } from './platform/register-settings.js';
import type { WorkerSettings } from './platform/worker-settings.js';
import { QueueWatch } from './queue/queue-watch.js';
import type { WatchedHost } from './queue/watched-host.js';
import { HttpRegister } from './registers/http-register.js';
import { registerAsker, type AskSettings } from './registers/register-asker.js';
import { RegistersProcessor } from './registers/registers.processor.js';

const POOL_SIZE = 6;

/** What the work itself needs; how it is shown to the monitoring is not its concern. */
type WorkSettings = Omit<WorkerSettings, 'shown'>;

const DESK = Symbol('desk');
export const HANDLERS = Symbol('handlers of topics');
const IDENTITY = Symbol('which worker this is');

const HOSTS = [ClockworkProcessor, EffectsProcessor, RegistersProcessor, ExportsProcessor, DryRunsProcessor] as const;

const mailProviders = (mail: MailSettings): readonly Provider[] => [
  {
    provide: MailRound,
    inject: [getDataSourceToken()],
    useFactory: (database: DataSource) => new MailRound({ database, server: new SmtpServer(mail), clock: systemClock, rulebookOf: getRulebook, publicUrl: mail.publicUrl }),
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

/** What the outbox asks for, and who does it. */
const handlers = ({ databaseUrl, secret, dataDir, mail, registers }: WorkSettings, role: 'app' | 'owner'): Provider => ({
  provide: HANDLERS,
  inject: [getDataSourceToken(), DESK],
  useFactory: (database: DataSource, desk: Desk): HandlerTable => {
    const telling: TellPorts = { database, sendsMail: mail !== null };
    return handlerTable([
      noticeWriter(telling, systemClock),
      timeGiver(telling, desk, systemClock),
      registerAsker(askSettings(registers, database, desk)),
      exportWriter(database, systemClock, exportThreads({ databaseUrl, role, secret, dataDir })),
      dryRunner(database, systemClock, dryRunThreads({ databaseUrl, role, secret })),
    ]);
  },
});

/** What recurs, and who does it. */
const recurring = ({ dataDir, mail, log }: WorkSettings): Provider => ({
  provide: RECURRING,
  inject: [getDataSourceToken(), DESK, HANDLERS, ...[EFFECTS, EXPORTS, REGISTER_QUEUE, DRY_RUNS].map((name) => getQueueToken(name)), ...(mail ? [MailRound] : [])],
  useFactory: (dataSource: DataSource, desk: Desk, table: HandlerTable, effects: Queue, exports: Queue, registers: Queue, dryRuns: Queue, mailRound?: MailRound): RecurringTable => {
    const relaying = { dataSource, handlers: table, rush: new Rush(dataSource), queues: { [EFFECTS]: effects, [EXPORTS]: exports, [REGISTER_QUEUE]: registers, [DRY_RUNS]: dryRuns } };
    const telling = { database: dataSource, sendsMail: mail !== null };
    const own = ownWork({ dataSource, desk, clock: systemClock, rulebookOf: getRulebook, files: new ReportFiles(dataDir), telling, relaying, logSigning: log && { ...log, now: () => systemClock.now() } });
    return recurringTable([...own, ...(mailRound ? [mailRound] : [])], [...OWN_WORK, ...(mail ? ['send-mail'] : [])]);
  },
});

const pulse = ({ mail }: WorkSettings): Provider => ({
  provide: Pulse,
  inject: [getDataSourceToken(), IDENTITY, RECURRING, EffectWork, QueueWatch, getQueueToken(CLOCKWORK), getQueueToken(MAIL), ...HOSTS, ...(mail ? [MailProcessor] : [])],
  useFactory: (dataSource: DataSource, identity: WorkerIdentity, works: RecurringTable, effects: EffectWork, watch: QueueWatch, clockwork: Queue, letters: Queue, ...hosts: readonly WatchedHost[]) =>
    new Pulse({ dataSource, identity, works, effects, watch, hosts, queues: new Map([[CLOCKWORK, clockwork], ...(mail ? [[MAIL, letters] as const] : [])]) }),
});

/** The worker: what may happen a little later than the request that caused it. */
@Module({})
export class WorkerModule {
  static with(settings: WorkSettings, role: 'app' | 'owner', connection: ConnectionOptions): DynamicModule {
    const { databaseUrl, redisUrl, secret, mail, version } = settings;
    const identity: WorkerIdentity = { id: randomUUID(), host: hostname(), pid: process.pid, version, queue: redisUrl ? 'redis' : 'postgresql' };
    return {
      module: WorkerModule,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forRootAsync({
          useFactory: () => ({ type: 'postgres', retryAttempts: 0 }),
          dataSourceFactory: () => openDataSource(() => Promise.resolve(dataSourceOptions(databaseUrl, { poolSize: POOL_SIZE, role, secret })), AT_START),
        }),
        BullModule.forRoot({ connection, defaultJobOptions: JOB_OPTIONS }),
        BullModule.registerQueue(...QUEUES.map((name) => ({ name }))),
      ],
      providers: [
        {
          provide: DESK,
          inject: [getDataSourceToken()],
          useFactory: (dataSource: DataSource) => createDesk({ store: new PostgresStore(dataSource), clock: systemClock, rulebookOf: getRulebook, personKey: keyPersonsBy(secret) }),
        },
        { provide: IDENTITY, useValue: identity },
        { provide: QueueWatch, inject: QUEUES.map((name) => getQueueToken(name)), useFactory: (...queues: readonly Queue[]) => new QueueWatch(queues) },
        handlers(settings, role),
        { provide: EffectWork, inject: [getDataSourceToken(), HANDLERS], useFactory: (dataSource: DataSource, table: HandlerTable) => new EffectWork(dataSource, table, identity.id) },
        ...(mail ? mailProviders(mail) : []),
        recurring(settings),
        ...HOSTS,
        pulse(settings),
        WorkerMetrics,
        JobWatch,
      ],
    };
  }
}
