import { Global, Inject, Module, type DynamicModule, type OnModuleDestroy } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { loadMap } from '@tirkeu/campaign';
import { createDesk, keyPersonsBy, type Clock } from '@tirkeu/desk';
import { PostgresStore, dataSourceOptions, findAppRole } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import { DataSource } from 'typeorm';
import { openFileStore } from '../documents/open-file-store.js';
import { HealthController } from './health.controller.js';
import { OpenApiDocument } from './openapi-document.js';
import { PlatformController } from './platform.controller.js';
import { CLOCK, DESK, FILE_STORE, MAP, SETTINGS } from './ports.js';
import { QueueProbe } from './queue-probe.js';
import type { Settings } from './settings.js';

const CONNECTIONS = 12;

/** What every slice stands on: settings, clock, database, desk and map. */
@Global()
@Module({})
export class PlatformModule implements OnModuleDestroy {
  constructor(@Inject(QueueProbe) private readonly probe: QueueProbe) {}

  static for(settings: Settings, clock: Clock): DynamicModule {
    const database = TypeOrmModule.forRootAsync({
      useFactory: async () => {
        const role = (await findAppRole(settings.databaseUrl)) ? 'app' : 'owner';
        return { ...dataSourceOptions(settings.databaseUrl, { poolSize: CONNECTIONS, role }), retryAttempts: 3, retryDelay: 1_000 };
      },
    });
    return {
      module: PlatformModule,
      imports: [DiscoveryModule, database],
      controllers: [PlatformController, HealthController],
      providers: [
        OpenApiDocument,
        { provide: SETTINGS, useValue: settings },
        { provide: CLOCK, useValue: clock },
        { provide: MAP, useFactory: loadMap },
        { provide: FILE_STORE, useFactory: () => openFileStore(settings) },
        { provide: DESK, inject: [DataSource], useFactory: (dataSource: DataSource) => openDesk(dataSource, settings, clock) },
        { provide: QueueProbe, inject: [DataSource], useFactory: (dataSource: DataSource) => new QueueProbe(settings, dataSource) },
      ],
      exports: [SETTINGS, CLOCK, MAP, DESK, FILE_STORE, DiscoveryModule],
    };
  }

  onModuleDestroy(): void {
    this.probe.close();
  }
}

export const openDesk = (dataSource: DataSource, { secret }: Pick<Settings, 'secret'>, clock: Clock) =>
  createDesk({ store: new PostgresStore(dataSource), clock, rulebookOf: getRulebook, personKey: keyPersonsBy(secret) });
