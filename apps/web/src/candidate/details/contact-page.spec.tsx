import { beforeEach, describe, it, expect } from '@jest/globals';
import type { ContestView } from '@tirkeu/contracts';
import { instant, replay } from '@tirkeu/domain';
import { getRulebook } from '@tirkeu/rulebooks';
import { people, story, storyElection } from '@tirkeu/testing/stories';
import { UiProvider } from '@tirkeu/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Suspense } from 'react';
import { LanguageProvider, WithWords } from '../../shared/language.js';
import { createQueryClient } from '../../shared/queries.js';
import { SessionProvider } from '../../shared/session.js';
import { filingCaseOf } from '../case/filing-case.js';
import { ContactPage } from './contact-page.js';

const names = { kk: 'а', ru: 'б', en: 'c' };
const contest = {
  ...storyElection, id: storyElection.contestId, extension: null, maslikhat: names, title: names, district: 7,
  commission: { id: storyElection.commissionId, kind: 'district', names, zone: storyElection.zone, regionId: null },
} as unknown as ContestView;
const now = instant('2023-02-06T04:00:00Z');
const filing = replay(story('draft').filter(({ type }) => type !== 'ContactRecorded'));
const filingCase = filingCaseOf({ filing, version: 4, contest, electionTitle: names, receipt: null, iinFlags: [], elsewhere: [], allowed: ['record-identity', 'record-contact'], serverTime: now }, getRulebook(storyElection.rulebookId), { ...people.candidate, commissionIds: [] }, now);

const failed = { type: 'about:blank', title: '', status: 500, code: 'failed', traceId: '4f2a' };
const posted: unknown[] = [];

beforeEach(() => {
  posted.length = 0;
  window.history.replaceState(null, '', '/candidate/filings/filing-1/contact');
  globalThis.fetch = (_path: unknown, init: RequestInit = {}) => {
    const post = init.method === 'POST';
    if (post) posted.push(JSON.parse(String(init.body)));
    const status = post ? 500 : 401;
    return Promise.resolve({ ok: false, status, headers: { get: () => null }, text: () => Promise.resolve(JSON.stringify({ ...failed, status, code: post ? 'failed' : 'not-signed-in' })) } as unknown as Response);
  };
});

async function open() {
  render(
    <QueryClientProvider client={createQueryClient()}>
      <UiProvider>
        <Suspense fallback={null}>
          <LanguageProvider initial="en"><SessionProvider><WithWords areas={['candidate']}><ContactPage filingCase={filingCase} /></WithWords></SessionProvider></LanguageProvider>
        </Suspense>
      </UiProvider>
    </QueryClientProvider>,
  );
  return screen.findByLabelText('Phone');
}

const valueOf = (label: string | RegExp) => (screen.getByLabelText(label) as HTMLInputElement).value;

describe('a page of details', () => {
  it('keeps everything that was typed when the server fails, and says so', async () => {
    const phone = await open();
    await userEvent.type(phone, '+7 701 234 56 78');
    await userEvent.type(screen.getByLabelText('Home address'), 'Kostanay');
    await userEvent.click(screen.getByRole('button', { name: 'Save and continue' }));
    expect(await screen.findByText('4f2a', { exact: false })).toBeTruthy();
    expect([valueOf('Phone'), valueOf('Home address')]).toEqual(['+7 701 234 56 78', 'Kostanay']);
    expect(window.location.pathname).toBe('/candidate/filings/filing-1/contact');
    expect(posted).toHaveLength(1);
  });

  it('undoes the Kazakh layout in a telephone number', async () => {
    const phone = await open();
    await userEvent.type(phone, '+. .қ" іңғ ,. үұ');
    await userEvent.type(screen.getByLabelText('Home address'), 'Kostanay');
    await userEvent.click(screen.getByRole('button', { name: 'Save and continue' }));
    await waitFor(() => expect(posted).toMatchObject([{ action: { contact: { phone: '+77013456789' } } }]));
  });

  it('names all faults in one summary that takes focus, says the same words at the field, and sends nothing', async () => {
    await open();
    await userEvent.type(screen.getByLabelText(/E-mail/u), 'nobody');
    await userEvent.click(screen.getByRole('button', { name: 'Save and continue' }));
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('alert'));
    const summary = document.activeElement as HTMLElement;
    expect([...summary.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
      'Enter a phone number', 'The e-mail address is not complete: for example, name@example.kz', 'Enter your address',
    ]);
    expect(screen.getAllByText('Enter a phone number')).toHaveLength(2);
    await waitFor(() => expect(document.title).toMatch(/^Error: /u));
    expect(posted).toEqual([]);
  });
});
