import { beforeEach, describe, expect, it } from '@jest/globals';
import { SteadyClock } from './steady-clock.js';

const SIX = Date.parse('2023-02-08T12:00:00.000Z');
/** The machine's clock, the one that nobody sets, and that of the database. */
let time: { wall: number; monotonic: number; database: number };
let clock: SteadyClock;
beforeEach(() => {
  time = { wall: SIX, monotonic: 5_000, database: SIX };
  clock = new SteadyClock(() => time.wall, () => time.monotonic);
});
const pass = (milliseconds: number): void => {
  time = { wall: time.wall + milliseconds, monotonic: time.monotonic + milliseconds, database: time.database + milliseconds };
};
const look = () => {
  pass(1_000);
  return clock.look(Date.parse(clock.now()) - time.database);
};

describe('the clock by which requests are stamped', () => {
  it('goes on by the clock that nobody sets', () => {
    pass(1_500);
    expect(clock.now()).toBe('2023-02-08T12:00:01.500Z');
  });

  it.each([['an hour forward', 3_600_000], ['an hour back', -3_600_000]])('is not moved when the machine is stepped %s, and nothing is in doubt while the database agrees with it', (_where, step) => {
    time.wall += step;
    for (let times = 0; times < 10; times++) expect(look()).toEqual({ offsetMs: 0, steppedMs: step, doubtMs: 0 });
    expect(clock.now()).toBe('2023-02-08T12:00:10.000Z');
  });

  it('begins with the clock of the database when the machine says another time from the start', () => {
    time.wall += 7_200_000;
    clock = new SteadyClock(() => time.wall, () => time.monotonic);
    clock.begin(Date.parse(clock.now()) - time.database);
    expect(clock.now()).toBe('2023-02-08T12:00:00.000Z');
    expect(look()).toEqual({ offsetMs: 0, steppedMs: 7_200_000, doubtMs: 0 });
  });

  it('says by how much it may be wrong while a step cannot be held against the database', () => {
    time.wall += 2_000;
    pass(1_000);
    expect(clock.look(null)).toEqual({ offsetMs: null, steppedMs: 2_000, doubtMs: 2_000 });
  });

  it('follows a step that puts the machine right: when the database has said so three times', () => {
    time.database += 700;
    expect(look()).toEqual({ offsetMs: -700, steppedMs: 0, doubtMs: 700 });
    time.wall += 700;
    expect([look(), look()].map(({ doubtMs }) => doubtMs)).toEqual([700, 700]);
    expect(look()).toEqual({ offsetMs: 0, steppedMs: 0, doubtMs: 0 });
    expect(clock.now()).toBe('2023-02-08T12:00:04.700Z');
  });

  it('follows no step that the database has confirmed only twice', () => {
    time.database += 700;
    time.wall += 700;
    look();
    look();
    time.database -= 700;
    expect(look()).toEqual({ offsetMs: 0, steppedMs: 700, doubtMs: 0 });
  });

  it('follows ordinary drift by at most ten milliseconds a look, and never goes back', () => {
    time.wall -= 60;
    const seen: string[] = [clock.now()];
    for (let times = 0; times < 8; times++) {
      look();
      seen.push(clock.now());
    }
    expect([...seen].sort()).toEqual(seen);
    expect(clock.now()).toBe('2023-02-08T12:00:07.940Z');
  });
});
