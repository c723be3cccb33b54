import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ContestView, DecisionsPage, ElectionView, InsightGroup, InsightsView, MapView, OutcomeCounts, SessionView } from '@tirkeu/contracts';
import { civilDate, instant, type FilingStatus, type GroundId, type OutcomeCategory, type Route, type Text } from '@tirkeu/domain';
import { UiProvider } from '@tirkeu/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Suspense } from 'react';
import { Link } from 'wouter';
import { LanguageProvider, WithWords } from '../shared/language.js';
import { createQueryClient } from '../shared/queries.js';
import { SessionProvider } from '../shared/session.js';
import { SupervisorRoutes } from './supervisor-routes.js';
import { parseWalk, scopeQuery } from './walk.js';

const same = (word: string): Text => ({ kk: word, ru: word, en: word });

/** Twelve filings of two regions, written out so that every number of the page can be counted by hand. */
interface Filed {
  readonly id: string;
  readonly region: 'KZ-35' | 'KZ-75';
  readonly locality: string | null;
  readonly route: Route;
  readonly status: FilingStatus;
  readonly category: OutcomeCategory;
  readonly grounds: readonly GroundId[];
  readonly reversed?: true;
}
const filed = (id: string, place: string, route: Route, status: FilingStatus, category: OutcomeCategory, grounds: readonly GroundId[] = []): Filed => ({
  id, region: place.startsWith('KZ-75') ? 'KZ-75' : 'KZ-35', locality: place.includes('-C-') ? place : null, route, status, category, grounds,
});
const TEMIRTAU = 'KZ-35-C-temirtau';
const FILINGS: readonly Filed[] = [
  filed('a', TEMIRTAU, 'self', 'registered', 'registered'),
  filed('b', TEMIRTAU, 'self', 'registered', 'registered'),
  { ...filed('c', TEMIRTAU, 'party', 'registered', 'registered', ['requirements-not-met']), reversed: true },
  filed('d', TEMIRTAU, 'self', 'refused', 'documents-incomplete', ['documents-missing']),
  filed('e', TEMIRTAU, 'self', 'refused', 'non-compliance', ['requirements-not-met', 'documents-missing']),
  filed('f', TEMIRTAU, 'party', 'withdrawn', 'withdrawn-before-registration'),
  filed('g', TEMIRTAU, 'party', 'revoked', 'withdrawn-after-registration'),
  filed('h', 'KZ-35', 'party', 'cancelled', 'registration-cancelled'),
  filed('i', 'KZ-35', 'party', 'submitted', 'not-nominated'),
  filed('j', 'KZ-35', 'public-association', 'proposed', 'not-nominated'),
  filed('k', 'KZ-75', 'self', 'refused', 'documents-incomplete', ['documents-missing']),
  filed('l', 'KZ-75', 'self', 'registered', 'registered'),
];

const UNDECIDED: readonly FilingStatus[] = ['submitted', 'in-examination', 'awaiting-cure', 'proposed'];
const OUTCOME: Readonly<Record<string, (filing: Filed) => boolean>> = {
  undecided: ({ status }) => UNDECIDED.includes(status),
  registered: ({ status }) => status === 'registered',
  refused: ({ status }) => status === 'refused',
  withdrawn: ({ status }) => status === 'withdrawn' || status === 'revoked',
  cancelled: ({ status }) => status === 'cancelled',
  died: ({ status }) => status === 'died',
  'not-registered': ({ status }) => ['refused', 'withdrawn', 'revoked', 'cancelled', 'died'].includes(status),
  reversed: ({ reversed }) => reversed === true,
};
const commissionOf = ({ locality, region }: Filed): string => `dec.${locality ?? region}.1`;
const KEYS: Readonly<Record<InsightGroup, (filing: Filed) => string>> = {
  region: ({ region }) => region, locality: ({ locality, region }) => locality ?? region, commission: commissionOf, route: ({ route }) => route, ground: ({ grounds }) => grounds[0] ?? '',
};

const selected = (query: URLSearchParams): readonly Filed[] => FILINGS.filter((filing) => {
  const asks = (name: string, test: (value: string) => boolean) => { const value = query.get(name); return value === null || test(value); };
  return query.get('election') === 'training'
    && asks('region', (value) => filing.region === value) && asks('locality', (value) => KEYS.locality(filing) === value)
    && asks('commission', (value) => commissionOf(filing) === value) && asks('route', (value) => filing.route === value)
    && asks('ground', (value) => filing.grounds.some((ground) => ground === value)) && asks('category', (value) => filing.category === value)
    && asks('outcome', (value) => OUTCOME[value]?.(filing) === true);
});

