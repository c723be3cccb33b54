import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { prepareDataDir, readSettings } from './settings.mjs';

const read = (env: Record<string, string>) => readSettings(env, '/srv/tirkeu');

describe('the settings of a start', () => {
  it('need nothing: port 3000, the folder .data of the repository, training, embedded stores', () => {
    expect(read({})).toEqual({ mode: 'training', port: 3000, dataDir: '/srv/tirkeu/.data', databaseUrl: undefined, redisUrl: undefined, secret: undefined, signingKey: undefined, publicUrl: undefined, smtpUrl: undefined, mailFrom: undefined, history: true });
  });

  it('take an empty value for an absent one', () => {
    expect(read({ PORT: '', DATA_DIR: '', DATABASE_URL: '', REDIS_URL: '', TIRKEU_MODE: '' })).toEqual(read({}));
  });

  it('count a relative data folder from the repository and leave an absolute one as it is', () => {
    expect(read({ DATA_DIR: 'var/data' }).dataDir).toBe('/srv/tirkeu/var/data');
    expect(read({ DATA_DIR: '/data' }).dataDir).toBe('/data');
  });

  it.each(['abc', '0', '65536', '-1', '3000.5', ' 3000', '0x10', '1e3'])('refuse the port %j in one line', (PORT) => {
    expect(() => read({ PORT })).toThrow(`PORT must be a number from 1 to 65535, got "${PORT}".`);
  });

  it('show figures nowhere unless a port is named for them', () => {
    expect(read({}).metricsPort).toBeUndefined();
    expect(read({ METRICS_PORT: '9464' }).metricsPort).toBe(9464);
    expect(() => read({ METRICS_PORT: 'yes' })).toThrow('METRICS_PORT must be a number from 1 to 65535, got "yes".');
  });

  it.each(['mysql://u:p@h/d', 'localhost:5432', 'postgres://host', 'postgres:///name'])('refuse the database address %j without repeating it', (DATABASE_URL) => {
    expect(() => read({ DATABASE_URL })).toThrow(/^DATABASE_URL must look like postgres:\/\/user:password@host:5432\/database\.$/);
  });

  it.each(['http://localhost:6379', 'localhost:6379', 'redis://'])('refuse the Redis address %j', (REDIS_URL) => {
    expect(() => read({ REDIS_URL })).toThrow(/^REDIS_URL must look like redis:\/\/host:6379 or rediss:/);
  });

  it('refuse an unknown mode, naming the two there are', () => {
    expect(() => read({ TIRKEU_MODE: 'prod' })).toThrow('TIRKEU_MODE must be training or production, got "prod".');
  });

  it('take a mail server with a sender, and refuse half of it without repeating a password', () => {
    const s3 = { S3_ENDPOINT: 'https://s3.example.kz', S3_BUCKET: 'papers', S3_ACCESS_KEY_ID: 'tirkeu', S3_SECRET_ACCESS_KEY: 'hunter2' };
    expect(read(s3)).toMatchObject({ objectStorage: { endpoint: s3.S3_ENDPOINT, bucket: 'papers' } });
    expect(read({}).objectStorage).toBeUndefined();
    expect(() => read({ ...s3, S3_BUCKET: '' })).toThrow('S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY go together: S3_BUCKET is missing.');
    expect(() => read({ ...s3, S3_ENDPOINT: 's3.example.kz' })).toThrow(/^S3_ENDPOINT must look like https:\/\/s3\.example\.kz\.$/);
    const mail = { SMTP_URL: 'smtps://tirkeu:hunter2@mail.example.kz:465', MAIL_FROM: 'Tirkeu <no-reply@example.kz>' };
    expect(read(mail)).toMatchObject({ smtpUrl: mail.SMTP_URL, mailFrom: mail.MAIL_FROM });
    expect(() => read({ ...mail, MAIL_FROM: '' })).toThrow(/^MAIL_FROM is needed with SMTP_URL/);
    expect(() => read({ ...mail, SMTP_URL: 'https://tirkeu:hunter2@mail.example.kz' })).toThrow(/^SMTP_URL must look like smtps:\/\/user:password@host:465 or smtp:\/\/host:587\.$/);
  });

  it('refuse the address of a register that holds a password, without repeating it', () => {
    expect(() => read({ REGISTER_REVENUE_URL: 'https://user:hunter2@revenue.example.kz' })).toThrow(/^REGISTER_REVENUE_URL must look like https:\/\/register\.example\.kz\/v1, without a password or a query in it\.$/);
    expect(() => read({ REGISTER_PAYMENTS_URL: 'https://bank.example.kz/v1', REGISTERS_ASK: 'on-request' })).not.toThrow();
    expect(() => read({ REGISTERS_ASK: 'never' })).toThrow('REGISTERS_ASK must be on-submission or on-request, got "never".');
  });

  it('refuse a short secret without repeating it', () => {
    expect(() => read({ TIRKEU_SECRET: 'hunter2' })).toThrow('TIRKEU_SECRET must have at least 32 characters.');
  });

  it.each(['hunter2', generateKeyPairSync('x25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')])('refuse a key that cannot sign without repeating it', (TIRKEU_SIGNING_KEY) => {
    expect(() => read({ TIRKEU_SIGNING_KEY })).toThrow(/^TIRKEU_SIGNING_KEY must be an Ed25519 key/);
    expect(() => read({ TIRKEU_SIGNING_KEY })).not.toThrow(TIRKEU_SIGNING_KEY);
  });

  it.each(['tirkeu.kz', 'ftp://tirkeu.kz', 'https://tirkeu.kz/app', 'https://tirkeu.kz/?a'])('refuse the public address %j', (PUBLIC_URL) => {
    expect(() => read({ PUBLIC_URL })).toThrow(/^PUBLIC_URL must look like https:/);
  });

  it('demand a database, a secret and a signing key of their own in production', () => {
    const DATABASE_URL = 'postgresql://tirkeu@db.example/tirkeu';
    expect(() => read({ TIRKEU_MODE: 'production' })).toThrow(/^DATABASE_URL is needed/);
    expect(() => read({ TIRKEU_MODE: 'production', DATABASE_URL })).toThrow(/^TIRKEU_SECRET is needed/);
    expect(() => read({ TIRKEU_MODE: 'production', DATABASE_URL, TIRKEU_SECRET: 'x'.repeat(32) })).toThrow(/^TIRKEU_SIGNING_KEY is needed/);
    const TIRKEU_SIGNING_KEY = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
    expect(read({ TIRKEU_MODE: 'production', DATABASE_URL, TIRKEU_SECRET: 'x'.repeat(32), TIRKEU_SIGNING_KEY }).mode).toBe('production');
    const mail = { SMTP_URL: 'smtp://localhost:1025', MAIL_FROM: 'no-reply@example.kz' };
    expect(() => read({ TIRKEU_MODE: 'production', DATABASE_URL, TIRKEU_SECRET: 'x'.repeat(32), TIRKEU_SIGNING_KEY, ...mail })).toThrow(/^PUBLIC_URL is needed with SMTP_URL/);
  });
});

describe('the data folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tirkeu-spec-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is made when absent', () => {
    expect(() => prepareDataDir(join(folder, 'new', 'data'))).not.toThrow();
  });

  it('is refused when it is a file, or would lie below one', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(() => prepareDataDir(file)).toThrow(`DATA_DIR must be a folder, but "${file}" is a file.`);
    expect(() => prepareDataDir(join(file, 'data'))).toThrow(/^DATA_DIR must be a folder that can be written/);
  });
});
