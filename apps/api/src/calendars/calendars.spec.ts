import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDesk, keyPersonsBy } from '@tirkeu/desk';
import { LANGUAGES, instant } from '@tirkeu/domain';
import { PostgresStore } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import { testDatabase } from '@tirkeu/testing';
import { CONTEST, ELECTION, startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';
import { open, prepare, submitted } from '../spec/self-nominee.js';

let api: ApiUnderTest;
beforeAll(async () => { api = await startApi(await testDatabase(training)); }, 120_000);
afterAll(() => api.stop());

interface Entry {
  readonly values: Readonly<Record<string, string>>;
  readonly alarms: readonly string[];
}

/** A small reader of RFC 5545, of our own: unfolds lines, undoes escapes, refuses what is not well-formed. */
function readCalendar(text: string): { readonly head: Readonly<Record<string, string>>; readonly entries: ReadonlyMap<string, Entry> } {
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const head: Record<string, string> = {};
  const entries = new Map<string, Entry>();
  let values: Record<string, string> | null = null;
  let alarms: string[] = [];
  let inAlarm = false;
  for (const line of text.replaceAll('\r\n ', '').split('\r\n').filter(Boolean)) {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
    expect(name).not.toBe('');
    if (line === 'BEGIN:VEVENT') { values = {}; alarms = []; continue; }
    if (line === 'END:VEVENT') { entries.set(values?.['UID'] ?? '', { values: values ?? {}, alarms }); values = null; continue; }
    if (line === 'BEGIN:VALARM' || line === 'END:VALARM') { inAlarm = line.startsWith('BEGIN'); continue; }
    const plain = value.replace(/\\n/g, '\n').replace(/\\([,;\\])/g, '$1');
    if (inAlarm) { if (name === 'TRIGGER') alarms.push(plain); } else (values ?? head)[name] = plain;
  }
  return { head, entries };
}

const get = async (path: string, caller: Caller = api.caller()) => {
  const answer = await caller.get(path);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.text}`);
  return { ...answer, ...readCalendar(answer.text) };
};
const election = (query = '') => get(`/api/elections/${ELECTION}/calendar.ics${query}`);
const entryOf = ({ entries }: Awaited<ReturnType<typeof get>>, id: string): Entry => {
  const found = entries.get(`${id}@tirkeu`);
  if (!found) throw new Error(`No ${id} among ${[...entries.keys()].join(' ')}`);
  return found;
};

/** The chair of the district keeps nomination open three days longer. */
async function extend(nominationCloses: string, registrationCloses: string, at: string): Promise<void> {
  const desk = createDesk({ store: new PostgresStore(api.database), clock: api.clock, rulebookOf: getRulebook, personKey: keyPersonsBy('a secret for specs with 32 characters') });
  const [contest] = await api.database.query('SELECT commission_id FROM contest WHERE id = $1', [CONTEST]) as readonly { commission_id: string }[];
  const actor = { accountId: 'chair', role: 'chair', name: 'Chair', commissionIds: [contest?.commission_id ?? ''] } as const;
  const result = await desk.actOnElection({
    actionId: `extend-${nominationCloses}`, electionId: ELECTION, actor, receivedAt: instant(at),
    action: { type: 'extend-nomination', contestId: CONTEST, candidatesAtClose: 1, extension: { nominationCloses, registrationCloses, resolution: '5/1' } },
  });
  if (!result.ok) throw new Error(result.error.code);
}

describe('the calendar of an election', () => {
  it('holds every public deadline once, closings ending at their legal moment: nomination closes on 21 December 2026 at 18:00 in Temirtau', async () => {
    const calendar = await election('?region=KZ-35&language=en');
    expect([...calendar.entries.keys()].map((uid) => uid.split('.')[0])).toEqual([
      'nomination-opens', 'nomination-closes', 'registration-closes', 'campaign-opens', 'withdrawal-closes', 'voting', 'silence-begins', 'results-published-by', 'declarations-verified-by',
    ]);
    const { values, alarms } = entryOf(calendar, `nomination-closes.${ELECTION}.Asia/Almaty`);
    expect([values['DTSTART'], values['DTEND'], values['SUMMARY']]).toEqual(['20261221T124500Z', '20261221T130000Z', 'Nomination of candidates closes']);
    expect(values['DESCRIPTION']).toContain('Exact time: Monday 21 December 2026, 18:00 (UTC+5).'.replace('21 December', '21\u00A0December'));
    expect(values['DESCRIPTION']).toContain('From this moment on it is too late.');
    expect(alarms).toEqual(['-PT23H45M', '-PT2H45M']);
    expect(calendar.headers['content-type']).toBe('text/calendar; charset=utf-8');
  });

  it('stands on the day that ends where a closing is at midnight', async () => {
    const { values } = entryOf(await election('?language=ru'), `withdrawal-closes.${ELECTION}.Asia/Almaty`);
    expect(values['DTEND']).toMatch(/T190000Z$/);
    expect(values['DTSTART']).toMatch(/T184500Z$/);
    expect(values['DESCRIPTION']).toContain('24:00 (UTC+5)');
    expect(values['DESCRIPTION']).toContain('Требует уточнения: В последние два дня перед выборами заявление не подаётся.');
  });

  it.each(LANGUAGES)('is in the language asked for, and Kazakh when none is: %s', async (language) => {
    const names = { kk: 'Кандидаттарды ұсыну аяқталады', ru: 'Завершается выдвижение кандидатов', en: 'Nomination of candidates closes' };
    const { values } = entryOf(await election(`?language=${language}`), `nomination-closes.${ELECTION}.Asia/Almaty`);
    expect(values['SUMMARY']).toBe(names[language]);
    expect(entryOf(await election(), `nomination-closes.${ELECTION}.Asia/Almaty`).values['SUMMARY']).toBe(names.kk);
  });

  it('of 2023 is an hour later in Aqtau, by its region and by its zone', async () => {
    const id = 'kz-maslikhat-2023-03-19';
    for (const query of ['region=KZ-47', 'zone=Asia/Aqtau']) {
      expect(entryOf(await get(`/api/elections/${id}/calendar.ics?${query}`), `nomination-closes.${id}.Asia/Aqtau`).values['DTEND']).toBe('20230208T130000Z');
    }
    expect(entryOf(await get(`/api/elections/${id}/calendar.ics`), `nomination-closes.${id}.Asia/Almaty`).values['DTEND']).toBe('20230208T120000Z');
  });

  it('tells an unknown region, zone, language and election apart from known ones', async () => {
    for (const query of ['region=KZ-00', 'zone=Europe/Berlin', 'language=de']) expect((await api.caller().get(`/api/elections/${ELECTION}/calendar.ics?${query}`)).status).toBe(400);
    expect((await api.caller().get('/api/elections/nowhere/calendar.ics')).status).toBe(404);
  });
});

describe('the calendar of a filing', () => {
  const calendarOf = (filingId: string, caller: Caller, query = '') => get(`/api/filings/${filingId}/calendar.ics${query}`, caller);

  it('holds when nomination closes while it is a draft; it is nobody else’s, and names nobody', async () => {
    const [candidate, rival] = await Promise.all([api.caller().signIn('candidate'), api.caller().signIn('candidate2')]);
    const { filingId, person } = await prepare(candidate);
    const calendar = await calendarOf(filingId, candidate);
    expect([...calendar.entries.keys()]).toEqual([`nomination-closes.${filingId}@tirkeu`]);
    expect(entryOf(calendar, `nomination-closes.${filingId}`).values).toMatchObject({ DTEND: '20261221T130000Z', STATUS: 'CONFIRMED', CLASS: 'PRIVATE' });
    expect(calendar.headers['cache-control']).toBe('no-store');
    for (const secret of [person.iin, person.nameKk.surname, '+7 700']) expect(calendar.text).not.toContain(secret);
    expect((await rival.get(`/api/filings/${filingId}/calendar.ics`)).status).toBe(404);
    expect((await api.caller().get(`/api/filings/${filingId}/calendar.ics`)).status).toBe(401);
  });

  it('strikes out what is over once it is submitted, and says by when there is a decision and until when one may withdraw', async () => {
    const candidate = await api.caller().signIn('candidate2');
    const { filingId } = await submitted(candidate);
    const calendar = await calendarOf(filingId, candidate, '?language=ru');
    const shown = [...calendar.entries.values()].map(({ values }) => [values['SUMMARY']?.split(':')[0], values['STATUS']]);
    expect(shown).toEqual([['Завершается выдвижение кандидатов', 'CANCELLED'], ['Крайний срок решения комиссии', 'CONFIRMED'], ['Крайний срок снятия кандидатуры', 'CONFIRMED']]);
    expect(entryOf(calendar, `nomination-closes.${filingId}`).alarms).toEqual([]);
  });
});

describe('an extension', () => {
  it('moves the entries that calendars have under the same id, with a higher sequence, and adds the contest’s own to the election', async () => {
    const candidate = await api.caller().signIn('candidate');
    const { view: { filing: { id: filingId } } } = await open(candidate);
    const before = await get(`/api/filings/${filingId}/calendar.ics`, candidate);
    const electionBefore = await election('?region=KZ-35');
    await api.goTo('2026-12-21T14:00:00.000Z');
    await extend('2026-12-24T18:00', '2026-12-29T18:00', '2026-12-21T14:00:00.000Z');
    const after = await get(`/api/filings/${filingId}/calendar.ics`, candidate);
    const [was, is] = [before, after].map((calendar) => entryOf(calendar, `nomination-closes.${filingId}`).values);
    expect([was?.['DTEND'], is?.['DTEND']]).toEqual(['20261221T130000Z', '20261224T130000Z']);
    expect(Number(is?.['SEQUENCE'])).toBeGreaterThan(Number(was?.['SEQUENCE']));
    const electionAfter = await election('?region=KZ-35');
    expect(entryOf(electionAfter, `nomination-closes.${CONTEST}`).values['DTEND']).toBe('20261224T130000Z');
    const usual = `nomination-closes.${ELECTION}.Asia/Almaty`;
    expect(entryOf(electionAfter, usual).values['DTEND']).toBe('20261221T130000Z');
    expect(Number(entryOf(electionAfter, usual).values['SEQUENCE'])).toBeGreaterThan(Number(entryOf(electionBefore, usual).values['SEQUENCE']));
    expect([...(await election('?region=KZ-47')).entries.keys()]).not.toContain(`nomination-closes.${CONTEST}@tirkeu`);
  });
});
