import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Pulse, type PulsePorts } from './pulse.js';

const never = new Promise<void>(() => undefined);

describe('a worker that is stopped while the queue is away', () => {
  beforeEach(() => { jest.useFakeTimers(); });
  afterEach(() => { jest.useRealTimers(); });

  it('finishes what it has in hand, though the queue cannot be closed, and says so to whoever ends it only then', async () => {
    let finish = (): void => undefined;
    const inHand = new Promise<void>((resolve) => { finish = resolve; });
    const ports = { effects: { settled: () => inHand }, hosts: [{ worker: { close: () => never } }], watch: { isAway: true } };
    const pulse = new Pulse(ports as unknown as PulsePorts);
    let ended = false;
    pulse.onModuleDestroy();
    void pulse.beforeApplicationShutdown().then(() => { ended = true; });
    await jest.advanceTimersByTimeAsync(15_000);
    expect(ended).toBe(false);
    finish();
    await jest.advanceTimersByTimeAsync(3_000);
    expect(ended).toBe(true);
  });
});
