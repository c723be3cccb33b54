import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EMPTY_TALLY, civilDate, instant, type Breakdown, type Nominator, type Tally } from '@tirkeu/domain';
import { contestIn, commissionOf, deskOver, loadedPostgres, noonOf, personOf, playCourse, storyElection, type Course, type Ending, type LoadedPostgres } from '@tirkeu/testing';
import type { DataSource } from 'typeorm';
import {
  PostgresStore, addNotice, findAlarms, findAlike, findDays, findDecisions, findFigures, findPlaces, findSeats, findSlices, findUndecided, foldTallies, type DecisionFilter, type SliceFilter,
} from '../../index.js';

const { electionId } = storyElection;
const AQTAU = { contestId: `${electionId}.KZ-47-C-aqtau.1`, commissionId: 'dec.KZ-47-C-aqtau.1' };
const LIST = { contestId: `${electionId}.KZ-35.list`, commissionId: 'tec.KZ-35' };
const temirtau = (district: number) => ({ contestId: contestIn(district), commissionId: commissionOf(district) });
const party = (id: string): Nominator => ({ kind: 'party', id, name: { kk: `«${id}» партиясы`, ru: `партия «${id}»`, en: `${id} party` } });

const self = { route: 'self', nominator: null } as const;
const by = (id: string) => ({ route: 'party', nominator: party(id) }) as const;
const woman = (number: number, born: string) => ({ persons: [personOf(number, 'female', civilDate(born))] });
const man = (number: number, born: string) => ({ persons: [personOf(number, 'male', civilDate(born))] });

/** Submitted at noon of 1 February 2023 and ended at once, where nothing else is said. The vote is on 19 March. */
const courses: readonly Course[] = [
  { filingId: 'a', ...temirtau(1), ...self, ...woman(1, '1998-03-20'), ending: 'submitted' },
  { filingId: 'b', ...temirtau(1), ...self, ...man(2, '1994-03-19'), ending: 'registered', endedAt: noonOf('2023-02-03') },
  { filingId: 'c', ...temirtau(2), ...by('auyl'), ...woman(3, '1983-03-20'), ending: 'refused', endedAt: noonOf('2023-02-19') },
  { filingId: 'd', ...temirtau(2), ...by('amanat'), ...man(4, '1983-03-19'), ending: 'refused-for-papers' },
  { filingId: 'e', ...temirtau(3), ...by('auyl'), ...man(5, '1970-01-01'), ending: 'withdrawn' },
  { filingId: 'f', ...temirtau(4), ...self, ...woman(6, '1990-01-01'), ending: 'withdrawn-after', endedAt: noonOf('2023-02-04') },
  { filingId: 'g', ...temirtau(5), ...self, ...man(7, '1960-01-01'), ending: 'cancelled' },
  { filingId: 'h', ...temirtau(6), ...by('amanat'), ...woman(8, '1975-01-01'), ending: 'died' },
  { filingId: 'i', ...temirtau(7), ...self, ...man(9, '1980-01-01'), ending: 'reinstated' },
  // Half past eleven in the evening in Aqtau is the next day in Almaty.
  { filingId: 'j', ...AQTAU, ...self, ...woman(10, '1999-01-01'), ending: 'refused', submittedAt: instant('2023-02-02T23:30:00+05:00'), endedAt: noonOf('2023-02-03', '+05:00') },
  { filingId: 'k', ...AQTAU, ...by('auyl'), ...man(11, '1965-01-01'), ending: 'registered' },
  { filingId: 'm', ...temirtau(8), ...self, ...man(12, '1972-01-01'), ending: 'noticed' },
  // Nobody's nominee: no number below counts it.
  { filingId: 'n', ...temirtau(9), ...self, ...man(13, '1971-01-01'), ending: 'late' },
  {
    filingId: 'list', ...LIST, route: 'party-list', nominator: party('auyl'), ending: 'registered',
    persons: [personOf(21, 'female', civilDate('1990-05-05')), personOf(22, 'male', civilDate('1961-05-05')), personOf(23, 'male', civilDate('1985-05-05'))],
  },
];

