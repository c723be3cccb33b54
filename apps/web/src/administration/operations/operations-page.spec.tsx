import { describe, expect, it } from '@jest/globals';
import type { OperationsView, SessionView } from '@tirkeu/contracts';
import { instant, type Language } from '@tirkeu/domain';
import { UiProvider } from '@tirkeu/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { LanguageProvider, WithWords } from '../../shared/language.js';
import { createQueryClient } from '../../shared/queries.js';
import { SessionProvider } from '../../shared/session.js';
import { OperationsPage } from './operations-page.js';

const AT = instant('2026-11-22T09:02:00Z');
const grant: SessionView['active'] = { id: 'g', role: 'administrator', commissionIds: [], regionIds: [], title: { kk: 'а', ru: 'б', en: 'c' } };
const session: SessionView = { account: { id: 'a', name: 'Айсұлу', login: 'a', number: null }, grants: [grant], active: grant, csrfToken: 'c' };
const usual: OperationsView = {
  at: AT, clock: { doubtMs: 0, steppedMs: 0 }, log: { signedAt: instant('2026-11-22T09:01:58Z'), waitingSeconds: 0 }, mail: { waiting: 0, since: null }, troubled: [], work: [],
  outbox: { toSend: 0, sent: 0, inHand: 0, failing: 0, givenUp: 0, oldestAt: null, oldestSeconds: 0 },
  workers: [{ id: 'w', host: 'host-1', pid: 17, version: '0.1.0', queue: 'postgresql', startedAt: AT, seenAt: AT, stoppedAt: null, alive: true }],
  queue: { backend: 'postgresql', queues: [] },
};

async function open(log: OperationsView['log'], language: Language) {
  globalThis.fetch = (path: unknown) => Promise.resolve({
    ok: true, status: 200, headers: { get: () => null }, text: () => Promise.resolve(JSON.stringify(String(path) === '/api/session' ? session : { ...usual, log })),
  } as unknown as Response);
  render(
    <QueryClientProvider client={createQueryClient()}>
      <UiProvider>
        <Suspense fallback={null}>
          <LanguageProvider initial={language}><SessionProvider><WithWords areas={['administration', 'operations']}><OperationsPage /></WithWords></SessionProvider></LanguageProvider>
        </Suspense>
      </UiProvider>
    </QueryClientProvider>,
  );
  return (await screen.findByRole('group', { name: { kk: 'Қысқаша көрсеткіштер', ru: 'Коротко в цифрах', en: 'In figures' }[language] })).textContent;
}

const late = { signedAt: instant('2026-11-22T08:57:00Z'), waitingSeconds: 290 };

describe('the page of operations', () => {
  it.each([
    ['kk', 'Ашықтық журналын күтуде4\u00A0минут 50\u00A0секунд соңғы бақылау нүктесі – 5\u00A0минут бұрын', /Ашықтық журналы кешігіп тұр/u],
    ['ru', 'Ждёт журнала прозрачности4\u00A0минуты 50\u00A0секунд контрольная точка: 5\u00A0минут назад', /Журнал прозрачности отстаёт/u],
    ['en', 'Waits for the transparency log4\u00A0minutes 50\u00A0seconds last checkpoint: 5\u00A0minutes ago', /The transparency log is behind/u],
  ] as const)('says in %s how far the transparency log is behind, and what to do', async (language, figure, notice) => {
    expect(await open(late, language)).toContain(figure);
    expect(screen.getByText(notice)).toBeTruthy();
    expect(screen.queryByText(/Everything runs as usual/u)).toBeNull();
  });

  it.each([
    ['nothing waits', { ...usual.log }, 'nothing last checkpoint: just now'],
    ['what waits was recorded a moment ago', { ...late, waitingSeconds: 120 }, '2\u00A0minutes last checkpoint: 5\u00A0minutes ago'],
    ['nothing was recorded yet', { signedAt: null, waitingSeconds: 0 }, 'nothing no checkpoint yet'],
  ])('says that everything runs as usual while %s', async (_when, log, figure) => {
    expect(await open(log, 'en')).toContain(`Waits for the transparency log${figure}`);
    expect(screen.getByText('Everything runs as usual.')).toBeTruthy();
    expect(screen.queryByText(/The transparency log is behind/u)).toBeNull();
  });
});
