import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DecisionsPage, ExportView } from '@tirkeu/contracts';
import { UiProvider } from '@tirkeu/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Suspense } from 'react';
import { Link } from 'wouter';
import { LanguageProvider, WithWords } from '../shared/language.js';
import { createQueryClient } from '../shared/queries.js';
import { SessionProvider } from '../shared/session.js';
import { AS_OF, TEMIRTAU, alarms, days, decisions, election, figures, map, supervisor } from './spec/twelve-nominees.js';
import { SupervisorRoutes } from './supervisor-routes.js';
import { listQuery, parseWalk, scopeQuery } from './walk.js';

let session = supervisor();
let exported: ExportView;
let asked: unknown;
function answer(url: URL, body: string | null): unknown {
  switch (url.pathname) {
    case '/api/session': return session;
    case '/api/platform': return { mode: 'training', serverTime: AS_OF, currentElectionId: 'training' };
    case '/api/elections': return [election('training', 'Training election', 'training'), election('history', 'Election of 2023', 'regular')];
    case '/api/map': return map;
    case '/api/insights/figures': return figures(url.searchParams);
    case '/api/insights/decisions': return decisions(url.searchParams);
    case '/api/insights/alarms': return alarms;
    case '/api/insights/days': return days;
    case '/api/exports': asked = JSON.parse(body ?? '{}'); return exported;
    case '/api/exports/x-1': return exported;
    default: return undefined;
  }
}

const browserFetch = globalThis.fetch;
beforeEach(() => {
  session = supervisor();
  exported = { id: 'x-1', content: 'figures', format: 'csv', status: 'writing', rowsWritten: 600, rowsTotal: 1712, fileName: 'figures.csv', bytes: null, askedAt: AS_OF };
  window.sessionStorage.clear();
  globalThis.fetch = (input, init) => {
    const body = answer(new URL(String(input), 'http://localhost'), typeof init?.body === 'string' ? init.body : null);
    const text = JSON.stringify(body ?? { type: 'about:blank', title: '', status: 404, code: 'absent', traceId: 'trace' });
    return Promise.resolve({ ok: body !== undefined, status: body === undefined ? 404 : 200, headers: new Map(), text: () => Promise.resolve(text) } as unknown as Response);
  };
});
afterEach(() => { cleanup(); globalThis.fetch = browserFetch; });

async function open(address: string): Promise<string> {
  cleanup();
  window.history.replaceState(null, '', address);
  await act(async () => {
    render(
      <QueryClientProvider client={createQueryClient()}>
        <UiProvider link={Link}>
          <Suspense fallback={null}>
            <LanguageProvider initial="en"><SessionProvider><WithWords areas={['supervisor', 'reports']}><SupervisorRoutes /></WithWords></SessionProvider></LanguageProvider>
          </Suspense>
        </UiProvider>
      </QueryClientProvider>,
    );
    await Promise.resolve();
  });
  await waitFor(() => {
    expect(document.querySelector('h1')).not.toBeNull();
    expect(document.querySelector('[aria-busy="true"]')).toBeNull();
  }, { timeout: 10_000 });
  return document.querySelector('h1')?.textContent ?? '';
}

/** Links whose spoken name begins with a number, to a list of filings: the last number before "of", or the only one. */
function numbersInSight(): readonly { readonly number: number; readonly href: string; readonly label: string }[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('main a[href*="/filings"]')].flatMap((link) => {
    const label = link.getAttribute('aria-label') ?? link.textContent ?? '';
    const number = /^(?:[\d.]+% )?(\d+)/u.exec(label)?.[1];
    return number === undefined || !new URL(link.href).pathname.endsWith('/filings') ? [] : [{ number: Number(number), href: link.getAttribute('href') ?? '', label }];
  });
}

/** The list that the page at an address asks the server for. */
function listBehind(href: string): DecisionsPage {
  const [path = '', search = ''] = href.split('?');
  const walk = parseWalk(path, search);
  if (walk?.stop.at !== 'filings') throw new Error(`${href} is no list`);
  return decisions(new URLSearchParams(scopeQuery({ ...walk, election: 'training' }, listQuery(walk))));
}

const tableOf = (name: string) => within(screen.getByRole('table', { name }));
const here = () => `${window.location.pathname}${window.location.search}`;

