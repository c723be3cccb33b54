import { describe, expect, it } from '@jest/globals';
import { readSettings } from './settings.js';

const enough = { DATABASE_URL: 'postgres://tirkeu:word@127.0.0.1:5432/tirkeu', DATA_DIR: '/var/lib/tirkeu', TIRKEU_SECRET: 's'.repeat(32), TIRKEU_SIGNING_KEY: 'a key' };

describe('settings', () => {
  it('need a database, a folder, a secret and a key that signs; the rest has defaults that reach nobody but this machine', () => {
    expect(readSettings(enough)).toMatchObject({ mode: 'training', host: '127.0.0.1', port: 3000, redisUrl: undefined, trustedProxies: [] });
  });

  it.each([
    [{ ...enough, DATABASE_URL: '' }, 'DATABASE_URL is needed'],
    [{ ...enough, DATA_DIR: undefined }, 'DATA_DIR is needed'],
    [{ ...enough, TIRKEU_SECRET: 'short' }, 'at least 32 random characters'],
    [{ ...enough, TIRKEU_SIGNING_KEY: undefined }, 'TIRKEU_SIGNING_KEY is needed'],
    [{ ...enough, PUBLIC_URL: 'tirkeu.kz/app' }, 'PUBLIC_URL must look like'],
    [{ ...enough, S3_ENDPOINT: 's3.example.kz' }, 'S3_ENDPOINT must look like https://s3.example.kz.'],
    [{ ...enough, S3_ENDPOINT: 'https://s3.example.kz', S3_BUCKET: 'papers', S3_ACCESS_KEY_ID: 'tirkeu' }, 'S3_SECRET_ACCESS_KEY is needed'],
    [{ ...enough, PORT: '70000' }, 'PORT must be a number from 1 to 65535, got "70000".'],
    [{ ...enough, TIRKEU_MODE: 'demo' }, 'TIRKEU_MODE must be training or production, got "demo".'],
  ])('that are wrong are told in one line', (env, message) => {
    expect(() => readSettings(env)).toThrow(message);
  });

  it('a secret that is too short is not repeated', () => {
    expect(() => readSettings({ ...enough, TIRKEU_SECRET: 'hunter2' })).not.toThrow('hunter2');
  });

  it('keep files in the data folder, or on an S3-compatible server that is named', () => {
    expect(readSettings(enough).objectStorage).toBeUndefined();
    expect(readSettings({ ...enough, S3_ENDPOINT: 'https://s3.example.kz', S3_BUCKET: 'papers', S3_ACCESS_KEY_ID: 'tirkeu', S3_SECRET_ACCESS_KEY: 'word' }).objectStorage)
      .toEqual({ endpoint: 'https://s3.example.kz', region: 'us-east-1', bucket: 'papers', accessKeyId: 'tirkeu', secretAccessKey: 'word' });
  });

  it('proxies are believed by name alone', () => {
    expect(readSettings({ ...enough, TRUSTED_PROXIES: '10.0.0.1, 10.1.0.0/16' }).trustedProxies).toEqual(['10.0.0.1', '10.1.0.0/16']);
  });
});
