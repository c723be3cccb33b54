import { beforeEach, describe, expect, it } from '@jest/globals';
import type { MailChoiceView, NoticeMailView, NoticesView, SessionView, UnreachedView } from '@tirkeu/contracts';
import { instant, type Language, type Role } from '@tirkeu/domain';
import { UiProvider } from '@tirkeu/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Suspense } from 'react';
import { LanguageProvider, WithWords } from '../shared/language.js';
import { createQueryClient } from '../shared/queries.js';
import { SessionProvider } from '../shared/session.js';
import { NoticesPage } from './notices-page.js';

/** 22 November 2026, 14:02 in Astana (UTC+5). */
const AT = instant('2026-11-22T09:02:00Z');
const MAIL: NoticeMailView = { status: 'sent', failure: null, address: 'a•••@example.kz', at: AT, perhapsTwice: false };
const grant = (role: Role) => ({ id: 'g', role, commissionIds: [], regionIds: [], title: { kk: 'а', ru: 'б', en: 'c' } });

let mail: NoticeMailView | null;
let choice: MailChoiceView;
let unreached: UnreachedView['rows'];
const posted: unknown[] = [];
beforeEach(() => {
  mail = MAIL;
  choice = { language: 'kk', email: 'aisulu@example.kz', wantsMail: true, sendsMail: true };
  unreached = [];
  posted.length = 0;
});

async function open(role: Role = 'candidate', language: Language = 'en') {
  const session: SessionView = { account: { id: 'a', name: 'Айсұлу', login: 'a', number: null }, grants: [grant(role)], active: grant(role), csrfToken: 'c' };
  const answers: Readonly<Record<string, unknown>> = {
    '/api/session': session,
    '/api/notices': { unread: 0, notices: [{ id: 1, kind: 'filing.taken', filingId: 'f', createdAt: AT, readAt: AT, mail }] } satisfies NoticesView,
    '/api/notices/unreached': { rows: unreached, asOf: AT } satisfies UnreachedView,
  };
  globalThis.fetch = (path: unknown, init: RequestInit = {}) => {
    const body = init.method === 'POST' ? { ...JSON.parse(String(init.body)), sendsMail: true } : String(path) === '/api/notices/mail' ? choice : answers[String(path)];
    if (init.method === 'POST') posted.push(JSON.parse(String(init.body)));
    return Promise.resolve({ ok: true, status: 200, headers: { get: () => null }, text: () => Promise.resolve(JSON.stringify(body ?? {})) } as unknown as Response);
  };
  render(
    <QueryClientProvider client={createQueryClient()}>
      <UiProvider>
        <Suspense fallback={null}>
          <LanguageProvider initial={language}><SessionProvider><WithWords areas={['notices']}><NoticesPage /></WithWords></SessionProvider></LanguageProvider>
        </Suspense>
      </UiProvider>
    </QueryClientProvider>,
  );
  return screen.findByRole('table');
}

describe('the page of messages', () => {
  it.each([
    ['kk', {}, 'a•••@example.kz мекенжайына жіберілді: 22\u00A0қараша, 14:02'],
    ['ru', {}, 'отправлено на a•••@example.kz: 22\u00A0ноября, 14:02'],
    ['en', {}, 'sent to a•••@example.kz: 22\u00A0November, 14:02'],
    ['en', { perhapsTwice: true }, 'sent to a•••@example.kz: 22\u00A0November, 14:02. The mail server once did not answer, so two copies may arrive.'],
    ['en', { status: 'waiting' }, 'being sent to a•••@example.kz'],
    ['en', { status: 'failed', failure: 'refused' }, 'the mail server refused the address a•••@example.kz: 22\u00A0November, 14:02. Give another one below.'],
    ['en', { status: 'failed', failure: 'unanswered' }, 'it is not known whether it reached a•••@example.kz: 22\u00A0November, 14:02'],
    ['en', { status: 'failed', failure: 'exhausted' }, 'could not be delivered to a•••@example.kz for several days: 22\u00A0November, 14:02'],
    ['en', { status: 'dropped' }, 'not sent: there was no need to tell it any more'],
  ] as const)('says what became of an e-mail: %s %j', async (language, more, words) => {
    mail = { ...MAIL, ...more };
    expect((await within(await open('candidate', language)).findByText(words.replaceAll('\u00A0', ' '))).textContent).toBe(words);
  });

  it('has no column of e-mails where there were none', async () => {
    mail = null;
    expect(within(await open()).queryByText('E-mail')).toBeNull();
  });

  it('lets the person choose address and language, and takes an empty address for none', async () => {
    await open();
    const address = await screen.findByLabelText('E-mail address');
    await userEvent.clear(address);
    await userEvent.selectOptions(screen.getByLabelText('Language of the messages'), 'ru');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved')).toBeTruthy();
    expect(posted).toEqual([{ wantsMail: true, language: 'ru', email: null }]);
  });

  it('sends no address that is none, says so, and keeps it in the field', async () => {
    await open();
    const address = await screen.findByLabelText<HTMLInputElement>(/^E-mail address/);
    await userEvent.clear(address);
    await userEvent.type(address, 'aisulu@example');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect((await screen.findAllByText('Enter the whole address, for example name@example.kz')).length).toBeGreaterThan(0);
    expect([posted, address.value]).toEqual([[], 'aisulu@example']);
  });

  it('says where the installation sends no e-mail', async () => {
    choice = { ...choice, sendsMail: false };
    await open();
    expect(await screen.findByText('This installation sends no e-mail. Messages appear on this page only. Your choice is kept.')).toBeTruthy();
  });

  it('shows a commission whom the last e-mail has not reached, and a candidate nothing of it', async () => {
    unreached = [{ filingId: 'f-9', candidate: 'Әбілов Айбек', district: 7, commissionId: 'k', kind: 'filing.notice-served', failure: 'refused', failedAt: AT }];
    await open('clerk');
    const link = await screen.findByRole('link', { name: 'Әбілов Айбек' });
    expect(link.getAttribute('href')).toBe('/commission/filings/f-9');
    expect(screen.getByText('the mail server refused the address')).toBeTruthy();
  });
});
