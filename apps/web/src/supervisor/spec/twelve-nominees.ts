import type { AlarmsView, ContestView, DaysView, DecisionsPage, ElectionView, FiguresRow, FiguresView, Listed, MapView, SessionView } from '@tirkeu/contracts';
import { EMPTY_TALLY, STANDINGS, civilDate, instant, type Breakdown, type FilingStatus, type GroundId, type Route, type Sex, type Standing, type Tally, type Text } from '@tirkeu/domain';

const same = (word: string): Text => ({ kk: word, ru: word, en: word });

/** Twelve nominees of two regions, written out so that every number of the page can be counted by hand. */
interface Nominee {
  readonly id: string;
  readonly region: 'KZ-35' | 'KZ-75';
  readonly locality: string | null;
  readonly route: Route;
  readonly sex: Sex;
  readonly standing: Standing;
  readonly grounds: readonly GroundId[];
  readonly reversed?: true;
}
const nominee = (id: string, place: string, route: Route, sex: Sex, standing: Standing, grounds: readonly GroundId[] = []): Nominee => ({
  id, region: place.startsWith('KZ-75') ? 'KZ-75' : 'KZ-35', locality: place.includes('-C-') ? place : null, route, sex, standing, grounds,
});
export const TEMIRTAU = 'KZ-35-C-temirtau';
const NOMINEES: readonly Nominee[] = [
  nominee('a', TEMIRTAU, 'self', 'female', 'registered'),
  nominee('b', TEMIRTAU, 'self', 'male', 'registered'),
  { ...nominee('c', TEMIRTAU, 'party', 'male', 'registered', ['requirements-not-met']), reversed: true },
  nominee('d', TEMIRTAU, 'self', 'female', 'documents-incomplete', ['documents-missing']),
  nominee('e', TEMIRTAU, 'self', 'female', 'non-compliance', ['requirements-not-met', 'documents-missing']),
  nominee('f', TEMIRTAU, 'party', 'male', 'withdrawn-before-registration'),
  nominee('g', TEMIRTAU, 'party', 'male', 'withdrawn-after-registration'),
  nominee('h', 'KZ-35', 'party', 'male', 'registration-cancelled'),
  nominee('i', 'KZ-35', 'party', 'female', 'undecided'),
  nominee('j', 'KZ-35', 'public-association', 'male', 'undecided'),
  nominee('k', 'KZ-75', 'self', 'male', 'documents-incomplete', ['documents-missing']),
  nominee('l', 'KZ-75', 'self', 'male', 'registered'),
];

const is = (...standings: readonly Standing[]) => ({ standing }: Nominee) => standings.includes(standing);
const LISTED: Readonly<Record<Listed, (each: Nominee) => boolean>> = {
  undecided: is('undecided'),
  registered: is('registered'),
  lost: ({ standing }) => standing !== 'undecided' && standing !== 'registered',
  refused: is('documents-incomplete', 'non-compliance'),
  withdrawn: is('withdrawn-before-registration', 'withdrawn-after-registration'),
  reinstated: ({ standing, reversed }) => standing === 'registered' && reversed === true,
  reversed: ({ reversed }) => reversed === true,
  'decided-late': () => false,
};
const commissionOf = ({ locality, region }: Nominee): string => `dec.${locality ?? region}.1`;
const KEYS: Readonly<Partial<Record<Breakdown, (each: Nominee) => string>>> = {
  region: ({ region }) => region, locality: ({ locality, region }) => locality ?? region, commission: commissionOf, route: ({ route }) => route, district: (each) => `contest.${commissionOf(each)}`,
};

const selected = (query: URLSearchParams): readonly Nominee[] => NOMINEES.filter((each) => {
  const asks = (name: string, test: (value: string) => boolean) => { const value = query.get(name); return value === null || test(value); };
  return query.get('election') === 'training'
    && asks('region', (value) => each.region === value) && asks('locality', (value) => (each.locality ?? each.region) === value)
    && asks('commission', (value) => commissionOf(each) === value) && asks('route', (value) => each.route === value) && asks('sex', (value) => each.sex === value)
    && asks('nomination', (value) => (value === 'party') === (each.route === 'party')) && asks('standing', (value) => each.standing === value)
    && asks('ground', (value) => each.grounds.some((ground) => ground === value))
    && asks('listed', (value) => Object.entries(LISTED).some(([name, test]) => name === value && test(each)));
});

const tallyOf = (some: readonly Nominee[]): Tally => ({
  ...EMPTY_TALLY, nominated: some.length,
  standings: { ...EMPTY_TALLY.standings, ...Object.fromEntries(STANDINGS.map((standing) => [standing, some.filter(is(standing)).length])) },
  everRegistered: some.filter(is('registered', 'withdrawn-after-registration', 'registration-cancelled')).length,
  reinstated: some.filter(LISTED.reinstated).length,
});
const rowOf = (key: string, some: readonly Nominee[], seats: number | null = null): FiguresRow => ({ key, title: same(`Place ${key}`), tally: tallyOf(some), seats, expected: { low95: 0, high95: 1, low998: 0, high998: 9 }, mark: some.length > 2 ? 'above' : 'within' });

