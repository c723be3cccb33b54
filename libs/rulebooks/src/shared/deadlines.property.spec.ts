import { describe, expect, it } from '@jest/globals';
import { civilDate, getMoment, getWindow, instant, receivability, type Instant, type Rulebook, type ZoneId } from '@tirkeu/domain';
import { getRulebook } from '../registry.js';

/**
 * An oracle of its own: days are counted as integers, offsets come from the table below, nothing is taken from the code that it judges.
 * The law counts plain days: no deadline moves for a Sunday or a holiday.
 */
const BEFORE_MARCH_2024: Readonly<Record<ZoneId, 5 | 6>> = {
  'Asia/Almaty': 6, 'Asia/Qostanay': 6, 'Asia/Aqtobe': 5, 'Asia/Atyrau': 5, 'Asia/Oral': 5, 'Asia/Aqtau': 5, 'Asia/Qyzylorda': 5,
};
const ZONES = Object.keys(BEFORE_MARCH_2024);
const DAY = 86_400_000;
const HOUR = 3_600_000;
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const lengthOf = (year: number, month: number): number => (month === 1 && isLeap(year) ? 29 : MONTHS[month] ?? 0);

/** Days since 1 January 1970. */
function dayNumber(year: number, month: number, day: number): number {
  let days = day - 1;
  for (let each = 1970; each < year; each++) days += isLeap(each) ? 366 : 365;
  for (let each = 0; each < month - 1; each++) days += lengthOf(year, each);
  return days;
}
function dateOf(number: number): string {
  let [year, month, left] = [1970, 0, number];
  while (left >= (isLeap(year) ? 366 : 365)) left -= isLeap(year++) ? 366 : 365;
  while (left >= lengthOf(year, month)) left -= lengthOf(year, month++);
  return [String(year), String(month + 1).padStart(2, '0'), String(left + 1).padStart(2, '0')].join('-');
}
/** 1 March 2024: from 00:00 of that day on every clock of Kazakhstan shows UTC+5; those at UTC+6 went back at 18:00Z of the day before. */
const CHANGE_DAY = dayNumber(2024, 3, 1);
const CHANGE_MS = CHANGE_DAY * DAY - 6 * HOUR;
/** Of a time that is not between 23:00 and 24:00, which one night had twice; from 2019 on. */
const localMs = (day: number, hour: number, zone: ZoneId): number => day * DAY + hour * HOUR - (day < CHANGE_DAY ? BEFORE_MARCH_2024[zone] ?? 0 : 5) * HOUR;
const localDay = (ms: number, zone: ZoneId): number => Math.floor((ms + (ms < CHANGE_MS ? BEFORE_MARCH_2024[zone] ?? 0 : 5) * HOUR) / DAY);
function iso(ms: number): string {
  const within = ms - Math.floor(ms / DAY) * DAY;
  const part = (unit: number, of: number, digits = 2) => String(Math.floor(within / unit) % of).padStart(digits, '0');
  return `${dateOf(Math.floor(ms / DAY))}T${part(HOUR, 24)}:${part(60_000, 60)}:${part(1_000, 60)}.${part(1, 1_000, 3)}Z`;
}

/** Numbers that look random and are the same in every run (Lehmer). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** Month and day of public holidays, and the days around the change of clocks. */
const PECULIAR = [[1, 1], [1, 2], [1, 7], [3, 8], [3, 21], [3, 22], [3, 23], [5, 1], [5, 7], [5, 9], [7, 6], [8, 30], [10, 25], [12, 16], [2, 28], [2, 29], [3, 1]] as const;
/** How many days before election day the moments of the calendar lie. */
const DISTANCES = [60, 31, 26, 2, -8];

interface Case {
  readonly zone: ZoneId;
  readonly electionDay: number;
  /** Milliseconds: a decision, a registration, an appeal. */
  readonly event: number;
  /** Set on calling the election instead of the default; null: the default. */
  readonly closing: { readonly day: number; readonly hour: number } | null;
}
function caseFrom(next: (below: number) => number): Case {
  const zone = ZONES[next(ZONES.length)] ?? 'Asia/Almaty';
  const [month, day] = PECULIAR[next(PECULIAR.length)] ?? [1, 1];
  const year = next(3) === 0 ? 2024 : 2020 + next(15);
  const onPeculiar = dayNumber(year, month, day) + (DISTANCES[next(DISTANCES.length)] ?? 0);
  const electionDay = next(2) === 0 ? onPeculiar : dayNumber(2019, 6, 1) + next(15 * 365);
  const closing = next(4) === 0 ? { day: electionDay - 27 - next(12), hour: 9 + next(13) } : null;
  return { zone, electionDay, event: (electionDay - 65 + next(80)) * DAY + next(DAY), closing };
}

