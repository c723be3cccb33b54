import { Global, Inject, Module, type DynamicModule, type OnModuleDestroy } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { loadMap } from '@tirkeu/campaign';
import { createDesk, keyPersonsBy, type Clock, type ReceiptSigner } from '@tirkeu/desk';
import { PostgresStore, dataSourceOptions, findAppRole, measureClockOffset, openDataSource, poolFigures } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import { DataSource } from 'typeorm';
import { filingKeysIn, openFileStore } from '../documents/open-file-store.js';
import { ApiMetrics } from '../metrics/api-metrics.js';
import { measuredDesk } from '../metrics/measured-desk.js';
import { SigningKey } from '../receipts/signing-key.js';
import { ArrivalTickets } from './arrival-tickets.js';
import { AT_START } from './at-start.js';
import { ClockWatch } from './clock-watch.js';
import { Draining } from './draining.js';
import { gatheringDesk } from './gathering-desk.js';
import { HealthController } from './health.controller.js';
import { OpenApiDocument } from './openapi-document.js';
import { PlatformController } from './platform.controller.js';
import { CLOCK, DESK, FILE_STORE, MAP, SETTINGS } from './ports.js';
import { QueueProbe } from './queue-probe.js';
import type { Settings } from './settings.js';

/** Connections of everything, and those kept besides for what a deadline hangs on. */
const CONNECTIONS = { poolSize: 10, urgent: 6 } as const;

/** What every slice stands on: settings, clock, database, desk and map. */
@Global()
@Module({})
export class PlatformModule implements OnModuleDestroy {
  constructor(@Inject(QueueProbe) private readonly probe: QueueProbe, @Inject(ClockWatch) private readonly watch: ClockWatch) {}

  static for(settings: Settings, clock: Clock): DynamicModule {
    const database = TypeOrmModule.forRootAsync({
      useFactory: () => ({ type: 'postgres', retryAttempts: 0 }),
      dataSourceFactory: () => openDataSource(async () => {
        const role = (await findAppRole(settings.databaseUrl)) ? 'app' : 'owner';
        return dataSourceOptions(settings.databaseUrl, { ...CONNECTIONS, role, secret: settings.secret });
      }, AT_START),
    });
    return {
      module: PlatformModule,
      imports: [DiscoveryModule, database],
      controllers: [PlatformController, HealthController],
      providers: [
        OpenApiDocument,
        Draining,
        { provide: SETTINGS, useValue: settings },
        { provide: CLOCK, useValue: clock },
        { provide: MAP, useFactory: loadMap },
        { provide: FILE_STORE, inject: [DataSource], useFactory: (dataSource: DataSource) => openFileStore(settings, filingKeysIn(dataSource)) },
        { provide: ApiMetrics, inject: [DataSource, ClockWatch], useFactory: watchedBy },
        { provide: SigningKey, useFactory: () => new SigningKey(settings.signingKey) },
        {
          provide: DESK,
          inject: [DataSource, ApiMetrics, SigningKey],
          useFactory: (dataSource: DataSource, metrics: ApiMetrics, signer: SigningKey) => measuredDesk(gatheringDesk(openDesk(dataSource, settings, clock, signer), metrics), metrics, clock),
        },
        { provide: ArrivalTickets, useFactory: () => new ArrivalTickets(settings) },
        { provide: ClockWatch, inject: [DataSource], useFactory: (dataSource: DataSource) => new ClockWatch(clock, dataSource) },
        { provide: QueueProbe, inject: [DataSource], useFactory: (dataSource: DataSource) => new QueueProbe(settings, dataSource) },
      ],
      exports: [ArrivalTickets, ClockWatch, SigningKey, SETTINGS, CLOCK, MAP, DESK, FILE_STORE, DiscoveryModule],
    };
  }

  onModuleDestroy(): void {
    this.probe.close();
    this.watch.stop();
  }
}

function watchedBy(dataSource: DataSource, clock: ClockWatch): ApiMetrics {
  const metrics = new ApiMetrics();
  metrics.watchConnections(() => poolFigures(dataSource));
  metrics.watchDoubt(() => clock.reading.doubtMs / 1_000);
  metrics.watchClock('database', () => measureClockOffset(dataSource, Date.now));
  return metrics;
}

export const openDesk = (dataSource: DataSource, { secret }: Pick<Settings, 'secret'>, clock: Clock, signer?: ReceiptSigner) =>
  createDesk({ store: new PostgresStore(dataSource), clock, rulebookOf: getRulebook, personKey: keyPersonsBy(secret), ...(signer && { signer }) });
