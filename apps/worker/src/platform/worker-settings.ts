import { readFileSync } from 'node:fs';
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
  /** Signs how far the transparency log has come, and the name that the log gets at its beginning; null: the log does not grow here. */
  readonly log: { readonly signingKey: string; readonly origin: string } | null;
  /** Null: no e-mail is sent. */
  readonly mail: MailSettings | null;
  readonly registers: RegisterSettings;
  /** Where figures and health are shown to the monitoring, on a port that is not public; null: nowhere. */
  readonly shown: { readonly host: string; readonly port: number } | null;
  /** What runs, for the page of operations. */
  readonly version: string;
}

function ownVersion(): string {
  const { version }: { readonly version: string } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return version;
}

/** Settings from environment variables. Values that may hold a password are never repeated in a message. */
export function readWorkerSettings(env: NodeJS.ProcessEnv): WorkerSettings {
  const databaseUrl = env['DATABASE_URL'];
  if (!databaseUrl) throw new SettingError('DATABASE_URL is needed: postgres://user:password@host:5432/database.');
  const dataDir = env['DATA_DIR'];
  if (!dataDir) throw new SettingError('DATA_DIR is needed: the folder of the API, where files that people ask for are written.');
  const secret = env['TIRKEU_SECRET'];
  if (!secret || secret.length < 32) throw new SettingError('TIRKEU_SECRET is needed: at least 32 random characters, the same at every start.');
  const port = readPort(env['METRICS_PORT']);
  const shown = port === null ? null : { host: env['HOST'] || '127.0.0.1', port };
  return { databaseUrl, dataDir, shown, redisUrl: env['REDIS_URL'] || undefined, secret, log: readLogSettings(env), mail: readMailSettings(env), registers: readRegisterSettings(env), version: env['TIRKEU_VERSION'] || ownVersion() };
}

function readLogSettings({ TIRKEU_SIGNING_KEY: signingKey, LOG_ORIGIN: named, PUBLIC_URL: publicUrl }: NodeJS.ProcessEnv): WorkerSettings['log'] {
  if (!signingKey) return null;
  const origin = named || `${publicUrl && URL.canParse(publicUrl) ? new URL(publicUrl).host : 'localhost'}/log`;
  if (!/^[^\s+]{1,120}$/.test(origin)) throw new SettingError(`LOG_ORIGIN must be a name without blanks and plus signs, such as tirkeu.example.kz/log, got "${origin}".`);
  return { signingKey, origin };
}

function readPort(text: string | undefined): number | null {
  if (!text) return null;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw new SettingError(`METRICS_PORT must be a number from 1 to 65535, got "${text}".`);
  return port;
}
