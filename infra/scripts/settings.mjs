import { createPrivateKey } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

/** A setting that the operator has to correct. The message is one complete line for them. */
export class SettingError extends Error {
  name = 'SettingError';
}

const SIGNING_KEY_FORM = 'TIRKEU_SIGNING_KEY must be an Ed25519 key, PKCS#8 as base64: openssl genpkey -algorithm ed25519 -outform DER | base64 -w0.';

/**
 * Reads the settings of a start from environment variables and checks every one.
 * Relative folders count from the repository. Values that may hold a password are never repeated in a message.
 */
export function readSettings(env, root) {
  const mode = readChoice(env, 'TIRKEU_MODE', ['training', 'production']) ?? 'training';
  const settings = {
    mode,
    port: readPort(env.PORT, 'PORT') ?? 3000,
    metricsPort: readPort(env.METRICS_PORT, 'METRICS_PORT'),
    dataDir: resolve(root, env.DATA_DIR || '.data'),
    databaseUrl: readUrl(env.DATABASE_URL, isDatabaseUrl, 'DATABASE_URL must look like postgres://user:password@host:5432/database.'),
    redisUrl: readUrl(env.REDIS_URL, isRedisUrl, 'REDIS_URL must look like redis://host:6379 or rediss://user:password@host:6379.'),
    secret: readSecret(env.TIRKEU_SECRET),
    signingKey: readSigningKey(env.TIRKEU_SIGNING_KEY),
    publicUrl: readUrl(env.PUBLIC_URL, isPublicUrl, 'PUBLIC_URL must look like https://tirkeu.example.kz, without a path.'),
    ...readMail(env),
    objectStorage: readObjectStorage(env),
    history: (readChoice(env, 'TIRKEU_HISTORY', ['on', 'off']) ?? 'on') === 'on' && mode === 'training',
  };
  checkRegisters(env);
  readChoice(env, 'NODE_ENV', ['development', 'production', 'test']);
  if (mode === 'production') requireProductionSettings(settings);
  return settings;
}

/** Makes the data folder when it is absent and checks that it can be written. */
export function prepareDataDir(dataDir) {
  if (existsSync(dataDir) && !statSync(dataDir).isDirectory()) {
    throw new SettingError(`DATA_DIR must be a folder, but "${dataDir}" is a file.`);
  }
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new SettingError(`DATA_DIR must be a folder that can be written, but "${dataDir}" cannot (${error.code}).`);
  }
}

function readPort(text, name) {
  if (!text) return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65535) throw new SettingError(`${name} must be a number from 1 to 65535, got "${text}".`);
  return port;
}

function readChoice(env, name, choices) {
  const text = env[name];
  if (!text) return undefined;
  if (!choices.includes(text)) {
    const last = choices.at(-1);
    throw new SettingError(`${name} must be ${choices.slice(0, -1).join(', ')} or ${last}, got "${text}".`);
  }
  return text;
}

function readUrl(text, isRight, message) {
  if (!text) return undefined;
  if (!URL.canParse(text) || !isRight(new URL(text))) throw new SettingError(message);
  return text;
}

/** E-mail needs all of it or nothing. */
function readMail(env) {
  const smtpUrl = readUrl(env.SMTP_URL, isSmtpUrl, 'SMTP_URL must look like smtps://user:password@host:465 or smtp://host:587.');
  const mailFrom = env.MAIL_FROM || undefined;
  if (smtpUrl && !/^(?:[^<>@"]*<)?[^\s<>@]+@[^\s<>@]+>?$/u.test(mailFrom ?? '')) {
    throw new SettingError('MAIL_FROM is needed with SMTP_URL: Tirkeu <no-reply@tirkeu.example.kz>.');
  }
  return { smtpUrl, mailFrom };
}

const OBJECT_STORAGE = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'];

/** The files that people send in lie on an S3-compatible server when all of it is set, and in the data folder when none is. */
function readObjectStorage(env) {
  const endpoint = readUrl(env.S3_ENDPOINT, isHttpUrl, 'S3_ENDPOINT must look like https://s3.example.kz.');
  const missing = OBJECT_STORAGE.filter((name) => !env[name]);
  if (missing.length === OBJECT_STORAGE.length) return undefined;
  if (missing.length > 0) throw new SettingError(`${OBJECT_STORAGE.join(', ')} go together: ${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} missing.`);
  return { endpoint, bucket: env.S3_BUCKET };
}

const REGISTERS = ['POPULATION', 'CONVICTIONS', 'REVENUE', 'PAYMENTS', 'PARTY_MEMBERS'];

/** The worker reads them; a start says at once what it could not read. */
function checkRegisters(env) {
  readChoice(env, 'REGISTERS_ASK', ['on-submission', 'on-request']);
  for (const name of REGISTERS.map((register) => `REGISTER_${register}_URL`)) {
    readUrl(env[name], (url) => isHttpUrl(url) && url.search === '', `${name} must look like https://register.example.kz/v1, without a password or a query in it.`);
  }
}

function isHttpUrl(url) {
  return /^https?:$/.test(url.protocol) && url.hostname !== '' && url.username === '';
}

function isDatabaseUrl(url) {
  return /^postgres(ql)?:$/.test(url.protocol) && url.hostname !== '' && url.pathname.length > 1;
}

function isRedisUrl(url) {
  return /^rediss?:$/.test(url.protocol) && url.hostname !== '';
}

function isSmtpUrl(url) {
  return /^smtps?:$/.test(url.protocol) && url.hostname !== '';
}

function isPublicUrl(url) {
  return /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
}

function readSecret(text) {
  if (!text) return undefined;
  if (text.length < 32) throw new SettingError('TIRKEU_SECRET must have at least 32 characters.');
  return text;
}

function readSigningKey(text) {
  if (!text) return undefined;
  if (!isSigningKey(text)) throw new SettingError(SIGNING_KEY_FORM);
  return text;
}

function isSigningKey(text) {
  try {
    return createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' }).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}

function requireProductionSettings({ databaseUrl, secret, signingKey, smtpUrl, publicUrl }) {
  if (!databaseUrl) {
    throw new SettingError('DATABASE_URL is needed when TIRKEU_MODE is production: the embedded database is for training.');
  }
  if (!secret) throw new SettingError('TIRKEU_SECRET is needed when TIRKEU_MODE is production: at least 32 random characters.');
  if (!signingKey) throw new SettingError(`TIRKEU_SIGNING_KEY is needed when TIRKEU_MODE is production. ${SIGNING_KEY_FORM}`);
  if (smtpUrl && !publicUrl) throw new SettingError('PUBLIC_URL is needed with SMTP_URL: where the links of e-mails lead, https://tirkeu.example.kz.');
}