describe('The observatory', () => {
  it('shows each percentage with its count and denominator', async () => {
    await open('/supervisor');
    const tiles = within(screen.getByRole('group', { name: 'Main figures' }));
    expect(tiles.getByRole('link', { name: '6 of 12, Not registered, all reasons' })).toBeTruthy();
    expect(tiles.getByRole('link', { name: '3 of 6, of them refused by the commission' })).toBeTruthy();
    expect(tiles.getByRole('link', { name: '2 of 6, of them withdrew or were recalled' })).toBeTruthy();
    expect(tiles.getByRole('link', { name: '4 of 12, Registered' })).toBeTruthy();
    expect(tiles.getAllByText('50.0%')).toHaveLength(2);
  });

  it('says what the figures rest on: their moment and the last entry of the record', async () => {
    await open('/supervisor');
    expect(screen.getAllByText('As of 22.11.2026, 10:00:00 UTC+5').length).toBeGreaterThan(0);
    expect(screen.getAllByText('record entry 48,211').length).toBeGreaterThan(0);
  });

  it('writes "1 of 2" instead of a percentage below five nominees', async () => {
    await open('/supervisor');
    const almaty = tableOf('Regions and cities').getByRole('link', { name: 'Place KZ-75' }).closest('tr');
    expect(almaty && within(almaty).getAllByRole('cell').map((cell) => cell.textContent)).toEqual(expect.arrayContaining([expect.stringContaining('1 of 2')]));
    expect(almaty?.textContent).not.toContain('%');
  });

  it.each([
    '/supervisor', '/supervisor?route=self', '/supervisor?sex=female&nomination=party', '/supervisor/regions/KZ-35', `/supervisor/regions/KZ-35/localities/${TEMIRTAU}`,
    `/supervisor/regions/KZ-35/localities/${TEMIRTAU}/commissions/dec.${TEMIRTAU}.1`, '/supervisor/grounds/documents-missing', '/supervisor/regions/KZ-75',
  ])('leads from every number of %s to exactly the filings it counts', async (address) => {
    await open(address);
    const numbers = numbersInSight();
    expect(numbers.length).toBeGreaterThan(2);
    for (const { number, href, label } of numbers) expect([label, listBehind(href).total]).toEqual([label, number]);
  });

  it('adds up: the rows of the regions make the figures of the country', async () => {
    await open('/supervisor');
    const rows = tableOf('Regions and cities').getAllByRole('row').slice(1);
    const cells = rows.map((row) => within(row).getAllByRole('cell').slice(0, 3).map((cell) => Number(/\d+$/u.exec(cell.textContent ?? '')?.[0])));
    const [total, ...places] = [...cells].reverse();
    expect(total).toEqual([12, 2, 6]);
    expect(places.reduce((sum, row) => sum.map((value, index) => value + (row[index] ?? 0)), [0, 0, 0])).toEqual(total);
  });

  it('marks what chance does not explain by a word, and gives the range that was expected', async () => {
    await open('/supervisor');
    const karaganda = tableOf('Regions and cities').getByRole('link', { name: 'Place KZ-35' }).closest('tr');
    expect(karaganda?.textContent).toContain('0–1');
    expect(karaganda?.textContent).toContain('above expected');
  });

  it('compares women and men with their range, and says what chance explains', async () => {
    await open('/supervisor');
    expect(screen.getByText('Difference +5.2 percentage points; chance gives −50.0 to +60.4. Chance can explain the difference.')).toBeTruthy();
    expect(tableOf('Women and men').getByText('2 of 4')).toBeTruthy();
  });

  it('keeps gross and net registrations, the cancelled and the reinstated apart', async () => {
    await open('/supervisor');
    const ledger = within(screen.getByRole('region', { name: 'Registration and seats' }));
    const values = ledger.getAllByRole('term').map((term) => [term.textContent, term.nextElementSibling?.textContent]);
    expect(values).toEqual(expect.arrayContaining([['Registered at any time', '6'], ['Registered now', '4'], ['Of them reinstated on appeal', '1'], ['Registration cancelled', '1']]));
    expect(values.slice(-2).map(([, value]) => value)).toEqual(['3.00', '1.00']);
  });

  it('gives every chart of days its table', async () => {
    await open('/supervisor');
    await userEvent.click(screen.getByText('The numbers by day'));
    const rows = tableOf('Day by day').getAllByRole('row').slice(1).map((row) => within(row).getAllByRole('cell').slice(0, 2).map((cell) => /\d+$/u.exec(cell.textContent ?? '')?.[0]));
    expect(rows).toEqual([['10', '1'], ['2', '3']]);
  });

  it('names an action for each alarm, and leads to its filings', async () => {
    await open('/supervisor');
    const list = within(screen.getByRole('list', { name: 'Needs action' }));
    expect(list.getAllByRole('listitem')).toHaveLength(1);
    expect(list.getByText(/^2 filings undecided: (4 hours|3 hours 59 minutes) left$/u)).toBeTruthy();
    expect(list.getByRole('link').getAttribute('href')).toBe('/supervisor/filings?alarm=undecided-near-deadline');
  });

  it('names the filings behind a number, and how many they are', async () => {
    expect(await open('/supervisor/regions/KZ-35/filings?listed=withdrawn')).toBe('Karaganda Region: 2 filings');
    expect(screen.getAllByRole('rowheader').map((cell) => within(cell).getByRole('link').textContent)).toEqual(['Candidate f', 'Candidate g']);
  });
});

