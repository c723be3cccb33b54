import { describe, expect, it } from '@jest/globals';
import { readMailSettings } from './mail-settings.js';

const read = (env: Record<string, string>) => readMailSettings({ PUBLIC_URL: 'https://tirkeu.example.kz/', MAIL_FROM: 'Тіркеу <no-reply@example.kz>', ...env });

describe('the settings of e-mail', () => {
  it('are none where no mail server is named', () => {
    expect(readMailSettings({})).toBeNull();
    expect(read({ SMTP_URL: '' })).toBeNull();
  });

  it('are a server with or without a password, a sender and the address of the pages', () => {
    expect(read({ SMTP_URL: 'smtps://tirkeu:p%40ss@mail.example.kz' })).toEqual({
      server: { host: 'mail.example.kz', port: 465, secure: true, auth: { user: 'tirkeu', password: 'p@ss' } },
      from: { name: 'Тіркеу', address: 'no-reply@example.kz' }, publicUrl: 'https://tirkeu.example.kz',
    });
    expect(read({ SMTP_URL: 'smtp://localhost:1025', MAIL_FROM: 'no-reply@example.kz' })).toMatchObject({
      server: { host: 'localhost', port: 1025, secure: false, auth: null }, from: { name: '', address: 'no-reply@example.kz' },
    });
  });

  it.each(['mail.example.kz:465', 'http://user:hunter2@mail.example.kz', 'smtp://'])('refuse the server %j without repeating it', (SMTP_URL) => {
    expect(() => read({ SMTP_URL })).toThrow(/^SMTP_URL must look like smtps:\/\/user:password@host:465 or smtp:\/\/host:587\.$/);
  });

  it('demand a sender and the address of the pages', () => {
    const SMTP_URL = 'smtp://localhost:1025';
    expect(() => read({ SMTP_URL, MAIL_FROM: 'nobody' })).toThrow(/^MAIL_FROM is needed/);
    expect(() => read({ SMTP_URL, PUBLIC_URL: '' })).toThrow(/^PUBLIC_URL is needed/);
    expect(() => read({ SMTP_URL, PUBLIC_URL: 'javascript:alert(1)' })).toThrow(/^PUBLIC_URL is needed/);
  });
});