const tally = ({ standings, ...numbers }: Partial<Omit<Tally, 'standings'>> & { readonly standings: Partial<Tally['standings']> }): Tally =>
  ({ ...EMPTY_TALLY, ...numbers, standings: { ...EMPTY_TALLY.standings, ...standings } });

/** Twelve persons in districts, worked out by hand from the courses. */
const inDistricts = tally({
  nominated: 12, everRegistered: 6, reinstated: 1, decidedLate: 1,
  standings: {
    undecided: 2, registered: 3, 'withdrawn-before-registration': 1, 'documents-incomplete': 1, 'non-compliance': 2, 'withdrawn-after-registration': 1,
    'registration-cancelled': 1, died: 1,
  },
});

let loaded: LoadedPostgres;
let app: DataSource;
const filter: SliceFilter = { electionId, form: 'single-member' };

beforeAll(async () => {
  loaded = await loadedPostgres();
  app = loaded.app;
  const desk = deskOver(new PostgresStore(app));
  for (const course of courses) await playCourse(desk, course);
});
afterAll(() => loaded.stop());

const lostOf = ({ standings: { undecided, registered }, nominated }: Tally): number => nominated - undecided - registered;
const counted = async (breakdown: Breakdown, more: Partial<SliceFilter> = {}): Promise<readonly string[]> => {
  const { rows } = await findFigures(app, { ...filter, ...more }, breakdown);
  return rows.map(({ key, tally: counts, seats }) => `${key}: ${lostOf(counts)} of ${counts.nominated}${seats === null ? '' : `, ${seats} seats`}`).toSorted();
};

