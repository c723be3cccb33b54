import { describe, expect, it } from '@jest/globals';
import { SecretFileError, withSecretFiles } from './secret-files.js';

const files: Readonly<Record<string, string>> = { '/run/secrets/secret': 'correct horse battery staple, 32+\n', '/run/secrets/empty': '\n' };
function read(path: string): string {
  const text = files[path];
  if (text === undefined) throw Object.assign(new Error(`no such file ${path}`), { code: 'ENOENT' });
  return text;
}

describe('a secret in a file', () => {
  it('stands for the setting of its name, without the line end of the file', () => {
    expect(withSecretFiles({ TIRKEU_SECRET_FILE: '/run/secrets/secret', PORT: '3000' }, read)).toMatchObject({ TIRKEU_SECRET: 'correct horse battery staple, 32+', PORT: '3000' });
  });

  it.each(['DATABASE_URL', 'REDIS_URL', 'SMTP_URL', 'TIRKEU_SECRET', 'TIRKEU_SIGNING_KEY', 'EDGE_TOKEN', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY', 'REGISTER_POPULATION_TOKEN'])('can be %s', (name) => {
    expect(withSecretFiles({ [`${name}_FILE`]: '/run/secrets/secret' }, read)[name]).toBe('correct horse battery staple, 32+');
  });

  it('is no way to set anything else', () => {
    expect(withSecretFiles({ NODE_OPTIONS_FILE: '/run/secrets/secret' }, read)).toEqual({ NODE_OPTIONS_FILE: '/run/secrets/secret' });
  });

  it('is not read when the setting itself is given too: nobody would know which one holds', () => {
    expect(() => withSecretFiles({ TIRKEU_SECRET: 'another one that is long enough', TIRKEU_SECRET_FILE: '/run/secrets/secret' }, read)).toThrow(new SecretFileError('TIRKEU_SECRET and TIRKEU_SECRET_FILE are both set. Keep one of them.'));
  });

  it('stops the start when its file is away or empty, and the message names the setting alone', () => {
    expect(() => withSecretFiles({ TIRKEU_SECRET_FILE: '/run/secrets/nowhere' }, read)).toThrow(new SecretFileError('The file that TIRKEU_SECRET_FILE names cannot be read (ENOENT).'));
    expect(() => withSecretFiles({ TIRKEU_SECRET_FILE: '/run/secrets/empty' }, read)).toThrow(new SecretFileError('The file that TIRKEU_SECRET_FILE names is empty.'));
  });
});
