import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { assertDurable, systemClock } from '@tirkeu/persistence';
import { DataSource } from 'typeorm';
import { createApp } from './app.js';
import { SettingError, readSettings, type Settings } from './platform/settings.js';

/** Nobody is told that their filing is in while the database may still forget it. Only those who train may. */
async function requireDurability(app: NestFastifyApplication, { mode }: Settings): Promise<void> {
  if (mode !== 'production') return;
  try {
    await assertDurable(app.get(DataSource));
  } catch (error) {
    throw new SettingError(error instanceof Error ? error.message : 'The database cannot be asked how durable it is.');
  }
}

try {
  const settings = readSettings(process.env);
  const app = await createApp({ settings, clock: systemClock, log: process.stdout });
  await requireDurability(app, settings);
  await app.listen(settings.port, settings.host);
} catch (error) {
  console.error(error instanceof SettingError ? error.message : error);
  process.exit(error instanceof SettingError ? 2 : 1);
}
