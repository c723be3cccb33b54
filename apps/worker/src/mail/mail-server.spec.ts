import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { instant } from '@tirkeu/domain';
import { PostOffice } from '../spec/post-office.js';
import { htmlOf } from './letter.js';
import { SmtpServer, type Outgoing } from './mail-server.js';

let office: PostOffice;
beforeEach(async () => { office = await new PostOffice().open(); });
afterEach(() => office.close());

const mail: Outgoing = {
  messageId: 'one', to: 'a@example.kz', language: 'kk', subject: 'Әңғқұөүһі', text: 'Ұсыну: ӘІҢҒҮҰҚӨҺ\n.\nсоңғы жол\n', html: '<p>Әңғқұөүһі</p>', date: instant('2023-02-01T08:02:00.000Z'),
};

describe('a mail server', () => {
  it('is given every letter of the state language, a line that is a dot alone, and the time of sending', async () => {
    const server = new SmtpServer(office.settings);
    expect(await server.deliver(mail)).toEqual({ kind: 'sent', answer: '250 kept as 7' });
    server.close();
    const [received] = office.received;
    expect([received?.mail.subject, received?.mail.text, received?.mail.html?.trim(), received?.mail.date]).toEqual([mail.subject, mail.text, mail.html, mail.date]);
  });

  it('takes one mail after the other, also after it has refused one or was closed in between', async () => {
    const server = new SmtpServer(office.settings);
    office.replyTo = (address) => (address === 'b@example.kz' ? 550 : undefined);
    const kinds = [];
    for (const to of ['a@example.kz', 'b@example.kz', 'c@example.kz', 'd@example.kz']) kinds.push((await server.deliver({ ...mail, to })).kind);
    server.close();
    kinds.push((await server.deliver({ ...mail, to: 'e@example.kz' })).kind);
    server.close();
    expect(kinds).toEqual(['sent', 'refused', 'sent', 'sent', 'sent']);
    expect(office.recipients).toEqual(['a@example.kz', 'c@example.kz', 'd@example.kz', 'e@example.kz']);
  });

  it('is never made to send more, or to somebody else, by a line break in an address or a subject', async () => {
    const server = new SmtpServer(office.settings);
    for (const to of ['a@example.kz\r\nBcc: victim@example.kz', 'a@example.kz>\r\nRCPT TO:<victim@example.kz', 'a@example.kz, victim@example.kz']) await server.deliver({ ...mail, to }).catch(() => undefined);
    await server.deliver({ ...mail, subject: 'Хабар\r\nBcc: victim@example.kz\r\n\r\n<b>a</b>' });
    server.close();
    expect(office.recipients.filter((address) => address === 'victim@example.kz')).toEqual([]);
    expect(office.received.map(({ mail: { bcc = [] } }) => bcc)).toEqual(office.received.map(() => []));
  });

  it('never gets a password in the clear', async () => {
    const { server: { host, port }, ...rest } = office.settings;
    const server = new SmtpServer({ ...rest, server: { host, port, secure: false, auth: { user: 'tirkeu', password: 'hunter2' } } });
    expect((await server.deliver(mail)).kind).toBe('unreachable');
    server.close();
    expect(office.received).toEqual([]);
    expect(office.heard).not.toMatch(/AUTH|hunter2|aHVudGVyMg/);
  });
});

describe('a letter', () => {
  it('holds what people wrote as text, never as HTML', () => {
    const wrote = '<img src=x onerror=alert(1)>"&amp;';
    const html = htmlOf({
      language: 'kk', subject: wrote, greeting: wrote, paragraphs: [wrote], items: { title: wrote, lines: [wrote] }, about: wrote, link: { href: 'https://tirkeu.example.kz/', text: wrote, note: wrote }, enclosures: [],
      footer: { text: wrote, settings: wrote, href: 'https://tirkeu.example.kz/' },
    });
    expect(html).not.toContain('<img');
    expect(html.split('&lt;img src=x onerror=alert(1)&gt;&quot;&amp;amp;')).toHaveLength(11);
  });
});
