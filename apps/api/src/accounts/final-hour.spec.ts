import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase } from '@tirkeu/testing';
import { startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';

/** Nomination closes on 21 December 2026 at 18:00 in Temirtau, which is 13:00 UTC; so do no others of the training election. */
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi(await testDatabase(training));
}, 120_000);
afterAll(() => api.stop());

/** Somebody who signs in at one moment and asks for something at others; what they are answered each time. */
async function answers(signsInAt: string, ...asksAt: readonly string[]): Promise<readonly number[]> {
  api.clock.set(signsInAt);
  const caller: Caller = await api.caller().signIn('candidate');
  const statuses: number[] = [];
  for (const at of asksAt) {
    api.clock.set(at);
    statuses.push((await caller.get('/api/session')).status);
  }
  return statuses;
}
const on = (day: number, time: string): string => `2026-12-${day}T${time}.000Z`;
/** Every hour and a half, so that the session never ends for want of requests. */
const throughTheDay = (day: number): readonly string[] => ['02:00:00', '03:30:00', '05:00:00', '06:30:00', '08:00:00', '09:30:00', '11:00:00'].map((time) => on(day, time));

describe('in the hour before nomination closes', () => {
  it('whoever was signed in when it began stays signed in until a quarter past, although the twelve hours are over at 12:30', async () => {
    const statuses = await answers(on(21, '00:30:00'), ...throughTheDay(21), on(21, '12:29:59'), on(21, '12:30:00'), on(21, '12:59:59'), on(21, '13:15:00'), on(21, '13:15:01'));
    expect(statuses.slice(7)).toEqual([200, 200, 200, 200, 401]);
  });

  it('whoever last did something at 10:30 may still hand in at 12:59', async () => {
    expect(await answers(on(21, '10:30:00'), on(21, '12:59:00'))).toEqual([200]);
  });

  it('whose session had ended before it began signs in again', async () => {
    expect(await answers(on(21, '09:59:59'), on(21, '12:30:00'))).toEqual([401]);
  });

  it('somebody who was signed out stays so', async () => {
    api.clock.set(on(21, '12:10:00'));
    const caller = await api.caller().signIn('candidate');
    await caller.send('DELETE', '/api/session', undefined, {});
    expect((await caller.get('/api/session')).status).toBe(401);
  });
});

describe('on any other day', () => {
  it('a session ends after twelve hours', async () => {
    const statuses = await answers(on(20, '00:30:00'), ...throughTheDay(20), on(20, '12:29:59'), on(20, '12:30:00'));
    expect(statuses.slice(7)).toEqual([200, 401]);
  });
});