describe.each(['as written', 'when folded', 'when there is nothing left to fold'] as const)('figures %s', (when) => {
  beforeAll(async () => void (when === 'as written' || (await foldTallies(app))));

  it('count everybody who was nominated in districts, by what became of them', async () => {
    const { total, whole, totalSeats } = await findFigures(app, filter, 'region');
    expect([total, whole, totalSeats]).toEqual([inDistricts, inDistricts, 61]);
  });
  it('count each person of a list', async () => {
    const { total, totalSeats } = await findFigures(app, { electionId, form: 'party-list' }, 'party');
    expect([total, totalSeats]).toEqual([tally({ nominated: 3, everRegistered: 3, standings: { registered: 3 } }), 20]);
    expect((await findFigures(app, { electionId }, 'tier')).total.nominated).toBe(15);
  });
  it('go from the country down to the district', async () => {
    expect(await counted('tier')).toEqual(['city: 7 of 12, 61 seats']);
    expect(await counted('region')).toEqual(['KZ-35: 6 of 10, 60 seats', 'KZ-47: 1 of 2, 1 seats']);
    expect(await counted('locality', { regionId: 'KZ-35' })).toEqual(['KZ-35-C-temirtau: 6 of 10, 60 seats']);
    expect(await counted('commission', { localityId: 'KZ-35-C-temirtau' })).toEqual([
      'dec.KZ-35-C-temirtau.1: 3 of 5, 3 seats', 'dec.KZ-35-C-temirtau.4: 1 of 1, 1 seats', 'dec.KZ-35-C-temirtau.5: 1 of 1, 1 seats',
      'dec.KZ-35-C-temirtau.6: 1 of 1, 1 seats', 'dec.KZ-35-C-temirtau.7: 0 of 1, 1 seats', 'dec.KZ-35-C-temirtau.8: 0 of 1, 1 seats',
    ]);
    expect(await counted('district', { commissionId: commissionOf(1) })).toEqual([
      `${contestIn(1)}: 0 of 2, 1 seats`, `${contestIn(2)}: 2 of 2, 1 seats`, `${contestIn(3)}: 1 of 1, 1 seats`,
    ]);
    expect(await counted('district', { contestId: contestIn(2) })).toEqual([`${contestIn(2)}: 2 of 2, 1 seats`]);
  });
  it('name the maslikhat of a region by its region', async () => {
    expect(await counted('locality', { form: 'party-list' })).toEqual(['KZ-35: 0 of 3, 20 seats']);
    expect(await counted('party', { form: 'party-list', localityId: 'KZ-35' })).toEqual(['auyl: 0 of 3']);
  });
  it('tell routes, parties, sexes and ages apart', async () => {
    expect(await counted('route')).toEqual(['party: 4 of 5', 'self: 3 of 7']);
    expect(await counted('party')).toEqual(['amanat: 2 of 2', 'auyl: 2 of 3']);
    expect(await counted('sex')).toEqual(['female: 4 of 5', 'male: 3 of 7']);
    expect(await counted('age')).toEqual(['29-39: 2 of 3', '40-49: 2 of 3', '50-59: 1 of 3', '60-plus: 1 of 1', 'under-29: 1 of 2']);
  });
  it('count by ground, and how many refusals were set aside', async () => {
    expect(await counted('ground')).toEqual(['documents-missing: 1 of 1', 'requirements-not-met: 2 of 3']);
    expect((await findFigures(app, filter, 'region')).grounds.toSorted((one, other) => one.refused - other.refused))
      .toEqual([{ ground: 'documents-missing', refused: 1, reversed: 0 }, { ground: 'requirements-not-met', refused: 3, reversed: 1 }]);
  });
  it('count by the day of nomination in the zone of the commission', async () => {
    expect(await counted('day')).toEqual(['2023-02-01: 6 of 11', '2023-02-02: 1 of 1']);
    expect(await counted('region', { from: civilDate('2023-02-02') })).toEqual(['KZ-47: 1 of 1, 1 seats']);
    expect(await counted('age', { to: civilDate('2023-02-01'), sex: 'female' })).toEqual(['29-39: 2 of 2', '40-49: 1 of 1', 'under-29: 0 of 1']);
  });
  it('set groups side by side', async () => {
    const { nomination, sex } = await findFigures(app, filter, 'sex');
    expect([nomination.party, nomination['non-party'], sex.female, sex.male].map((counts) => [lostOf(counts), counts.nominated])).toEqual([[4, 5], [3, 7], [4, 5], [3, 7]]);
  });
  it('narrow by several things at once, with the whole country as the measure', async () => {
    const { total, whole } = await findFigures(app, { ...filter, regionId: 'KZ-35', sex: 'female', nominatorId: 'auyl' }, 'locality');
    expect([total.nominated, total.standings['non-compliance'], whole.nominated]).toEqual([1, 1, 1]);
    expect(await counted('party', { regionId: 'KZ-47', age: '50-59', partisan: true })).toEqual(['auyl: 0 of 1']);
    expect(await counted('region', { ground: 'requirements-not-met', reversed: true })).toEqual(['KZ-35: 0 of 1, 60 seats']);
  });
  it('show nothing of regions out of scope but the rate of the country', async () => {
    const { total, whole, rows } = await findFigures(app, { ...filter, regionIds: ['KZ-47'] }, 'region');
    expect([total.nominated, whole, rows.map(({ key }) => key)]).toEqual([2, inDistricts, ['KZ-47']]);
  });
  it('name their places and parties', async () => {
    const titles = async (breakdown: Breakdown) => (await findFigures(app, filter, breakdown)).rows.map(({ key, title }) => `${key} ${title?.en ?? '-'}`).toSorted();
    expect(await titles('region')).toEqual(['KZ-35 Qaraghandy Region', 'KZ-47 Mangystau Region']);
    expect(await titles('party')).toEqual(['amanat amanat party', 'auyl auyl party']);
    expect(await titles('sex')).toEqual(['female -', 'male -']);
  });
  it('say what happened on each day', async () => {
    expect(await findDays(app, filter)).toEqual([
      { on: '2023-02-01', nominated: 11, ended: { registered: 2, 'withdrawn-before-registration': 1, 'documents-incomplete': 1, 'registration-cancelled': 1, died: 1 } },
      { on: '2023-02-02', nominated: 1, ended: {} },
      { on: '2023-02-03', nominated: 0, ended: { registered: 1, 'non-compliance': 1 } },
      { on: '2023-02-04', nominated: 0, ended: { 'withdrawn-after-registration': 1 } },
      { on: '2023-02-19', nominated: 0, ended: { 'non-compliance': 1 } },
    ]);
    expect(await findDays(app, { ...filter, localityId: 'KZ-47-C-aqtau', age: '50-59' })).toEqual([{ on: '2023-02-01', nominated: 1, ended: { registered: 1 } }]);
  });
  it('come in the finest parts for published tables', async () => {
    const slices = await findSlices(app, { electionId });
    expect(slices.map(({ regionId, localityId, form, nominatorId, sex, tally: counts }) => `${regionId} ${localityId ?? '-'} ${form} ${nominatorId ?? '-'} ${sex} ${counts.nominated}`)).toEqual([
      'KZ-35 - party-list auyl female 1', 'KZ-35 - party-list auyl male 2',
      'KZ-35 KZ-35-C-temirtau single-member amanat female 1', 'KZ-35 KZ-35-C-temirtau single-member amanat male 1',
      'KZ-35 KZ-35-C-temirtau single-member auyl female 1', 'KZ-35 KZ-35-C-temirtau single-member auyl male 1',
      'KZ-35 KZ-35-C-temirtau single-member - female 2', 'KZ-35 KZ-35-C-temirtau single-member - male 4',
      'KZ-47 KZ-47-C-aqtau single-member auyl male 1', 'KZ-47 KZ-47-C-aqtau single-member - female 1',
    ]);
  });
});

