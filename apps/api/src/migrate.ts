import { SecretFileError, systemClock, withSecretFiles } from '@tirkeu/persistence';
import { SettingError, readSettings } from './platform/settings.js';
import { prepareDatabase } from './prepare-database.js';

try {
  await prepareDatabase(readSettings(withSecretFiles(process.env)), systemClock, (line) => console.log(`  ${line}`));
} catch (error) {
  const isSetting = error instanceof SettingError || error instanceof SecretFileError;
  console.error(isSetting ? error.message : error);
  process.exit(isSetting ? 2 : 1);
}
