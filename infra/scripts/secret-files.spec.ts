import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeSecretFiles } from './secret-files.mjs';

describe('secrets of a start', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tirkeu-secrets-'));
    writeFileSync(join(folder, 'secret'), 'correct horse battery staple, 32+\n');
    writeFileSync(join(folder, 'empty'), '\n');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('may be files: the programs that are started find the secret in its own place and the file nowhere', () => {
    const env = { TIRKEU_SECRET_FILE: join(folder, 'secret'), PORT: '3000' };
    takeSecretFiles(env);
    expect(env).toEqual({ TIRKEU_SECRET: 'correct horse battery staple, 32+', PORT: '3000' });
  });

  it('stop the start when they are given twice, cannot be read or are empty, without being repeated', () => {
    expect(() => takeSecretFiles({ TIRKEU_SECRET: 'another', TIRKEU_SECRET_FILE: join(folder, 'secret') })).toThrow('TIRKEU_SECRET and TIRKEU_SECRET_FILE are both set. Keep one of them.');
    expect(() => takeSecretFiles({ TIRKEU_SECRET_FILE: join(folder, 'nowhere') })).toThrow('The file that TIRKEU_SECRET_FILE names cannot be read (ENOENT).');
    expect(() => takeSecretFiles({ TIRKEU_SECRET_FILE: join(folder, 'empty') })).toThrow('The file that TIRKEU_SECRET_FILE names is empty.');
  });
});
