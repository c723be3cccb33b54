import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ElectionView, MapView, PlatformView } from '@tirkeu/contracts';
import { civilDate, instant, type Language } from '@tirkeu/domain';
import { UiProvider } from '@tirkeu/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Area } from '@tirkeu/messages';
import { useState } from 'react';
import { Link, Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { LanguageProvider, WithWords } from '../../shared/language.js';
import { createQueryClient } from '../../shared/queries.js';
import { SessionProvider } from '../../shared/session.js';
import { answerSheet } from './answer-sheet.js';
import { EligibilityRoutes } from './eligibility-routes.js';

/** 6 February 2023 in Almaty: nomination for 19 March closes on the 8th, registration on the 18th. */
const SERVER_TIME = instant('2023-02-06T06:00:00Z');

const same = (text: string) => ({ kk: text, ru: text, en: text });
const spring: ElectionView = {
  id: 'spring-2023', title: { kk: 'Мәслихаттар сайлауы 2023', ru: 'Выборы маслихатов 2023', en: 'Maslikhat elections 2023' }, kind: 'extraordinary', electionDay: civilDate('2023-03-19'),
  rulebookId: 'kz-maslikhat-2023', overrides: { nominationOpens: '2023-01-20', nominationCloses: '2023-02-08T18:00', registrationCloses: '2023-02-18T18:00' },
  contests: 1, seats: 1, announcements: [], madeUp: false,
};
const mazhilis: ElectionView = { ...spring, id: 'mazhilis-2023', title: same('Mazhilis 2023'), rulebookId: 'kz-mazhilis-2023' };
const map: MapView = { regions: [{ id: 'KZ-15', names: { kk: 'Ақтөбе облысы', ru: 'Актюбинская область', en: 'Aktobe oblast' }, kind: 'oblast', zone: 'Asia/Aqtobe' }], localities: [] };

let asked: string[];
let elections: readonly ElectionView[];

const answers = (): Readonly<Record<string, unknown>> => ({
  '/api/platform': { mode: 'production', serverTime: SERVER_TIME, currentElectionId: 'spring-2023' } satisfies PlatformView,
  '/api/elections': elections,
  '/api/map': map,
});

beforeEach(() => {
  asked = [];
  elections = [spring];
  answerSheet.clear();
  globalThis.fetch = (input, init) => {
    const path = String(input);
    asked.push(`${init?.method ?? 'GET'} ${path} ${String(init?.body ?? '')}`);
    const body = answers()[path];
    return Promise.resolve({
      ok: body !== undefined, status: body === undefined ? 401 : 200, headers: { get: () => null },
      text: () => Promise.resolve(JSON.stringify(body ?? { type: 'about:blank', title: '', status: 401, code: 'not-signed-in', traceId: 't' })),
    } as unknown as Response);
  };
});

const PUBLIC: readonly Area[] = ['public'];
let addresses: readonly string[];

function Stage({ path, language }: { readonly path: string; readonly language: Language }) {
  const [{ hook, searchHook, history }] = useState(() => memoryLocation({ path, record: true }));
  const [queries] = useState(createQueryClient);
  addresses = history;
  return (
    <Router hook={hook} searchHook={searchHook}>
      <QueryClientProvider client={queries}>
        <UiProvider link={Link}>
          <LanguageProvider initial={language}><SessionProvider><WithWords areas={PUBLIC}><EligibilityRoutes /></WithWords></SessionProvider></LanguageProvider>
        </UiProvider>
      </QueryClientProvider>
    </Router>
  );
}

const open = (path: string, language: Language = 'en') => render(<Stage path={path} language={language} />);
const user = userEvent.setup();
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const summary = async (): Promise<HTMLElement> => {
  const box = (await screen.findByRole('heading', { name: 'There is a problem' })).parentElement;
  if (!box) throw new Error('There is no summary of errors');
  return box;
};
/** As read: spaces that do not break are spaces. */
const read = (element: Element | null): string => (element?.textContent ?? '').replace(/\u00A0/gu, ' ');
const goOn = () => user.click(screen.getByRole('button', { name: 'Continue' }));
const choose = async (title: string, answer: string) => {
  await heading(title);
  await user.click(await screen.findByRole('radio', { name: answer }));
  await goOn();
};
const write = async (day: string, month: string, year: string) => {
  for (const [label, value] of [['Day', day], ['Month', month], ['Year', year]] as const) {
    const field = await screen.findByRole('textbox', { name: label });
    await user.clear(field);
    await user.type(field, value);
  }
  await goOn();
};

interface Told {
  readonly born?: readonly [string, string, string];
  readonly citizen?: string;
  readonly residentSince?: readonly [string, string, string];
  readonly spentOn?: readonly [string, string, string];
  readonly convicted?: string;
  readonly corruption?: string;
}

/** Walks through all questions of a law from the region on. */
async function tell(law: string, { born = ['1', '1', '1980'], citizen = 'Yes', residentSince, spentOn, convicted = 'No, and I never had one', corruption = 'No' }: Told = {}) {
  open(`/can-i-stand/${law}/region`);
  await screen.findByRole('combobox', { name: 'Region' });
  await goOn();
  await heading('When were you born?');
  await write(...born);
  await choose('Are you a citizen of Kazakhstan?', citizen);
  if (residentSince) {
    await heading('Since when have you lived permanently in Kazakhstan?');
    await user.click(await screen.findByRole('radio', { name: 'Since a certain day' }));
    await write(...residentSince);
  }
  await choose('Has a court declared you legally incapable?', 'No');
  await choose('Are you held in a place of imprisonment under a court’s sentence?', 'No');
  if (spentOn) {
    await heading('Do you have a criminal conviction?');
    await user.click(await screen.findByRole('radio', { name: 'Yes; I know the day on which it is spent or lifted' }));
    await write(...spentOn);
  } else await choose('Do you have a criminal conviction?', convicted);
  await choose('Has a court established your guilt in a corruption crime or offence?', corruption);
}
const rowOf = (requirement: string) => screen.findByRole('row', { name: new RegExp(`^${requirement}`, 'u') });

describe('for a maslikhat on 19 March 2023', () => {
  it('nothing stands in the way of a citizen of 43', async () => {
    await tell('kz-maslikhat-2023');
    expect(await heading('By your answers you can stand')).toBeTruthy();
    expect(read(screen.getByText(/^Worked out for: Maslikhat elections 2023/u))).toContain('Saturday 18 February 2023, 18:00');
    const age = await rowOf('At least 20 years old');
    expect(read(age)).toContain('Art. 86(3), Constitution of the Republic of Kazakhstan');
    expect(read(age)).toContain('to confirm: no source');
    expect(screen.queryByRole('heading', { name: 'What to do' })).toBeNull();
  });
  it('the commission decides about who is twenty on election day exactly', async () => {
    await tell('kz-maslikhat-2023', { born: ['19', '3', '2003'] });
    await heading('The commission will decide');
    expect(read(await rowOf('At least 20 years old'))).toContain('Met from: 19 March 2023');
    expect(screen.getByText(/^You reach the age required by election day/u)).toBeTruthy();
  });
  it('19 years and 364 days are too young, and the day of the twentieth birthday is told', async () => {
    await tell('kz-maslikhat-2023', { born: ['20', '3', '2003'] });
    await heading('By your answers you cannot stand');
    expect(screen.getByText(/^When this changes: 20 March 2023/u)).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'How you can be nominated' })).toBeNull();
  });
  it('a conviction spent the day before does not bar, one spent after registration does', async () => {
    await tell('kz-maslikhat-2023', { spentOn: ['5', '2', '2023'] });
    await heading('By your answers you can stand');
    await user.click(screen.getByRole('link', { name: 'Change Do you have a criminal conviction?' }));
    await heading('Do you have a criminal conviction?');
    await write('19', '2', '2023');
    await heading('By your answers you cannot stand');
    expect(read(await rowOf('No unspent conviction'))).toContain('Met from: 19 February 2023');
  });
  it('guilt in corruption bars for good, and what is unsure is left to the commission', async () => {
    await tell('kz-maslikhat-2023', { corruption: 'I am not sure' });
    await heading('The commission will decide');
    await user.click(screen.getByRole('link', { name: /^Change Has a court established your guilt/u }));
    await choose('Has a court established your guilt in a corruption crime or offence?', 'Yes');
    await heading('By your answers you cannot stand');
    expect(screen.queryByText(/^When this changes/u)).toBeNull();
    expect(read(await rowOf('No guilt in corruption'))).toContain('Art. 4(4)');
  });
  it('names the four ways with deposit, papers and the way in', async () => {
    await tell('kz-maslikhat-2023');
    await heading('By your answers you can stand');
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(['Party list', 'Political party', 'Public association', 'Self-nomination']);
    expect(screen.getAllByText('350 000 ₸; the candidate pays')).toHaveLength(3);
    expect(screen.getByText(/^350 000 ₸ for each person; the party pays/u)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Begin self-nomination' }).getAttribute('href')).toBe('/?election=spring-2023');
    expect(screen.getAllByText('Application of intention to stand')).toHaveLength(1);
  });
});

