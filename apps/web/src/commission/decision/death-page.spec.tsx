import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ContestView, FilingView, SessionView } from '@tirkeu/contracts';
import { civilDate, instant, type Filing } from '@tirkeu/domain';
import { UiProvider } from '@tirkeu/ui';
import { aisulu, filingOf, people, storyElection } from '@tirkeu/testing/stories';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Suspense, useState } from 'react';
import { Link, Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { LanguageProvider, WithWords } from '../../shared/language.js';
import { createQueryClient } from '../../shared/queries.js';
import { serverClock } from '../../shared/server-clock.js';
import { SessionProvider } from '../../shared/session.js';
import { DeathPage } from './death-page.js';

/** 6 February 2023, 12:00 in Temirtau. */
const NOW = instant('2023-02-06T06:00:00.000Z');
const words = { kk: 'а', ru: 'б', en: 'c' };
const clerk: SessionView = {
  account: { id: people.clerk.accountId, name: people.clerk.name, login: 'clerk', number: null }, csrfToken: 'token', grants: [],
  active: { id: 'grant', role: 'clerk', commissionIds: [storyElection.commissionId], regionIds: [], title: words },
};
const contest = {
  ...storyElection, id: storyElection.contestId, extension: null, maslikhatId: 'm', regionId: 'KZ-35', localityId: null, tier: 'city', form: 'single-member', district: 7, seats: 1, title: words, maslikhat: words,
  commission: { id: storyElection.commissionId, kind: 'district', names: words, zone: storyElection.zone, regionId: 'KZ-35' },
} as unknown as ContestView;

let filing: Filing;
let sent: unknown[];
beforeEach(() => {
  sent = [];
  filing = filingOf('registered');
  serverClock.observe(NOW, serverClock.monotonicNow());
  globalThis.fetch = (input, init) => {
    if (init?.method === 'POST') sent.push(JSON.parse(String(init.body)));
    const view: FilingView = { filing, version: 9, contest, electionTitle: words, receipt: null, iinFlags: [], elsewhere: [], allowed: [], serverTime: NOW };
    const path = String(input);
    const body = path === '/api/session' ? clerk : path === '/api/notices' ? { notices: [], unread: 0 } : path.endsWith('/actions') ? { actionId: 'a', receivedAt: NOW, hash: 'h', view } : view;
    return Promise.resolve({ ok: true, status: 200, headers: { get: () => null }, text: () => Promise.resolve(JSON.stringify(body)) } as unknown as Response);
  };
});

function Stage() {
  const [{ hook, searchHook }] = useState(() => memoryLocation({ path: '/commission/filings/filing-1/death' }));
  const [queries] = useState(createQueryClient);
  return (
    <Router hook={hook} searchHook={searchHook}>
      <QueryClientProvider client={queries}>
        <UiProvider link={Link}>
          <Suspense fallback="waiting">
            <LanguageProvider initial="en"><SessionProvider><WithWords areas={['commission', 'decisions', 'denials']}><DeathPage filingId="filing-1" /></WithWords></SessionProvider></LanguageProvider>
          </Suspense>
        </UiProvider>
      </QueryClientProvider>
    </Router>
  );
}

const open = async () => {
  await act(async () => { render(<Stage />); });
  await screen.findByRole('textbox', { name: 'Year' }, { timeout: 20_000 });
};
const write = async (...parts: readonly string[]) => {
  for (const [place, label] of (['Day', 'Month', 'Year'] as const).entries()) {
    const field = screen.getByRole('textbox', { name: label });
    await userEvent.clear(field);
    await userEvent.type(field, parts[place] ?? '');
  }
};
const check = () => userEvent.click(screen.getByRole('button', { name: 'Check the record' }));

describe('the record of a death', () => {
  it('of the one candidate of a district asks for the day alone, and stands only after a second look at what follows', async () => {
    await open();
    expect(screen.queryByRole('combobox', { name: 'The candidate who died' })).toBeNull();
    await write('5', '2', '2023');
    await check();
    expect(await screen.findByRole('heading', { level: 1, name: 'Confirm the record of death' })).toBeTruthy();
    expect(screen.getByText(/The candidacy ends and the election deposit is returned/u)).toBeTruthy();
    expect(sent).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Record the death' }));
    expect(sent).toMatchObject([{ action: { type: 'record-death', candidateId: 'c1', diedOn: '2023-02-05' } }]);
  });

  it('takes no day that has not come, and none that the calendar does not have', async () => {
    await open();
    await write('7', '2', '2023');
    await check();
    expect(await screen.findByText('That day has not come yet')).toBeTruthy();
    await write('30', '2', '2022');
    expect(await screen.findByText('Enter the date of death: day, month and year')).toBeTruthy();
    await check();
    expect(screen.queryByRole('button', { name: 'Record the death' })).toBeNull();
  });

  it('of a list asks who it was, and says that the others stay on the list', async () => {
    filing = { ...filingOf('submitted', 'party-list'), form: 'party-list', candidates: [{ ...aisulu, id: 'c1' }, { ...aisulu, id: 'c2', birthDate: civilDate('1985-07-14'), nameKk: { surname: 'Ібраев', givenName: 'Дәурен' }, nameRu: { surname: 'Ибраев', givenName: 'Даурен' } }] };
    await open();
    await write('5', '2', '2023');
    await check();
    expect(await screen.findByText('Choose the candidate')).toBeTruthy();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /The candidate who died/u }), 'c2');
    await check();
    expect(await screen.findByText(/This person leaves the list, the others stay on it/u)).toBeTruthy();
    expect(screen.getByText('Ібраев Дәурен')).toBeTruthy();
  });
});