it('know the seats of each maslikhat', async () => {
  expect(await findSeats(app, electionId)).toEqual([
    { regionId: 'KZ-35', localityId: null, tier: 'oblast', form: 'party-list', contests: 1, seats: 20 },
    { regionId: 'KZ-35', localityId: 'KZ-35-C-temirtau', tier: 'city', form: 'single-member', contests: 60, seats: 60 },
    { regionId: 'KZ-47', localityId: 'KZ-47-C-aqtau', tier: 'city', form: 'single-member', contests: 1, seats: 1 },
  ]);
});

describe('the filings behind a number', () => {
  const filings = async (more: Partial<DecisionFilter>) => {
    const { rows, total } = await findDecisions(app, { ...filter, limit: 50, ...more });
    expect(total).toBe(rows.length);
    return rows.map(({ filingId }) => filingId).toSorted().join('');
  };

  it('are as many as the number says', async () => {
    expect(await filings({})).toBe('abcdefghijkm');
    expect(await filings({ standings: ['undecided'] })).toBe('am');
    expect(await filings({ standings: ['documents-incomplete', 'non-compliance'] })).toBe('cdj');
    expect(await filings({ reinstated: true })).toBe('i');
    expect(await filings({ reversed: true })).toBe('i');
    expect(await filings({ decidedLate: true })).toBe('c');
    expect(await filings({ ground: 'requirements-not-met' })).toBe('cij');
    expect(await filings({ defect: 'declaration' })).toBe('dm');
    expect(await filings({ regionIds: ['KZ-47'] })).toBe('jk');
    expect(await filings({ commissionId: commissionOf(1), sex: 'female' })).toBe('ac');
  });
  it('are one for a list, however many persons stand on it', async () => {
    const { rows, total } = await findDecisions(app, { electionId, form: 'party-list', limit: 50 });
    expect([rows.map(({ filingId }) => filingId), total]).toEqual([['list'], 1]);
  });
  it('come page by page, the latest turn first, none twice', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await findDecisions(app, { ...filter, cursor, limit: 5 });
      seen.push(...page.rows.map(({ filingId }) => filingId));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen.slice(0, 4)).toEqual(['c', 'f', 'j', 'b']);
    expect(seen.toSorted().join('')).toBe('abcdefghijkm');
  });
  it('show the grounds of the decision', async () => {
    expect((await findDecisions(app, { ...filter, decidedLate: true, limit: 5 })).rows).toMatchObject([{ filingId: 'c', status: 'refused', grounds: [{ ground: 'requirements-not-met' }], contest: { district: 2 } }]);
  });
});

