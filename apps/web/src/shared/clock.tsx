import type { Instant } from '@tirkeu/domain';
import { useEffect, useState } from 'react';
import { serverClock } from './server-clock.js';

/** Beyond this the person is told that their device shows another time. */
const NOTICEABLE_MS = 2000;

/** The server's time, renewed every `intervalMs` at whole multiples of it. Never the device's clock. */
export function useServerNow(intervalMs = 30_000): Instant {
  const [now, setNow] = useState<Instant>(() => serverClock.nowInstant());
  useEffect(() => {
    let timer = 0;
    const tick = () => {
      setNow(serverClock.nowInstant());
      timer = window.setTimeout(tick, intervalMs - (serverClock.now() % intervalMs) + 5);
    };
    tick();
    return () => window.clearTimeout(timer);
  }, [intervalMs]);
  return now;
}

/** How far the device's clock is ahead of the server's in milliseconds, negative when behind; null while they agree within two seconds. */
export function useDeviceClockDifference(): number | null {
  useServerNow(60_000);
  const ahead = serverClock.deviceAhead();
  return ahead !== null && Math.abs(ahead) > NOTICEABLE_MS ? ahead : null;
}