const countsOf = (filings: readonly Filed[]): OutcomeCounts => {
  const of = (outcome: string) => filings.filter((filing) => OUTCOME[outcome]?.(filing)).length;
  return { submitted: filings.length, undecided: of('undecided'), registered: of('registered'), refused: of('refused'), withdrawn: of('withdrawn'), cancelled: of('cancelled'), died: of('died') };
};

const GROUPS: readonly InsightGroup[] = ['region', 'locality', 'commission', 'route', 'ground'];
const AS_OF = instant('2026-11-22T05:00:00.000Z');
function insights(query: URLSearchParams): InsightsView {
  const filings = selected(query);
  const by = GROUPS.find((group) => group === query.get('by')) ?? 'region';
  const keys = [...new Set(filings.map(KEYS[by]))];
  const grounds = [...new Set(filings.flatMap((filing) => filing.grounds))];
  const categories = [...new Set(filings.map(({ category }) => category))];
  return {
    total: countsOf(filings), by, asOf: AS_OF,
    rows: keys.map((key) => ({ key, title: same(`Place ${key}`), counts: countsOf(filings.filter((filing) => KEYS[by](filing) === key)) })),
    grounds: grounds.map((ground) => {
      const on = filings.filter((filing) => filing.grounds.includes(ground));
      return { ground, title: same(`Ground ${ground}`), refusals: on.length, reversed: on.filter(({ reversed }) => reversed).length };
    }),
    categories: categories.map((category) => ({ category, filings: filings.filter((filing) => filing.category === category).length })),
  };
}

const contestOf = (filing: Filed): ContestView => ({
  id: 'contest', electionId: 'training', rulebookId: 'kz-maslikhat-2023', electionDay: civilDate('2027-01-24'), overrides: {}, extension: null,
  maslikhatId: filing.locality ?? filing.region, regionId: filing.region, localityId: filing.locality, tier: 'city', form: 'single-member', district: 1, seats: 1,
  title: same('District 1'), maslikhat: same('Maslikhat'), zone: 'Asia/Almaty',
  commission: { id: commissionOf(filing), kind: 'district', names: same('Commission'), zone: 'Asia/Almaty', regionId: filing.region },
});
const decisions = (query: URLSearchParams): DecisionsPage => {
  const filings = selected(query);
  return {
    total: filings.length, nextCursor: null, asOf: AS_OF,
    rows: filings.map((filing) => ({
      filingId: filing.id, candidate: `Candidate ${filing.id}`, route: filing.route, contest: contestOf(filing), status: filing.status, submittedAt: AS_OF, decidedAt: null,
      grounds: filing.grounds.map((ground) => ({ ground, title: same(`Ground ${ground}`) })),
    })),
  };
};

const election = (id: string, title: string): ElectionView => ({ id, title: same(title), kind: 'training', electionDay: civilDate('2027-01-24'), rulebookId: 'kz-maslikhat-2023', overrides: {}, contests: 3101, seats: 3415, announcements: [] });
const map: MapView = {
  regions: [{ id: 'KZ-35', names: same('Karaganda Region'), kind: 'oblast', zone: 'Asia/Almaty' }, { id: 'KZ-75', names: same('Almaty city'), kind: 'republican-city', zone: 'Asia/Almaty' }],
  localities: [{ id: TEMIRTAU, regionId: 'KZ-35', names: same('Temirtau city'), kind: 'city' }],
};
const supervisor = (regionIds: readonly string[] = []): SessionView => {
  const grant = { id: 'g', role: 'supervisor', commissionIds: [], regionIds, title: same('Kazakhstan') } as const;
  return { account: { id: 's', name: 'Supervisor', login: 's' }, grants: [grant], active: grant, csrfToken: 't' };
};

let session = supervisor();
function answer(url: URL): unknown {
  switch (url.pathname) {
    case '/api/session': return session;
    case '/api/platform': return { mode: 'training', serverTime: AS_OF, currentElectionId: 'training' };
    case '/api/elections': return [election('training', 'Training election'), election('history', 'Election of 2023')];
    case '/api/map': return map;
    case '/api/insights/refusals': return insights(url.searchParams);
    case '/api/insights/decisions': return decisions(url.searchParams);
    default: return undefined;
  }
}

