import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  findRestoration, instant, ledgerMinutes, lostIntervals, lostWithin, minutesBetween, plusMinutes, stateOf,
  type Instant, type LedgerMinute, type LostTimeRule, type Probed, type Seen,
} from '../index.js';

const rule: LostTimeRule = { needed: ['page', 'sign-in', 'filing'], windows: ['nomination'], hoursBeforeClosing: 24, atLeastMinutes: 10, atMostMinutes: 360 };

const at = (time: string): Instant => instant(`2023-02-08T${time}:00.000Z`);
const seen = (probe: string, time: string, ...failed: readonly Probed[]): Seen => ({ probe, minute: at(time), failed });
const during = (probe: string, from: string, until: string, ...failed: readonly Probed[]): readonly Seen[] =>
  minutesBetween(at(from), at(until)).map((minute) => ({ probe, minute, failed }));

describe('what a probe says of a minute', () => {
  it.each([
    ['everything answered', [], 'up'],
    ['the interface is not ready and a filing can be handed in', ['api'], 'degraded'],
    ['the page does not load', ['page'], 'down'],
    ['nobody can sign in', ['sign-in'], 'down'],
    ['a filing cannot be handed in', ['filing'], 'down'],
    ['nothing answers', ['page', 'sign-in', 'api', 'filing'], 'down'],
  ] as const)('%s: %s', (_name, failed, state) => {
    expect(stateOf({ failed }, rule)).toBe(state);
  });
});

describe('a minute is lost', () => {
  const isLost = (...readings: readonly Seen[]): boolean | undefined => ledgerMinutes(readings, rule)[0]?.lost;

  it('when the only probe could not hand in a filing', () => {
    expect(isLost(seen('almaty', '11:00', 'filing'))).toBe(true);
    expect(isLost(seen('almaty', '11:00'))).toBe(false);
  });
  it('when two of three say so, and not when one of three does', () => {
    expect(isLost(seen('almaty', '11:00', 'filing'), seen('aktau', '11:00', 'page'), seen('astana', '11:00'))).toBe(true);
    expect(isLost(seen('almaty', '11:00', 'filing'), seen('aktau', '11:00'), seen('astana', '11:00'))).toBe(false);
  });
  it('when more than half of those that reported say so: one of two is no majority, and a silent probe has no voice', () => {
    expect(isLost(seen('almaty', '11:00', 'filing'), seen('aktau', '11:00'))).toBe(false);
    expect(isLost(seen('almaty', '11:00', 'filing'))).toBe(true);
  });
  it('by what probes outside say; one beside the product has a voice only where nobody outside reported', () => {
    expect(isLost(seen('same-machine-1', '11:00', 'filing'), seen('almaty', '11:00'))).toBe(false);
    expect(isLost(seen('same-machine-1', '11:00'), seen('almaty', '11:00', 'page'))).toBe(true);
    expect(isLost(seen('same-machine-1', '11:00', 'filing'))).toBe(true);
  });
  it('never because no probe reported', () => {
    expect(ledgerMinutes([], rule)).toEqual([]);
    expect(lostIntervals(ledgerMinutes([...during('almaty', '11:00', '11:05'), ...during('almaty', '11:20', '11:25')], rule))).toEqual([]);
  });
  it('once, however often one probe says so, and a good reading beside it hides nothing', () => {
    expect(ledgerMinutes([seen('almaty', '11:00', 'filing'), seen('almaty', '11:00')], rule)).toEqual([{ minute: at('11:00'), reported: 1, down: 1, lost: true }]);
  });
});

describe('lost minutes', () => {
  it('that follow each other are one span, which ends where the first minute worked', () => {
    const readings = [...during('almaty', '11:00', '11:10'), ...during('almaty', '11:10', '11:52', 'filing'), ...during('almaty', '11:52', '11:55'), seen('almaty', '11:55', 'page')];
    expect(lostIntervals(ledgerMinutes(readings, rule))).toEqual([
      { from: at('11:10'), until: at('11:52'), minutes: 42 }, { from: at('11:55'), until: at('11:56'), minutes: 1 },
    ]);
  });
  it('with a minute of silence between them are two spans', () => {
    const readings = [seen('almaty', '11:00', 'page'), seen('almaty', '11:02', 'page')];
    expect(lostIntervals(ledgerMinutes(readings, rule)).map(({ minutes }) => minutes)).toEqual([1, 1]);
  });
});