describe('other offices', () => {
  it('the Mazhilis asks for ten years of residence: nine are too short, and the tenth is told', async () => {
    elections = [spring, mazhilis];
    await tell('kz-mazhilis-2023', { residentSince: ['19', '3', '2014'] });
    await heading('By your answers you cannot stand');
    expect(read(await rowOf('Resident in the country for the last 10 years'))).toContain('Met from: 19 March 2024');
  });
  it('an akim has no election here: it counts today, tells the signatures and what the rules do not weigh', async () => {
    await tell('kz-akim-2023');
    await heading('By your answers you can stand');
    expect(screen.getByText('No election is open for nomination under these rules. Worked out as of today: 6 February 2023.')).toBeTruthy();
    expect(screen.getByText('at least 1% of voters')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'What else the commission looks at' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Begin self-nomination' })).toBeNull();
    expect(screen.getByText(/^There is no election whose nomination is open/u)).toBeTruthy();
  });
  it('are those of the registry, with the election that is open', async () => {
    open('/can-i-stand');
    const offices = await screen.findByRole('group', { name: 'Which election do you want to stand in?' });
    expect(within(offices).getAllByRole('radio').map((radio) => radio.getAttribute('value'))).toEqual(['kz-maslikhat-2023', 'kz-mazhilis-2023', 'kz-akim-2023']);
    await goOn();
    expect(document.activeElement?.textContent).toContain('Choose which election you want to stand in');
  });
});

describe('a date that cannot be', () => {
  const wrong = async (day: string, month: string, year: string) => {
    await heading('When were you born?');
    await write(day, month, year);
    const box = await summary();
    expect(document.activeElement).toBe(box);
    expect(document.title).toMatch(/^Error: /u);
    return within(box).getByRole('link').textContent;
  };
  it('is said in words, in the summary and at the field, and what was typed stays', async () => {
    open('/can-i-stand/kz-maslikhat-2023/birth-date');
    expect(await wrong('31', '2', '1990')).toBe('There is no such day in the calendar');
    expect(screen.getAllByText('There is no such day in the calendar')).toHaveLength(2);
    expect((screen.getByRole('textbox', { name: 'Day' }) as HTMLInputElement).value).toBe('31');
    expect(screen.getByRole('textbox', { name: 'Day' }).getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('textbox', { name: 'Year' }).getAttribute('aria-invalid')).toBeNull();
    expect(await wrong('7', '2', '2023')).toBe('The date of birth is in the future');
    expect(await wrong('7', '2', '85')).toBe('Write the year in four digits, for example 1985');
    expect(await wrong('7', '2', '1890')).toBe('Check the year: that day is more than 120 years ago');
    expect(await wrong('7', 'x', '1990')).toBe('Write the day, month and year in digits only');
  });
  it('is undone where only the keyboard was the Kazakh one: "ә ү is 28', async () => {
    open('/can-i-stand/kz-maslikhat-2023/birth-date');
    await heading('When were you born?');
    await write('әү', 'ә', '"ұүқ');
    await choose('Are you a citizen of Kazakhstan?', 'Yes');
    await user.click(screen.getByRole('link', { name: 'Back' }));
    await user.click(await screen.findByRole('link', { name: 'Back' }));
    await heading('When were you born?');
    expect(['Day', 'Month', 'Year'].map((name) => (screen.getByRole('textbox', { name }) as HTMLInputElement).value)).toEqual(['28', '02', '1980']);
  });
  it('is a conviction spent before the birth', async () => {
    open('/can-i-stand/kz-maslikhat-2023/birth-date');
    await heading('When were you born?');
    await write('1', '1', '1980');
    await choose('Are you a citizen of Kazakhstan?', 'Yes');
    await choose('Has a court declared you legally incapable?', 'No');
    await choose('Are you held in a place of imprisonment under a court’s sentence?', 'No');
    await heading('Do you have a criminal conviction?');
    await goOn();
    expect(within(await summary()).getByRole('link').textContent).toBe('Choose an answer');
    await user.click(screen.getByRole('radio', { name: 'Yes; I know the day on which it is spent or lifted' }));
    await write('31', '12', '1979');
    expect(within(await summary()).getByRole('link').textContent).toBe('That day is before your date of birth');
  });
});

describe('the answers', () => {
  it('are neither stored nor sent, and stand in no address', async () => {
    await tell('kz-maslikhat-2023', { born: ['14', '7', '1985'] });
    await heading('By your answers you can stand');
    expect([...new Set(asked)].sort()).toEqual(['GET /api/elections ', 'GET /api/map ', 'GET /api/platform ', 'GET /api/session ']);
    expect(JSON.stringify({ ...window.localStorage, ...window.sessionStorage })).not.toContain('1985');
    expect(document.cookie).toBe('');
    expect(addresses.join(' ')).not.toMatch(/1985|yes/u);
    expect(document.title).toBe('Result · Tirkeu');
  });
  it('are gone when they are cleared', async () => {
    await tell('kz-maslikhat-2023');
    await heading('By your answers you can stand');
    await user.click(screen.getByRole('button', { name: 'Clear my answers' }));
    await heading('Can I stand?');
    await user.click(await screen.findByRole('radio', { name: 'Elections of maslikhat deputies, from 1 January 2023' }));
    await goOn();
    await heading('In which region do you want to stand?');
    await goOn();
    await heading('When were you born?');
    expect((await screen.findByRole('textbox', { name: 'Year' }) as HTMLInputElement).value).toBe('');
  });
  it('are asked for from the first one where a later page is opened without them', async () => {
    open('/can-i-stand/kz-maslikhat-2023/result');
    expect(await heading('When were you born?')).toBeTruthy();
    expect(screen.getByText('Question 1 of 6')).toBeTruthy();
  });
  it('bring the calendar of the region in its own time', async () => {
    answerSheet.chooseRegion('KZ-15');
    await tell('kz-maslikhat-2023');
    await screen.findByRole('heading', { name: 'Calendar: Aktobe oblast' });
    expect(screen.getByRole('link', { name: 'The whole calendar' }).getAttribute('href')).toBe('/calendar?election=spring-2023&region=KZ-15');
    expect(screen.getByRole('link', { name: 'Add to a calendar' }).getAttribute('href')).toBe('/api/elections/spring-2023/calendar.ics?language=en&region=KZ-15');
    expect(read(await rowOf('Nomination of candidates'))).toContain('Wednesday 8 February 2023, 18:00');
  });
});

describe('while its words are on their way', () => {
  it('the quiz has its frame and a heading already, and then its own', async () => {
    open('/can-i-stand');
    const waiting = await heading('Loading');
    expect(waiting.closest('main')).not.toBeNull();
    expect(await heading(/^(?!Loading)/u)).toBeTruthy();
  });
});

describe('the three languages', () => {
  it.each([
    ['kk', 'Мен кандидат бола аламын ба?', 'Мәслихат депутаттарын сайлау, 2023 жылғы 1 қаңтардан'],
    ['ru', 'Могу ли я быть кандидатом?', 'Выборы депутатов маслихатов, с 1 января 2023 года'],
    ['en', 'Can I stand?', 'Elections of maslikhat deputies, from 1 January 2023'],
  ] as const)('have the same quiz: %s', async (language, title, law) => {
    open('/can-i-stand', language);
    expect(await heading(title)).toBeTruthy();
    expect(await screen.findByRole('radio', { name: law })).toBeTruthy();
  });
});
