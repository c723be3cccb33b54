import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ContestView, DepositView, FilingView, NominationsView, SessionView } from '@tirkeu/contracts';
import { civilDate, instant, type Candidate, type Filing } from '@tirkeu/domain';
import { UiProvider } from '@tirkeu/ui';
import { aisulu, filingOf, storyElection } from '@tirkeu/testing/stories';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Suspense } from 'react';
import { Link } from 'wouter';
import { LanguageProvider, WithWords } from '../shared/language.js';
import { createQueryClient } from '../shared/queries.js';
import { SessionProvider } from '../shared/session.js';
import { NominatorRoutes } from './nominator-routes.js';

const NOW = instant('2023-01-25T06:00:00.000Z');
const words = (text: string) => ({ kk: text, ru: text, en: text });
const agent: SessionView = {
  account: { id: 'account-agent', name: 'Сейітов Марат', login: 'agent', number: null }, csrfToken: 'token',
  grants: [], active: { id: 'grant', role: 'agent', commissionIds: [], regionIds: [], title: words('Auyl party') },
};
const contest: ContestView = {
  id: 'e.KZ-35.list', electionId: storyElection.electionId, rulebookId: storyElection.rulebookId, electionDay: storyElection.electionDay, overrides: storyElection.overrides, extension: null,
  maslikhatId: 'KZ-35', regionId: 'KZ-35', localityId: null, tier: 'oblast', form: 'party-list', district: null, seats: 18, title: words('List seats'), maslikhat: words('Karaganda Regional Maslikhat'),
  commission: { id: 'tec.KZ-35', kind: 'territorial', names: words('Territorial commission'), zone: 'Asia/Almaty', regionId: 'KZ-35' }, zone: 'Asia/Almaty',
};
const person = (id: string, surname: string, part: Partial<Candidate> = {}): Candidate => ({ ...aisulu, id, iin: '•••• •••• 0200', nameKk: { surname, givenName: 'Дәурен' }, nameRu: { surname, givenName: 'Даурен' }, ...part });
const man = { sex: 'male', birthDate: civilDate('1970-01-01') } as const;

let filing: Filing;
let recorded: DepositView['previous'];
let sent: { readonly path: string; readonly body: unknown }[];
const view = (): FilingView => ({ filing, version: 3, contest, electionTitle: words('Election'), receipt: null, iinFlags: [], elsewhere: [], allowed: [], serverTime: NOW });
const nominations = (search: URLSearchParams): NominationsView => ({
  electionId: storyElection.electionId, total: search.get('gap') === 'biography' ? 1 : 2, counts: { all: 2, draft: 1, submitted: 1, 'to-mend': 1, registered: 0, ended: 0 },
  gaps: [{ gap: 'biography', filings: 12 }, { gap: 'elsewhere', filings: 1 }], regions: [{ regionId: 'KZ-35', filings: 2 }], toMend: [{ filingId: 'filing-2', contest, defects: 2, cureBy: instant('2023-01-26T12:00:00Z') }], nextCursor: null, asOf: NOW,
  rows: [{
    filingId: 'filing-1', version: 3, route: 'party-list', status: 'draft', contest, people: 3, first: { kk: 'Әбіш Дәурен', ru: 'Абиш Даурен' }, gaps: [{ gap: 'biography', people: 2 }],
    consents: { given: 1, refused: 1, awaited: 1 }, elsewhere: 1, next: { step: 'submit', by: instant('2023-02-08T12:00:00Z') }, openedAt: NOW, submittedAt: null,
  }],
});

function answer(url: URL, method: string): unknown {
  switch (url.pathname) {
    case '/api/session': return agent;
    case '/api/platform': return { mode: 'training', serverTime: NOW, currentElectionId: storyElection.electionId };
    case '/api/elections': return [{ id: storyElection.electionId, title: words('Election'), kind: 'training', electionDay: storyElection.electionDay, rulebookId: storyElection.rulebookId, overrides: storyElection.overrides, contests: 1, seats: 18, announcements: [], madeUp: false }];
    case '/api/map': return { regions: [{ id: 'KZ-35', names: words('Karaganda Region'), kind: 'oblast', zone: 'Asia/Almaty' }], localities: [] };
    case '/api/nominator': return { kind: 'party', id: 'auyl', name: words('Auyl party') };
    case '/api/nominator/filings': return nominations(url.searchParams);
    case '/api/filings/filing-1': return view();
    case '/api/deposits/filing-1': return { amounts: { due: 525_000 }, citation: { place: words('Art. 104(4)'), confidence: 'confirmed', note: null }, previous: recorded };
    case '/api/filings/filing-1/actions': return { actionId: 'a', receivedAt: NOW, hash: 'h', view: view() };
    case '/api/filings/filing-1/working-copies': return [];
    case '/api/filings/filing-1/working-copies/person.new': return method === 'PUT' ? { version: 'v', savedAt: NOW } : { copy: null };
    default: return undefined;
  }
}