describe('alarms', () => {
  const alarms = async (at: string, more: Partial<SliceFilter> = {}, closedZones: readonly string[] = []) => {
    const terms = { now: instant(at), closedZones, below: 2 };
    const found = await findAlarms(app, { ...filter, ...more }, terms);
    for (const { kind, count } of found.filter((alarm) => alarm.kind !== 'undersubscribed' && alarm.kind !== 'ground-first-used')) {
      expect((await findDecisions(app, { ...filter, ...more, alarm: { kind, terms }, limit: 50 })).total).toBe(count);
    }
    return found.map(({ kind, count, commissions, ground }) => `${kind}${ground ? ` ${ground}` : ''}: ${count} in ${commissions}`).toSorted();
  };

  it('tell of what is undecided when a day is left, in nobody\'s hands, or late', async () => {
    // Nobody has published b, i (registered by a court) and k in seven days.
    expect(await alarms('2023-02-17T17:59:59+06:00')).toEqual(['decided-late: 1 in 1', 'publication-overdue: 3 in 3', 'undecided-unheld: 1 in 1']);
    expect(await alarms('2023-02-17T18:00:00+06:00')).toEqual(['decided-late: 1 in 1', 'publication-overdue: 3 in 3', 'undecided-near-deadline: 2 in 2', 'undecided-unheld: 1 in 1']);
    expect(await alarms('2023-02-17T18:00:00+06:00', { regionId: 'KZ-47' })).toEqual(['publication-overdue: 1 in 1']);
  });
  it('tell of a registration that was not published in seven days, not a moment earlier', async () => {
    expect(await alarms('2023-02-10T23:59:59.999+06:00', { commissionId: 'dec.KZ-35-C-temirtau.1', contestId: contestIn(1) })).not.toContain('publication-overdue: 1 in 1');
    expect(await alarms('2023-02-11T00:00:00+06:00', { commissionId: 'dec.KZ-35-C-temirtau.1', contestId: contestIn(1) })).toContain('publication-overdue: 1 in 1');
  });
  it('tell of a notice that was not opened for a day, until it is, and of one whose time is over', async () => {
    await addNotice(app, { key: 'm-notice', accountId: 'account-m', kind: 'filing.notice-served', filingId: 'm', createdAt: noonOf('2023-02-01') });
    expect(await alarms('2023-02-02T12:00:00+06:00', { commissionId: commissionOf(8) })).toEqual([]);
    expect(await alarms('2023-02-02T12:00:01+06:00', { commissionId: commissionOf(8) })).toEqual(['notice-unread: 1 in 1']);
    await app.query(`UPDATE notice SET read_at = now() WHERE key = 'm-notice'`);
    expect(await alarms('2023-02-02T12:00:01+06:00', { commissionId: commissionOf(8) })).toEqual([]);
    expect(await alarms('2023-02-18T18:00:01+06:00', { commissionId: commissionOf(8) })).toEqual(['notice-expired: 1 in 1', 'undecided-near-deadline: 1 in 1']);
  });
  it('tell of a ground for a day after it was used for the first time', async () => {
    const at = (moment: string) => findAlarms(app, filter, { now: instant(moment), closedZones: [], below: 2 });
    const grounds = async (moment: string) => (await at(moment)).flatMap(({ ground, count }) => (ground ? [`${ground} ${count}`] : [])).toSorted();
    expect(await grounds('2023-02-02T12:00:00+06:00')).toEqual(['documents-missing 1', 'requirements-not-met 3']);
    expect(await grounds('2023-02-19T13:00:00+06:00')).toEqual([]);
    const behind = await findDecisions(app, { ...filter, limit: 50, alarm: { kind: 'ground-first-used', terms: { now: noonOf('2023-02-02'), closedZones: [], below: 2 } } });
    expect(behind.rows.map(({ filingId }) => filingId).toSorted()).toEqual(['c', 'd', 'i', 'j']);
  });
  it('tell of districts with too few who stand, once nomination has closed there', async () => {
    expect(await alarms('2023-02-09T12:00:00+06:00', {}, ['Asia/Almaty'])).toContain('undersubscribed: 59 in 58');
    expect(await alarms('2023-02-09T12:00:00+06:00', {}, ['Asia/Almaty', 'Asia/Aqtau'])).toContain('undersubscribed: 60 in 59');
    const terms = { now: instant('2023-02-09T12:00:00+06:00'), closedZones: ['Asia/Aqtau'], below: 2 };
    const behind = await findDecisions(app, { ...filter, limit: 50, alarm: { kind: 'undersubscribed', terms } });
    expect(behind.rows.map(({ filingId }) => filingId).toSorted()).toEqual(['j', 'k']);
  });
  it('are over a month after registration has closed, in each zone by its own clock', async () => {
    expect(await alarms('2023-03-20T18:00:01+06:00')).toEqual(['publication-overdue: 1 in 1']);
    expect(await alarms('2023-03-20T18:00:01+05:00')).toEqual([]);
  });
});

