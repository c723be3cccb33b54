import { readMailSettings, type MailSettings } from './mail-settings.js';
import { readRegisterSettings, type RegisterSettings } from './register-settings.js';
import { SettingError } from './setting-error.js';

export interface WorkerSettings {
  readonly databaseUrl: string;
  /** Where files that people ask for are written; the same as the API's. */
  readonly dataDir: string;
  readonly redisUrl: string | undefined;
  /** Keys the hash of a person's number; the same as the API's. */
  readonly secret: string;
  /** Null: no e-mail is sent. */
  readonly mail: MailSettings | null;
  readonly registers: RegisterSettings;
}

/** Settings from environment variables. Values that may hold a password are never repeated in a message. */
export function readWorkerSettings(env: NodeJS.ProcessEnv): WorkerSettings {
  const databaseUrl = env['DATABASE_URL'];
  if (!databaseUrl) throw new SettingError('DATABASE_URL is needed: postgres://user:password@host:5432/database.');
  const dataDir = env['DATA_DIR'];
  if (!dataDir) throw new SettingError('DATA_DIR is needed: the folder of the API, where files that people ask for are written.');
  const secret = env['TIRKEU_SECRET'];
  if (!secret || secret.length < 32) throw new SettingError('TIRKEU_SECRET is needed: at least 32 random characters, the same at every start.');
  return { databaseUrl, dataDir, redisUrl: env['REDIS_URL'] || undefined, secret, mail: readMailSettings(env), registers: readRegisterSettings(env) };
}