const browserFetch = globalThis.fetch;
beforeEach(() => {
  sent = [];
  recorded = null;
  filing = { ...filingOf('draft', 'party'), id: 'filing-1', form: 'party-list', route: 'party-list', seats: 18, documents: [], candidates: [person('c', 'Ыбырай', man), person('b', 'Иманов', man), person('a', 'Әбіш')] };
  globalThis.fetch = (input, init) => {
    const url = new URL(String(input), 'http://localhost');
    if (typeof init?.body === 'string' && !url.pathname.includes('/working-copies')) sent.push({ path: url.pathname, body: JSON.parse(init.body) });
    const body = answer(url, init?.method ?? 'GET');
    const text = JSON.stringify(body ?? { type: 'about:blank', title: '', status: 404, code: 'absent', traceId: 'trace' });
    return Promise.resolve({ ok: body !== undefined, status: body === undefined ? 404 : 200, headers: new Map(), text: () => Promise.resolve(text) } as unknown as Response);
  };
});
afterEach(() => { cleanup(); globalThis.fetch = browserFetch; });

async function open(address: string, heading: string | RegExp): Promise<void> {
  window.history.replaceState(null, '', address);
  await act(async () => {
    render(
      <QueryClientProvider client={createQueryClient()}>
        <UiProvider link={Link}>
          <Suspense fallback={null}>
            <LanguageProvider initial="en"><SessionProvider><WithWords areas={['nominator', 'tables']}><NominatorRoutes /></WithWords></SessionProvider></LanguageProvider>
          </Suspense>
        </UiProvider>
      </QueryClientProvider>,
    );
  });
  await screen.findByRole('heading', { level: 1, name: heading }, { timeout: 20_000 });
}

describe('all nominations of a nominator', () => {
  it('show what is missing where, who agrees, and that somebody stands elsewhere without saying who', async () => {
    await open('/nominator', 'Nominations');
    const row = await screen.findByRole('row', { name: /Әбіш Дәурен/u });
    expect(row.textContent).toContain('Karaganda Regional Maslikhat');
    expect(row.textContent).toContain('Biographical data: 2 people');
    expect(row.textContent).toContain('1 already stands elsewhere');
    expect(row.textContent).toContain('1 does not agree');
    expect(row.textContent).toContain('Submit by Wednesday 8\u00A0February');
  });
  it('lead from a count to the filings behind it, and say which filter is in force', async () => {
    await open('/nominator', 'Nominations');
    await userEvent.click(await screen.findByRole('link', { name: 'See them: Biographical data' }));
    expect(window.location.search).toContain('gap=biography');
    expect(await screen.findByRole('button', { name: 'Remove the filter: Biographical data' })).toBeTruthy();
  });
});

describe('a notice of defects', () => {
  it('stands above everything else, with how many there are and until when', async () => {
    await open('/nominator', 'Nominations');
    const notice = (await screen.findByRole('link', { name: 'Karaganda Regional Maslikhat, Party list' })).closest('li');
    expect(notice?.textContent).toMatch(/2 defects, deadline: Thursday 26\u00A0January, 18:00/u);
  });
});