const browserFetch = globalThis.fetch;
beforeEach(() => {
  session = supervisor();
  globalThis.fetch = (input) => {
    const body = answer(new URL(String(input), 'http://localhost'));
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
            <LanguageProvider initial="en"><SessionProvider><WithWords areas={['supervisor']}><SupervisorRoutes /></WithWords></SessionProvider></LanguageProvider>
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
  return decisions(new URLSearchParams(scopeQuery({ ...walk, election: 'training' }, { outcome: walk.outcome, category: walk.category })));
}

describe('The supervisor’s pages', () => {
  it('show each percentage with its count and denominator, and say that not registered is not refused', async () => {
    await open('/supervisor');
    const tiles = within(screen.getByRole('group', { name: 'Main figures' }));
    expect(tiles.getAllByText('50.0%')).toHaveLength(2);
    expect(tiles.getByRole('link', { name: '6 of 12, Not registered, all reasons' })).toBeTruthy();
    expect(tiles.getByRole('link', { name: '3 of 6, of them refused by the commission' })).toBeTruthy();
    expect(tiles.getByRole('link', { name: '2 of 6, of them withdrew or were recalled' })).toBeTruthy();
    expect(tiles.getByRole('link', { name: '1 of 6, of them registration cancelled' })).toBeTruthy();
    expect(tiles.getByRole('link', { name: '4 of 12, Registered' })).toBeTruthy();
    expect(tiles.getByRole('link', { name: '2 of 12, Not decided yet' })).toBeTruthy();
    expect(screen.getByText(/Refused by a commission: 3; withdrew themselves or were recalled by the nominating organisation: 2/u)).toBeTruthy();
  });

  it('write "1 of 2" instead of a percentage below five filings', async () => {
    await open('/supervisor');
    const almaty = screen.getByRole('link', { name: '1 of 2, Not registered, all reasons, Place KZ-75' });
    expect(almaty.textContent).toBe('1 of 2');
  });

  it.each([
    '/supervisor', '/supervisor?route=self', '/supervisor/regions/KZ-35', `/supervisor/regions/KZ-35/localities/${TEMIRTAU}`,
    `/supervisor/regions/KZ-35/localities/${TEMIRTAU}/commissions/dec.${TEMIRTAU}.1`, '/supervisor/grounds/documents-missing', '/supervisor/regions/KZ-75',
  ])('lead from every number of %s to exactly the filings it counts', async (address) => {
    await open(address);
    const numbers = numbersInSight();
    expect(numbers.length).toBeGreaterThan(3);
    for (const { number, href, label } of numbers) expect([label, listBehind(href).total]).toEqual([label, number]);
  });

  it('name the filings behind a number, and how many they are', async () => {
    expect(await open('/supervisor/regions/KZ-35/filings?outcome=withdrawn')).toBe('Karaganda Region: 2 filings');
    expect(screen.getAllByRole('rowheader').map((cell) => within(cell).getByRole('link').textContent)).toEqual(['Candidate f', 'Candidate g']);
  });

  it('add up: the rows of the regions make the figures of the country', async () => {
    await open('/supervisor');
    const rows = within(screen.getByRole('table', { name: 'Regions and cities' })).getAllByRole('row').slice(1);
    const cells = rows.map((row) => within(row).getAllByRole('cell').slice(0, 5).map((cell) => Number(/\d+$/u.exec(cell.textContent ?? '')?.[0])));
    const [total, ...places] = [...cells].reverse();
    expect(total).toEqual([12, 2, 4, 3, 2]);
    expect(places.reduce((sum, row) => sum.map((value, index) => value + (row[index] ?? 0)), [0, 0, 0, 0, 0])).toEqual(total);
  });

  it('keep the route in the address, so that it can be sent to somebody', async () => {
    await open('/supervisor/regions/KZ-35');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Route' }), 'Self-nomination');
    expect(`${window.location.pathname}${window.location.search}`).toBe('/supervisor/regions/KZ-35?route=self');
  });

  it('say of an election without filings that there is nothing to count', async () => {
    await open('/supervisor?election=history');
    expect(screen.getByText(/3,101 districts and lists for 3,415 seats/u)).toBeTruthy();
  });

  it('begin with the region of whoever may see that region only', async () => {
    session = supervisor(['KZ-35']);
    expect(await open('/supervisor')).toBe('Karaganda Region: registration of candidates');
    expect(within(screen.getByRole('navigation', { name: 'Path' })).queryByText('Kazakhstan')).toBeNull();
  });

  it('have no page for a place that is not on the map', async () => {
    expect(await open('/supervisor/regions/KZ-99')).toBe('There is no such page');
  });
});