export const AS_OF = instant('2026-11-22T05:00:00.000Z');
export function figures(query: URLSearchParams): FiguresView {
  const some = selected(query);
  const by = Object.keys(KEYS).find((name) => name === query.get('by')) as Breakdown | undefined ?? 'region';
  const keyOf = KEYS[by] ?? (() => '');
  const grounds = [...new Set(some.flatMap((each) => each.grounds))];
  const women = some.filter(({ sex }) => sex === 'female');
  const men = some.filter(({ sex }) => sex === 'male');
  return {
    electionId: 'training', form: 'single-member', by, total: { ...rowOf('all', some, 4), expected: null, mark: null }, whole: tallyOf(NOMINEES),
    rows: [...new Set(some.map(keyOf))].map((key) => rowOf(key, some.filter((each) => keyOf(each) === key))),
    comparisons: [{ by: 'sex', groups: [{ key: 'female', tally: tallyOf(women), range: { low95: 0.07, high95: 0.93 } }, { key: 'male', tally: tallyOf(men), range: null }], difference: { points: 5.2, low95: -50, high95: 60.4 } }],
    grounds: grounds.map((ground) => {
      const on = some.filter((each) => each.grounds.includes(ground));
      return { ground, title: same(`Ground ${ground}`), refused: on.length, reversed: on.filter(({ reversed }) => reversed).length };
    }),
    asOf: AS_OF, recordEntries: 48211,
  };
}

const STATUS: Readonly<Record<Standing, FilingStatus>> = {
  undecided: 'submitted', registered: 'registered', 'withdrawn-before-registration': 'withdrawn', 'documents-incomplete': 'refused', 'non-compliance': 'refused',
  'withdrawn-after-registration': 'withdrawn', 'registration-cancelled': 'cancelled', died: 'died',
};
const contestOf = (each: Nominee): ContestView => ({
  id: 'contest', electionId: 'training', rulebookId: 'kz-maslikhat-2023', electionDay: civilDate('2027-01-24'), overrides: {}, extension: null,
  maslikhatId: each.locality ?? each.region, regionId: each.region, localityId: each.locality, tier: 'city', form: 'single-member', district: 1, seats: 1,
  title: same('District 1'), maslikhat: same('Maslikhat'), zone: 'Asia/Almaty',
  commission: { id: commissionOf(each), kind: 'district', names: same('Commission'), zone: 'Asia/Almaty', regionId: each.region },
});
export const decisions = (query: URLSearchParams): DecisionsPage => {
  const some = selected(query);
  return {
    total: some.length, nextCursor: null, asOf: AS_OF,
    rows: some.map((each) => ({
      filingId: each.id, candidate: `Candidate ${each.id}`, route: each.route, contest: contestOf(each), status: STATUS[each.standing], submittedAt: AS_OF, decidedAt: null,
      grounds: each.grounds.map((ground) => ({ ground, title: same(`Ground ${ground}`) })),
    })),
  };
};

export const alarms: AlarmsView = { asOf: AS_OF, alarms: [
  { kind: 'undecided-near-deadline', count: 2, commissions: 1, by: instant('2026-11-22T09:00:00.000Z'), ground: null },
  { kind: 'notice-unread', count: 0, commissions: 0, by: null, ground: null },
] };
export const days: DaysView = { asOf: AS_OF, days: [
  { on: civilDate('2026-11-22'), nominated: 10, ended: { registered: 1, 'withdrawn-before-registration': 1, 'documents-incomplete': 0, 'non-compliance': 0, 'withdrawn-after-registration': 0, 'registration-cancelled': 0, died: 0 } },
  { on: civilDate('2026-11-23'), nominated: 2, ended: { registered: 3, 'withdrawn-before-registration': 0, 'documents-incomplete': 2, 'non-compliance': 1, 'withdrawn-after-registration': 1, 'registration-cancelled': 1, died: 0 } },
] };

export const election = (id: string, title: string, kind: ElectionView['kind']): ElectionView => ({ id, title: same(title), kind, electionDay: civilDate('2027-01-24'), rulebookId: 'kz-maslikhat-2023', overrides: {}, contests: 3101, seats: 3415, announcements: [], madeUp: kind === 'training' });
export const map: MapView = {
  regions: [{ id: 'KZ-35', names: same('Karaganda Region'), kind: 'oblast', zone: 'Asia/Almaty' }, { id: 'KZ-75', names: same('Almaty city'), kind: 'republican-city', zone: 'Asia/Almaty' }],
  localities: [{ id: TEMIRTAU, regionId: 'KZ-35', names: same('Temirtau city'), kind: 'city' }],
};
export const supervisor = (regionIds: readonly string[] = []): SessionView => {
  const grant = { id: 'g', role: 'supervisor', commissionIds: [], regionIds, title: same('Kazakhstan') } as const;
  return { account: { id: 's', name: 'Supervisor', login: 's', number: null }, grants: [grant], active: grant, csrfToken: 't' };
};