describe('The filters of the observatory', () => {
  it('stand in the address, so that they can be sent to somebody', async () => {
    await open('/supervisor/regions/KZ-35');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Sex' }), 'Women');
    expect(here()).toBe('/supervisor/regions/KZ-35?sex=female');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Nomination' }), 'by a party');
    expect(here()).toBe('/supervisor/regions/KZ-35?nomination=party&sex=female');
  });

  it('can be taken off one by one and all at once', async () => {
    await open('/supervisor?route=self&age=under-29&sex=female');
    await userEvent.click(screen.getByRole('button', { name: /Remove the filter: .*29/u }));
    expect(here()).toBe('/supervisor?route=self&sex=female');
    await userEvent.click(screen.getByRole('button', { name: 'Clear all filters' }));
    expect(here()).toBe('/supervisor');
  });

  it('that let nobody through say so, and offer to be cleared', async () => {
    await open('/supervisor?route=party-list');
    expect(screen.getByText('Nobody matches these filters')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Clear all filters' }).getAttribute('href')).toBe('/supervisor');
  });

  it.each([
    ['/supervisor/regions/KZ-99?sex=female', 'Region or city: KZ-99', '/supervisor?sex=female'],
    ['/supervisor?from=2026-02-31', 'First day of nomination: 2026-02-31', '/supervisor'],
    ['/supervisor?election=never&route=self', 'Election: never', '/supervisor?route=self'],
    ['/supervisor/grounds/other', 'Ground of refusal: other', '/supervisor'],
  ])('that mean nothing are named instead of a blank page: %s', async (address, said, way) => {
    await open(address);
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toContain(said);
    expect(screen.getByRole('link', { name: 'Show without it' }).getAttribute('href')).toBe(way);
  });

  it('lead to another election, without what only this one has', async () => {
    await open('/supervisor?sex=female&party=amanat');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Election' }), 'history');
    expect(here()).toBe('/supervisor?election=history&sex=female');
  });

  it('of an election without nominees say that there is nothing to count, and where there is', async () => {
    await open('/supervisor?election=history');
    expect(screen.getByText(/3,101 districts and lists for 3,415 seats/u)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Training election' }).getAttribute('href')).toBe('/supervisor');
  });
});

describe('Whoever may see one region only', () => {
  beforeEach(() => { session = supervisor(['KZ-35']); });

  it('begins there', async () => {
    expect(await open('/supervisor')).toBe('Karaganda Region: registration of candidates');
    expect(within(screen.getByRole('navigation', { name: 'Path' })).queryByText('Kazakhstan')).toBeNull();
  });

  it('is told of another region that it is not theirs to see', async () => {
    await open('/supervisor/regions/KZ-75');
    expect(screen.getByText('This is outside your scope')).toBeTruthy();
  });
});

describe('The filters behind a button', () => {
  it('come when they are asked for, and go on Escape with the focus back on the button', async () => {
    await open('/supervisor');
    expect(screen.queryByRole('combobox', { name: 'Age on election day' })).toBeNull();
    const more = screen.getByRole('button', { name: 'More filters' });
    await userEvent.click(more);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Age on election day' }), 'under-29');
    expect(here()).toBe('/supervisor?age=under-29');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('combobox', { name: 'Age on election day' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'More filters' }));
  });
});

describe('What is taken away', () => {
  const ask = async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    await userEvent.click(screen.getByRole('button', { name: 'Figures, CSV' }));
  };

  it('carries exactly the filters of the screen and the language of the page', async () => {
    await open('/supervisor/regions/KZ-35?sex=female');
    await ask();
    await waitFor(() => expect(asked).toEqual({ election: 'training', sex: 'female', region: 'KZ-35', content: 'figures', format: 'csv', language: 'en' }));
  });

  it('shows how far it is, goes on while one leaves the page, and says where it is in the end', async () => {
    await open('/supervisor');
    await ask();
    expect((await screen.findByRole('progressbar', { name: 'figures.csv' })).getAttribute('aria-valuetext')).toBe('Rows written: 600 of 1,712');
    exported = { ...exported, status: 'ready', rowsWritten: 1712, bytes: 20_480 };
    await open('/supervisor/regions/KZ-35');
    await screen.findByText('Ready.');
    expect(screen.getByRole('link', { name: 'Download' }).getAttribute('href')).toBe('/api/exports/x-1/file');
  });

  it('says in words that it failed, and can be put away', async () => {
    exported = { ...exported, status: 'failed' };
    await open('/supervisor');
    await ask();
    await screen.findByText('The file could not be written.');
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText('The file could not be written.')).toBeNull();
  });
});