describe('a party list', () => {
  it('stands in the order of the Kazakh alphabet, whatever the order of entry', async () => {
    await open('/nominator/filings/filing-1', /Party list/u);
    const rows = within(screen.getByRole('table', { name: 'People on the list' })).getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getByRole('rowheader').textContent?.split(' ')[0])).toEqual(['Әбіш', 'Иманов', 'Ыбырай']);
  });
  it('tells how far the quota is: one woman of three is enough for thirty per cent', async () => {
    await open('/nominator/filings/filing-1', /Party list/u);
    expect(screen.getByText('1 of 1, 3 on the list')).toBeTruthy();
    expect(screen.getByText('Met')).toBeTruthy();
  });
  it('tells that it is short of the quota, and that the commission decides where a disability would settle it', async () => {
    filing = { ...filing, candidates: [person('c', 'Ыбырай', man), person('b', 'Иманов', man)] };
    await open('/nominator/filings/filing-1', /Party list/u);
    expect(screen.getByText('Not met')).toBeTruthy();
    cleanup();
    filing = { ...filing, candidates: [person('c', 'Ыбырай', { ...man, disability: true }), person('b', 'Иманов', man)] };
    await open('/nominator/filings/filing-1', /Party list/u);
    expect(screen.getByText('For the commission to decide')).toBeTruthy();
  });
  it('owes 350,000 tenge for each person, half of it with 3 to 5 per cent before, which is still to be confirmed', async () => {
    await open('/nominator/filings/filing-1', /Party list/u);
    const card = screen.getByRole('heading', { name: 'Election deposit' }).closest('.t-card') as HTMLElement;
    expect(card.textContent).toMatch(/1\s050\s000/u);
    await userEvent.click(screen.getByRole('radio', { name: 'The percentage is known' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Share of the vote, %' }), '3,5');
    expect(card.textContent).toMatch(/525\s000/u);
    expect(card.textContent).toContain('To be confirmed');
    await userEvent.clear(screen.getByRole('textbox', { name: 'Share of the vote, %' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Share of the vote, %' }), '7');
    expect(within(card).getByText(/^0/u)).toBeTruthy();
  });
  it('owes what follows from the result that the commission has on record, and says where it is from', async () => {
    filing = { ...filing, status: 'submitted', submittedAt: NOW };
    recorded = { value: { kind: 'percent', hundredths: 499 }, source: 'Қаулы № 12', by: 'Қасымова Динара', at: NOW };
    await open('/nominator/filings/filing-1', /Party list/u);
    const line = await screen.findByText(/Recorded by the commission: 4\.99% of the vote at the previous election\. Source: Қаулы № 12\. Recorded on 25\s.*2023/u);
    expect(line.closest('.t-card')?.textContent).toMatch(/525\s000/u);
    expect(screen.queryByRole('radio', { name: 'The percentage is known' })).toBeNull();
  });
  it('loses a person only after a second look', async () => {
    await open('/nominator/filings/filing-1', /Party list/u);
    await userEvent.click(screen.getByRole('button', { name: 'Remove: Иманов Дәурен' }));
    expect(sent).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(sent).toEqual([{ path: '/api/filings/filing-1/actions', body: expect.objectContaining({ expectedVersion: 3, action: { type: 'remove-candidate', candidateId: 'b' } }) }]));
  });
  it('says before the submission what is missing, in words, and sends nothing', async () => {
    await open('/nominator/filings/filing-1/submit', 'Submit the nomination');
    const missing = screen.getByRole('heading', { name: 'Still missing before you can submit' }).closest('.t-notice') as HTMLElement;
    expect(missing.textContent).toContain('Biographical data: 3 people');
    await userEvent.click(screen.getByRole('button', { name: /Submit the nomination/u }));
    expect(sent).toEqual([]);
  });
});

describe('a person of a list', () => {
  it('is entered whole, once nothing keeps them out', async () => {
    await open('/nominator/filings/filing-1/people/new', 'A new person');
    await userEvent.click(await screen.findByRole('button', { name: 'Save' }));
    expect(sent).toEqual([]);
    expect((await screen.findAllByText('The IIN is missing')).length).toBeGreaterThan(0);
    const write = (label: string, text: string) => userEvent.type(screen.getByLabelText(label), text);
    await write('IIN', '660606390708');
    await write('Surname in Kazakh', 'Өтегенов');
    await write('Given name in Kazakh', 'Қанат');
    await write('Surname in Russian', 'Утегенов');
    await write('Given name in Russian', 'Канат');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toMatchObject({ action: { type: 'import-candidates', candidates: [{ identity: { iin: '660606390708', birthDate: '1966-06-06', sex: 'male', nameKk: { surname: 'Өтегенов', givenName: 'Қанат' } }, background: { party: '«Ауыл» партиясы' } }] } });
  });
});