describe('what may be given back for a closing at 12:00 (18:00 in Almaty in 2023)', () => {
  const closesAt = at('12:00');
  const restoration = (...readings: readonly Seen[]) => findRestoration(ledgerMinutes(readings, rule), closesAt, rule);

  it('is as many minutes as were lost in the 24 hours before', () => {
    expect(restoration(...during('almaty', '10:00', '10:42', 'filing'))).toEqual({
      from: '2023-02-07T12:00:00.000Z', closesAt, lostMinutes: 42, minutes: 42, until: '2023-02-08T12:42:00.000Z',
    });
  });
  it('is nothing below ten minutes, and ten from ten', () => {
    expect(restoration(...during('almaty', '10:00', '10:09', 'filing'))).toBeNull();
    expect(restoration(...during('almaty', '10:00', '10:10', 'filing'))?.minutes).toBe(10);
  });
  it('leaves out what was lost before those hours', () => {
    const dayBefore = { probe: 'almaty', minute: instant('2023-02-07T11:59:00.000Z'), failed: ['filing'] as const };
    expect(restoration(dayBefore, ...during('almaty', '10:00', '10:10', 'filing'))?.lostMinutes).toBe(10);
  });
  it('does not count minutes after the closing that were lost too: who was promised 30 minutes gets 30 that worked', () => {
    expect(restoration(...during('almaty', '11:30', '12:20', 'filing'))).toMatchObject({ lostMinutes: 30, minutes: 50, until: '2023-02-08T12:50:00.000Z' });
  });
  it('is six hours at most', () => {
    expect(restoration(...during('almaty', '03:00', '11:00', 'filing'))).toMatchObject({ lostMinutes: 480, minutes: 360, until: '2023-02-08T18:00:00.000Z' });
  });
});

const minutesOf = fc.array(fc.record({ offset: fc.integer({ min: -2000, max: 500 }), probe: fc.constantFrom('a', 'b', 'c'), bad: fc.boolean() }), { maxLength: 400 });
const fromDraws = (draws: readonly { readonly offset: number; readonly probe: string; readonly bad: boolean }[]): readonly Seen[] =>
  draws.map(({ offset, probe, bad }) => ({ probe, minute: plusMinutes(at('12:00'), offset), failed: bad ? ['filing'] : [] }));

describe('whatever the probes report', () => {
  it('the ledger does not depend on the order in which it comes, nor on repetition', () => {
    fc.assert(fc.property(minutesOf, (draws) => {
      const readings = fromDraws(draws);
      expect(ledgerMinutes([...readings].reverse().concat(readings), rule)).toEqual(ledgerMinutes(readings, rule));
    }));
  });
  it('spans are apart, in order, and hold exactly the lost minutes', () => {
    fc.assert(fc.property(minutesOf, (draws) => {
      const minutes = ledgerMinutes(fromDraws(draws), rule);
      const spans = lostIntervals(minutes);
      const held = spans.flatMap(({ from, until }) => minutesBetween(from, until));
      expect(held).toEqual(minutes.filter(({ lost }) => lost).map(({ minute }) => minute));
      expect(spans.every(({ from }, index) => index === 0 || (spans[index - 1]?.until ?? from) < from)).toBe(true);
    }));
  });
  it('one more failing probe never makes a lost minute a good one', () => {
    fc.assert(fc.property(minutesOf, fc.integer({ min: -2000, max: 500 }), (draws, offset) => {
      const readings = fromDraws(draws);
      const more: Seen = { probe: 'd', minute: plusMinutes(at('12:00'), offset), failed: ['filing'] as const };
      const before = ledgerMinutes(readings, rule).filter(({ lost }) => lost).map(({ minute }) => minute);
      const after = new Set(ledgerMinutes([...readings, more], rule).filter(({ lost }) => lost).map(({ minute }) => minute));
      expect(before.filter((minute) => !after.has(minute))).toEqual([]);
    }));
  });
  it('what is given back is at least what was lost, or the most there is; and holds that many minutes that worked', () => {
    fc.assert(fc.property(minutesOf, (draws) => {
      const minutes: readonly LedgerMinute[] = ledgerMinutes(fromDraws(draws), rule);
      const found = findRestoration(minutes, at('12:00'), rule);
      if (!found) return;
      const worked = found.minutes - lostWithin(minutes, found.closesAt, found.until);
      expect(found.minutes <= 360 && (worked === found.lostMinutes || found.minutes === 360)).toBe(true);
    }));
  });
});
