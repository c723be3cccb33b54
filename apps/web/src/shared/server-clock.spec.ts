import { describe, it, expect } from '@jest/globals';
import { instant } from '@tirkeu/domain';
import { createServerClock } from './server-clock.js';

/** A page opened at zero of the monotonic clock; the device believes it is 17:00:00 UTC on 8 February 2023. */
function page({ deviceAheadMs = 0 } = {}) {
  const opened = Date.parse('2023-02-08T17:00:00.000Z');
  const time = { passed: 0 };
  const clock = createServerClock({ monotonic: () => time.passed, device: () => opened + time.passed + deviceAheadMs });
  return { clock, time, opened };
}

describe('the server clock', () => {
  it('shows the time of the server, not of a device that is 47 s ahead', () => {
    const { clock, time } = page({ deviceAheadMs: 47_000 });
    time.passed = 100;
    clock.observe(instant('2023-02-08T17:00:00.050Z'), 0);
    expect(clock.nowInstant()).toBe('2023-02-08T17:00:00.100Z');
    expect(clock.deviceAhead()).toBe(47_000);
  });

  it('runs on by itself when the clock of the device jumps', () => {
    const { clock, time } = page();
    clock.observe(instant('2023-02-08T17:00:00.000Z'), 0);
    time.passed = 60_000;
    expect(clock.nowInstant()).toBe('2023-02-08T17:01:00.000Z');
  });

  it('believes the quick answer more than the slow one that came later', () => {
    const { clock, time } = page();
    time.passed = 20;
    clock.observe(instant('2023-02-08T17:00:00.010Z'), 0);
    time.passed = 3020;
    clock.observe(instant('2023-02-08T17:00:02.900Z'), 20);
    expect(clock.nowInstant()).toBe('2023-02-08T17:00:03.020Z');
  });

  it('believes a newer answer once the old one is ten minutes old', () => {
    const { clock, time } = page();
    clock.observe(instant('2023-02-08T17:00:00.000Z'), 0);
    time.passed = 11 * 60_000;
    clock.observe(instant('2023-02-08T17:11:05.000Z'), 11 * 60_000 - 2000);
    expect(clock.nowInstant()).toBe('2023-02-08T17:11:06.000Z');
  });

  it('takes whole seconds of the Date header as half a second past', () => {
    const { clock } = page();
    clock.observeDateHeader('Wed, 08 Feb 2023 17:00:00 GMT', 0);
    expect(clock.nowInstant()).toBe('2023-02-08T17:00:00.500Z');
  });

  it('shows the device’s time and claims nothing before the first answer', () => {
    const { clock } = page({ deviceAheadMs: 5000 });
    expect(clock.nowInstant()).toBe('2023-02-08T17:00:05.000Z');
    expect(clock.deviceAhead()).toBeNull();
  });
});