describe('what is not decided', () => {
  it('is listed by commission, with the time that is left', async () => {
    const { rows, total } = await findUndecided(app, filter, 100);
    expect([total, rows.map(({ commissionId, undecided, unheld, decideBy }) => [commissionId, undecided, unheld, decideBy])]).toEqual([2, [
      [commissionOf(1), 1, 1, '2023-02-18T12:00:00.000Z'], [commissionOf(8), 1, 0, '2023-02-18T12:00:00.000Z'],
    ]]);
    expect(await findUndecided(app, { ...filter, regionIds: ['KZ-47'] }, 100)).toEqual({ rows: [], total: 0 });
  });
});

describe('like cases', () => {
  it('are those to whom a notice named the same requirement', async () => {
    expect(await findAlike(app, filter, 20)).toMatchObject([{
      rule: 'declaration', found: 2, registered: 0, refused: 1, rate: 1,
      commissions: [{ commissionId: commissionOf(1), found: 1, decided: 1, refused: 1 }, { commissionId: commissionOf(8), found: 1, decided: 0, refused: 0 }],
    }]);
    expect(await findAlike(app, { ...filter, commissionId: commissionOf(8) }, 20)).toMatchObject([{ found: 1, refused: 0, rate: 1 }]);
  });
});

describe('places', () => {
  it('are known with what they lie in', async () => {
    expect(await findPlaces(app, { regionId: 'KZ-47', localityId: 'KZ-35', commissionId: commissionOf(2), contestId: LIST.contestId })).toEqual({
      region: { regionId: 'KZ-47' }, locality: { regionId: 'KZ-35' }, commission: { regionId: 'KZ-35', localityId: 'KZ-35-C-temirtau' },
      contest: { electionId, form: 'party-list', regionId: 'KZ-35', localityId: 'KZ-35', commissionId: LIST.commissionId },
    });
  });
  it('that nobody knows are none', async () => {
    expect(await findPlaces(app, { regionId: 'KZ-99', localityId: 'x', commissionId: 'y', contestId: 'z' })).toEqual({ region: null, locality: null, commission: null, contest: null });
  });
});

it('has an ending of every kind in its story', () => {
  const endings = new Set<Ending>(courses.map(({ ending }) => ending));
  expect(endings.size).toBe(11);
});
