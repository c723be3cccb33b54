import { beforeEach, describe, it, expect } from '@jest/globals';
import type { SessionView } from '@tirkeu/contracts';
import { UiProvider } from '@tirkeu/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { Link, Route, Router, Switch } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { LanguageProvider } from './language.js';
import { Page } from './page.js';
import { createQueryClient } from './queries.js';
import { RequireRole, SessionProvider, useSession } from './session.js';

const candidate: SessionView = {
  account: { id: 'a', name: 'Мысалова Айгерім', login: 'candidate', number: null },
  grants: [], active: { id: 'g', role: 'candidate', commissionIds: [], regionIds: [], title: { kk: 'Кандидат', ru: 'Кандидат', en: 'Candidate' } }, csrfToken: 't',
};

const answering = (session: SessionView | null) => {
  globalThis.fetch = () => Promise.resolve({
    ok: session !== null, status: session === null ? 401 : 200, headers: { get: () => null },
    text: () => Promise.resolve(JSON.stringify(session ?? { type: 'about:blank', title: '', status: 401, code: 'not-signed-in', traceId: 't' })),
  } as unknown as Response);
};

function Frame({ path, children }: { readonly path: string; readonly children: ReactNode }) {
  const [{ hook, searchHook }] = useState(() => memoryLocation({ path, record: true }));
  const [queries] = useState(createQueryClient);
  return (
    <Router hook={hook} searchHook={searchHook}>
      <QueryClientProvider client={queries}>
        <UiProvider link={Link}><LanguageProvider initial="en"><SessionProvider>{children}</SessionProvider></LanguageProvider></UiProvider>
      </QueryClientProvider>
    </Router>
  );
}

beforeEach(() => answering(null));

describe('a page', () => {
  it('names the tab after the task and the service, never after the person', async () => {
    render(<Frame path="/"><Page title="Қағидаев Ерлан" tabTitle="Candidate" /></Frame>);
    expect(await screen.findByRole('heading', { level: 1, name: 'Қағидаев Ерлан' })).toBeTruthy();
    expect(document.title).toBe('Candidate · Tirkeu');
  });

  it('says in the tab that there is an error', async () => {
    render(<Frame path="/"><Page title="Sign in" hasErrors /></Frame>);
    await screen.findByRole('heading', { level: 1 });
    expect(document.title).toBe('Error: Sign in · Tirkeu');
  });

  it('takes the focus to its heading after a change of page, not on the first one', async () => {
    render(
      <Frame path="/">
        <Switch>
          <Route path="/"><Page title="One"><Link href="/two">go</Link></Page></Route>
          <Route path="/two"><Page title="Two" /></Route>
        </Switch>
      </Frame>,
    );
    const link = await screen.findByRole('link', { name: 'go' });
    expect(document.activeElement).toBe(document.body);
    await userEvent.click(link);
    const heading = await screen.findByRole('heading', { level: 1, name: 'Two' });
    expect(document.activeElement).toBe(heading);
  });
});

describe('a page that loads', () => {
  it('hands the focus on from the heading of the waiting page to that of the loaded one', async () => {
    function Slow() {
      const [there, setThere] = useState(false);
      if (there) return <div><Page title="Your tasks" /></div>;
      return <Page title="Loading"><p onMouseOver={() => setThere(true)}>on its way</p></Page>;
    }
    render(
      <Frame path="/">
        <Switch>
          <Route path="/"><Page title="One"><Link href="/slow">go</Link></Page></Route>
          <Route path="/slow"><Slow /></Route>
        </Switch>
      </Frame>,
    );
    await userEvent.click(await screen.findByRole('link', { name: 'go' }));
    const waiting = await screen.findByRole('heading', { level: 1, name: 'Loading' });
    expect(document.activeElement).toBe(waiting);
    await userEvent.hover(screen.getByText('on its way'));
    const loaded = await screen.findByRole('heading', { level: 1, name: 'Your tasks' });
    expect(document.activeElement).toBe(loaded);
  });
});

function SignInStub() {
  const { session } = useSession();
  return <p>sign-in for {new URLSearchParams(window.location.search).get('return') ?? String(session)}</p>;
}

describe('a page for one role', () => {
  const inside = (
    <Switch>
      <Route path="/candidate"><RequireRole roles={['candidate', 'agent']}><p>my filings</p></RequireRole></Route>
      <Route path="/commission"><RequireRole roles={['clerk']}><p>the queue</p></RequireRole></Route>
      <Route path="/sign-in"><SignInStub /></Route>
    </Switch>
  );

  it('opens to that role', async () => {
    answering(candidate);
    render(<Frame path="/candidate">{inside}</Frame>);
    expect(await screen.findByText('my filings')).toBeTruthy();
  });

  it('leads to sign-in whoever is not signed in', async () => {
    render(<Frame path="/candidate">{inside}</Frame>);
    await waitFor(() => expect(screen.getByText(/sign-in for/u)).toBeTruthy());
    expect(screen.queryByText('my filings')).toBeNull();
  });

  it('tells another role so and shows the way to its own page', async () => {
    answering(candidate);
    render(<Frame path="/commission">{inside}</Frame>);
    expect(await screen.findByRole('heading', { name: 'This page is for another role' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Go to my page' }).getAttribute('href')).toBe('/candidate');
    expect(screen.queryByText('the queue')).toBeNull();
  });
});
