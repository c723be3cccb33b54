import { setTimeout as pause } from 'node:timers/promises';

/** Rests so many times as long as a step took. */
const RESTS = 4;

/** Does a step and then rests, so that at most a fifth of the time goes to what nobody waits for: people hand in meanwhile. */
export async function unhurried<Value>(step: () => Promise<Value>): Promise<Value> {
  const begun = performance.now();
  const value = await step();
  await pause((performance.now() - begun) * RESTS);
  return value;
}
