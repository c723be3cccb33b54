import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readEsign, type EsignSettings } from './esign-settings.js';
import { readIdentityProviders, type IdentityProvider } from './identity-settings.js';
import { findClamdAddress, type ClamdAddress } from '../documents/scanner.js';
import { readVerifier, type NoteVerifier } from '@tirkeu/desk';

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

/** A probe that watches from outside: its id, and the 32 bytes of its public key (Ed25519) as base64url. */
export interface RegisteredProbe {
  readonly id: string;
  readonly publicKey: string;
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
  /** What the edge proxy proves itself with when it says when a request arrived; undefined: there is none, and we stamp ourselves. */
  readonly edgeToken: string | undefined;
  /** Where figures are shown to the monitoring, on a port that is not public; undefined: nowhere. */
  readonly metricsPort: number | undefined;
  /** For how many seconds a process that is about to end still takes in what comes, while it says that it is not ready; none when undefined. */
  readonly drainSeconds?: number;
  /** What is allowed of what one account or address may ask: by all processes together with Redis, by this one without it (0.25 for each of four); 0 or undefined: no limits of pace. */
  readonly rateLimitFactor?: number;
  /** Probes outside whose readings are kept, with the public key of each. */
  readonly probes: readonly RegisteredProbe[];
  /** Witnesses whose cosignatures are shown under checkpoints of the transparency log. */
  readonly witnesses?: readonly NoteVerifier[];
  /** An origin of its own for pictures of people's papers, `https://files.example.kz`; the same origin as everything when undefined. */
  readonly filesUrl?: string | undefined;
  /** The antivirus that looks at what people send in; none when undefined. */
  readonly clamd?: ClamdAddress | undefined;
  /** Who does nothing in production before their account has a second factor; the staff when left out. */
  readonly secondFactorOf?: 'staff' | 'everybody';
  /** Whom national electronic signatures are checked against; undefined: none is taken. */
  readonly esign?: EsignSettings;
  /** Who else signs people in; nobody when left out or empty. They need `publicUrl`. */
  readonly identityProviders?: readonly IdentityProvider[];
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
    edgeToken: readEdgeToken(env['EDGE_TOKEN']),
    probes: readProbes(env['PROBES']),
    witnesses: readWitnesses(env['WITNESSES']),
    metricsPort: env['METRICS_PORT'] ? readPort(env['METRICS_PORT'], 'METRICS_PORT') : undefined,
    drainSeconds: readDrainSeconds(env['DRAIN_SECONDS']),
    rateLimitFactor: readRateLimitFactor(env['RATE_LIMIT_FACTOR']),
    filesUrl: readFilesUrl(env['PUBLIC_FILES_URL'], env['PUBLIC_URL']),
    clamd: readClamd(env['TIRKEU_CLAMD']),
    secondFactorOf: readSecondFactor(env['TIRKEU_SECOND_FACTOR']),
    esign: readEsign(env),
    identityProviders: readIdentityProviders(env),
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

function readPort(text: string | undefined, name = 'PORT'): number {
  if (!text) return 3000;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw new SettingError(`${name} must be a number from 1 to 65535, got "${text}".`);
  return port;
}

function readDrainSeconds(text: string | undefined): number {
  const seconds = Number(text || 0);
  if (!(seconds >= 0 && seconds <= 60)) throw new SettingError(`DRAIN_SECONDS must be a number from 0 to 60, got "${text}".`);
  return seconds;
}

function readRateLimitFactor(text: string | undefined): number {
  const factor = Number(text || 1);
  if (!(factor >= 0 && factor <= 100)) throw new SettingError(`RATE_LIMIT_FACTOR must be a number from 0 to 100, got "${text}".`);
  return factor;
}

function readSecret(text: string | undefined): string {
  if (!text || text.length < 32) throw new SettingError('TIRKEU_SECRET is needed: at least 32 random characters, the same at every start.');
  return text;
}

/** `id=key`, separated by commas. */
function readWitnesses(text: string | undefined): readonly NoteVerifier[] {
  return (text ?? '').split(',').map((each) => each.trim()).filter(Boolean).map((each) => {
    const verifier = readVerifier(each);
    if (verifier?.kind !== 'witness') throw new SettingError(`WITNESSES must name witnesses by their keys as they print them, name+id+key, got "${each}".`);
    return verifier;
  });
}

function readProbes(text: string | undefined): readonly RegisteredProbe[] {
  return (text ?? '').split(',').map((part) => part.trim()).filter(Boolean).map((part) => {
    const [, id, publicKey] = /^([a-z0-9-]{1,40})=([A-Za-z0-9_-]{43})$/.exec(part) ?? [];
    if (id === undefined || publicKey === undefined) throw new SettingError('PROBES must look like almaty=KEY,astana=KEY: what each probe printed at its first start.');
    return { id, publicKey };
  });
}

function readFilesUrl(text: string | undefined, publicUrl: string | undefined): string | undefined {
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/` || url.origin === readPublicUrl(publicUrl)) {
    throw new SettingError('PUBLIC_FILES_URL must look like https://files.tirkeu.example.kz, without a path, and be another one than PUBLIC_URL.');
  }
  return url.origin;
}

function readClamd(text: string | undefined): ClamdAddress | undefined {
  if (!text) return undefined;
  const address = findClamdAddress(text);
  if (!address) throw new SettingError('TIRKEU_CLAMD must look like unix:/run/clamav/clamd.ctl or tcp://clamd.example.kz:3310.');
  return address;
}

function readSecondFactor(text: string | undefined): 'staff' | 'everybody' {
  if (!text || text === 'staff') return 'staff';
  if (text === 'everybody') return 'everybody';
  throw new SettingError(`TIRKEU_SECOND_FACTOR must be staff or everybody, got "${text}".`);
}

function readEdgeToken(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (text.length < 32) throw new SettingError('EDGE_TOKEN must have at least 32 random characters, the same as in the settings of the edge proxy.');
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
