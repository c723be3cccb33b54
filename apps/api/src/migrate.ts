import { systemClock } from '@tirkeu/persistence';
import { SettingError, readSettings } from './platform/settings.js';
import { prepareDatabase } from './prepare-database.js';

try {
  await prepareDatabase(readSettings(process.env), systemClock, (line) => console.log(`  ${line}`));
} catch (error) {
  console.error(error instanceof SettingError ? error.message : error);
  process.exit(error instanceof SettingError ? 2 : 1);
}
