import { systemClock } from '@tirkeu/persistence';
import { createApp } from './app.js';
import { SettingError, readSettings } from './platform/settings.js';

try {
  const settings = readSettings(process.env);
  const app = await createApp({ settings, clock: systemClock, log: process.stdout });
  await app.listen(settings.port, settings.host);
} catch (error) {
  console.error(error instanceof SettingError ? error.message : error);
  process.exit(error instanceof SettingError ? 2 : 1);
}