type Moments = Readonly<Record<string, number | Instant>>;
const midnight = (day: number, zone: ZoneId): number => localMs(day, 0, zone);
/** What the law says, by the oracle: terms end with their last day. */
function expected({ zone, electionDay, event, closing }: Case): Moments {
  const on = localDay(event, zone);
  const left = electionDay - on;
  return {
    'nomination opens': midnight(electionDay - 60, zone),
    'nomination closes': closing ? localMs(closing.day, closing.hour, zone) : localMs(electionDay - 31, 18, zone),
    'registration closes': localMs(electionDay - 26, 18, zone),
    'withdrawal closes': midnight(electionDay - 2, zone),
    'results published': midnight(electionDay + 8, zone),
    appeal: midnight(on + 8, zone),
    publication: midnight(on + 8, zone),
    declarations: midnight(on + 16, zone),
    'appeal decided': midnight(left >= 0 && left < 5 ? on + 1 : on + 6, zone),
    'deposit returned': midnight(electionDay + 7 + 31, zone),
    'deposit returned after a death': midnight(on + 31, zone),
  };
}
function computed(book: Rulebook, { zone: legalZone, electionDay: day, event, closing }: Case, zoneOf: (zone: ZoneId) => ZoneId): Moments {
  const zone = zoneOf(legalZone);
  const electionDay = civilDate(dateOf(day));
  const at = instant(iso(event));
  const overrides = closing ? { nominationCloses: `${dateOf(closing.day)}T${String(closing.hour).padStart(2, '0')}:00` } : undefined;
  const timetable = book.timetable({ electionDay, zone, ...(overrides && { overrides }) });
  return {
    'nomination opens': getWindow(timetable, 'nomination').opensAt,
    'nomination closes': getWindow(timetable, 'nomination').closesAt,
    'registration closes': getWindow(timetable, 'registration').closesAt,
    'withdrawal closes': getWindow(timetable, 'withdrawal').closesAt,
    'results published': getMoment(timetable, 'results-published-by').at,
    appeal: book.appealBy(at, zone),
    publication: book.publishBy(at, zone),
    declarations: book.declarationsCheckedBy(at, zone),
    'appeal decided': book.appealDecidedBy({ lodgedAt: at, lodgedOn: null, electionDay, zone }),
    'deposit returned': book.depositReturnedBy({ endedAt: null, electionDay, zone }),
    'deposit returned after a death': book.depositReturnedBy({ endedAt: at, electionDay, zone }),
  };
}

/** The moments on which the two disagree, and the verdicts around the closing of nomination that are wrong. */
function differences(book: Rulebook, one: Case, zoneOf: (zone: ZoneId) => ZoneId): readonly string[] {
  const [law, ours] = [expected(one), computed(book, one, zoneOf)];
  const moments = Object.keys(law).filter((name) => iso(Number(law[name])) !== ours[name]);
  const closes = Number(law['nomination closes']);
  const window = { id: 'nomination', opensAt: instant('2000-01-01T00:00:00Z'), closesAt: instant(String(ours['nomination closes'])), citation: book.inForce.citation } as const;
  const verdicts = ([[-1, 'accept'], [0, 'reject'], [1, 'reject']] as const)
    .filter(([shift, outcome]) => receivability(window, instant(iso(closes + shift))).outcome !== outcome).map(([shift]) => `verdict at ${shift} ms`);
  return [...moments, ...verdicts].map((what) => `${what}: ${one.zone}, election day ${dateOf(one.electionDay)}, event ${iso(one.event)}`);
}

/** A hundred thousand and more on demand; a few thousand find every fault that is known of. */
const CASES = Number(process.env['TIRKEU_DEADLINE_CASES'] ?? 2_000);

function judge(book: Rulebook, count: number, zoneOf: (zone: ZoneId) => ZoneId = (zone) => zone): readonly string[] {
  const next = numbersFrom(20_230_319);
  const found: string[] = [];
  for (let each = 0; each < count && found.length < 20; each++) found.push(...differences(book, caseFrom(next), zoneOf));
  return found;
}

describe('deadlines against an oracle of their own', () => {
  it('the oracle knows the calendar of 2023 and the change of 1 March 2024', () => {
    expect([localMs(dayNumber(2023, 2, 8), 18, 'Asia/Almaty'), localMs(dayNumber(2023, 2, 8), 18, 'Asia/Aqtobe'), localMs(dayNumber(2024, 2, 29), 18, 'Asia/Almaty'), localMs(dayNumber(2024, 3, 5), 18, 'Asia/Almaty')].map(iso))
      .toEqual(['2023-02-08T12:00:00.000Z', '2023-02-08T13:00:00.000Z', '2024-02-29T12:00:00.000Z', '2024-03-05T13:00:00.000Z']);
  });

  it(`are the same in ${CASES} cases of zone, election day, holiday and event, to the millisecond`, () => {
    expect(judge(getRulebook('kz-maslikhat-2023'), CASES)).toEqual([]);
  });

  it('are not, were every commission at UTC+6 for ever', () => {
    expect(judge(getRulebook('kz-maslikhat-2023'), CASES, () => 'Etc/GMT-6').length).toBeGreaterThanOrEqual(20);
  });

  it('are not in the old zones at UTC+6 alone, were the change of clocks forgotten', () => {
    const forgotten = (zone: ZoneId): ZoneId => (BEFORE_MARCH_2024[zone] === 6 ? 'Etc/GMT-6' : zone);
    const found = judge(getRulebook('kz-maslikhat-2023'), CASES, forgotten);
    expect(found.length).toBeGreaterThanOrEqual(20);
    expect(found.filter((line) => !/Asia\/(Almaty|Qostanay)/.test(line))).toEqual([]);
  });
});
