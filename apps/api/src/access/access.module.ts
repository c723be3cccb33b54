import { Global, Inject, Module, type OnModuleDestroy } from '@nestjs/common';
import { keyPersonsBy } from '@tirkeu/desk';
import { ReadingRoom, dataSourceOptions, findAppRole, findReaderRole, openDataSource } from '@tirkeu/persistence';
import { DataSource } from 'typeorm';
import { AT_START } from '../platform/at-start.js';
import { SETTINGS } from '../platform/ports.js';
import type { Settings } from '../platform/settings.js';
import { Walls } from './walls.js';

/** Connections for reading with somebody's eyes, and those kept besides for what a deadline hangs on. */
const CONNECTIONS = { poolSize: 4, urgent: 2 } as const;
const READERS = Symbol('connections of readers');

/** Where the role of readers could not be made, the table of operations is the only wall. */
async function roleOf(url: string): Promise<'reader' | 'app' | 'owner'> {
  if (await findReaderRole(url)) return 'reader';
  return (await findAppRole(url)) ? 'app' : 'owner';
}

/** Reading behind the walls of the database. */
@Global()
@Module({
  providers: [
    {
      provide: READERS, inject: [SETTINGS],
      useFactory: ({ databaseUrl, secret }: Settings) => openDataSource(async () => dataSourceOptions(databaseUrl, { ...CONNECTIONS, role: await roleOf(databaseUrl), secret }), AT_START),
    },
    { provide: Walls, inject: [READERS, SETTINGS], useFactory: (readers: DataSource, { secret }: Settings) => new Walls(new ReadingRoom(readers), keyPersonsBy(secret)) },
  ],
  exports: [Walls],
})
export class AccessModule implements OnModuleDestroy {
  constructor(@Inject(READERS) private readonly readers: DataSource) {}

  async onModuleDestroy(): Promise<void> {
    await this.readers.destroy();
  }
}
