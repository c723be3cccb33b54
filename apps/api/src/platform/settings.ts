import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A setting that the operator has to correct. The message is one complete line for them. */
export class SettingError extends Error {
  override name = 'SettingError';
}

/** An S3-compatible server and the bucket for the files that people send in. */
export interface ObjectStorage {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export interface Settings {
  readonly mode: 'training' | 'production';
  readonly host: string;
  readonly port: number;
  /** Files that people sent in, and page images made of them. */
  readonly dataDir: string;
  /** Where those files are kept instead, when it is set. */
  readonly objectStorage: ObjectStorage | undefined;
  readonly databaseUrl: string;
  /** The queue is on Redis when set, else on PostgreSQL. The API only looks whether it is there. */
  readonly redisUrl: string | undefined;
  /** Keys the hashes of IINs and the tokens of sessions. */
  readonly secret: string;
  /** Signs receipts: Ed25519, PKCS#8 as base64. */
  readonly signingKey: string;
  /** Where people find this installation; undefined: where they asked. */
  readonly publicUrl: string | undefined;
  /** Whether notices go out by e-mail too; the worker sends them. */
  readonly sendsMail: boolean;
  /** Addresses or networks of proxies whose X-Forwarded-For is believed; empty: none. */
  readonly trustedProxies: readonly string[];
  /** The built web app; undefined when it was not built. */
  readonly webRoot: string | undefined;
}

/** Where people find this installation, for what leads back to it. */
export const publicUrlOf = ({ publicUrl }: Settings, { protocol, host }: { readonly protocol: string; readonly host: string }): string => publicUrl ?? `${protocol}://${host}`;

const builtWebApp = fileURLToPath(new URL('../../../web/dist', import.meta.url));

/** What a key that signs receipts looks like, for the operator. */
export const SIGNING_KEY_FORM = 'an Ed25519 key, PKCS#8 as base64 (openssl genpkey -algorithm ed25519 -outform DER | base64 -w0)';

/** Settings from environment variables. Values that may hold a password are never repeated in a message. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  return {
    mode: readMode(env['TIRKEU_MODE']),
    host: env['HOST'] || '127.0.0.1',
    port: readPort(env['PORT']),
    dataDir: required(env, 'DATA_DIR', 'a folder for the files that people send in'),
    objectStorage: readObjectStorage(env),
    databaseUrl: required(env, 'DATABASE_URL', 'postgres://user:password@host:5432/database'),
    redisUrl: env['REDIS_URL'] || undefined,
    secret: readSecret(env['TIRKEU_SECRET']),
    signingKey: required(env, 'TIRKEU_SIGNING_KEY', SIGNING_KEY_FORM),
    publicUrl: readPublicUrl(env['PUBLIC_URL']),
    sendsMail: Boolean(env['SMTP_URL']),
    trustedProxies: (env['TRUSTED_PROXIES'] ?? '').split(',').map((part) => part.trim()).filter(Boolean),
    webRoot: existsSync(`${builtWebApp}/index.html`) ? builtWebApp : undefined,
  };
}

function required(env: NodeJS.ProcessEnv, name: string, what: string): string {
  const value = env[name];
  if (!value) throw new SettingError(`${name} is needed: ${what}.`);
  return value;
}

function readMode(text: string | undefined): Settings['mode'] {
  if (!text || text === 'training') return 'training';
  if (text === 'production') return 'production';
  throw new SettingError(`TIRKEU_MODE must be training or production, got "${text}".`);
}

function readPort(text: string | undefined): number {
  if (!text) return 3000;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw new SettingError(`PORT must be a number from 1 to 65535, got "${text}".`);
  return port;
}

function readSecret(text: string | undefined): string {
  if (!text || text.length < 32) throw new SettingError('TIRKEU_SECRET is needed: at least 32 random characters, the same at every start.');
  return text;
}

/** All of it or nothing. */
function readObjectStorage(env: NodeJS.ProcessEnv): ObjectStorage | undefined {
  const endpoint = env['S3_ENDPOINT'];
  if (!endpoint) return undefined;
  if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol)) throw new SettingError('S3_ENDPOINT must look like https://s3.example.kz.');
  return {
    endpoint, region: env['S3_REGION'] || 'us-east-1', bucket: required(env, 'S3_BUCKET', 'the bucket for the files that people send in'),
    accessKeyId: required(env, 'S3_ACCESS_KEY_ID', 'with S3_ENDPOINT'), secretAccessKey: required(env, 'S3_SECRET_ACCESS_KEY', 'with S3_ENDPOINT'),
  };
}

function readPublicUrl(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`) throw new SettingError('PUBLIC_URL must look like https://tirkeu.example.kz, without a path.');
  return url.origin;
}
