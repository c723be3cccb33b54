import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { isDatabaseAway, onceReachable } from './away.js';

const coded = (code: string, words = 'no'): Error => Object.assign(new Error(words), { code });

describe('a database that cannot be used now', () => {
  it.each([
    ['was shut down under us', coded('57P01')], ['crashed', coded('57P02')], ['is starting', coded('57P03')], ['gave up the connection', coded('08006')],
    ['has no room left on its disk', coded('53100')], ['has no connections left', coded('53300')], ['stands by for another one', coded('25006')],
    ['listens nowhere', coded('ECONNREFUSED')], ['cut us off', new Error('Connection terminated unexpectedly')], ['does not answer', new Error('timeout exceeded when trying to connect')], ['does not answer one client', new Error('timeout expired')],
    ['listens at none of its addresses', new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')])],
    ['crashed in the middle of a statement', new QueryFailedError('SELECT', [], coded('57P02'))],
  ])('%s', (_what, error) => expect(isDatabaseAway(error)).toBe(true));
});

describe('a database that answers', () => {
  it.each([
    ['that a value is taken', coded('23505')], ['that a statement took too long', coded('57014')], ['that a lock was not to be had', coded('55P03')], ['that two waited for each other', coded('40P01')],
    ['that a statement is wrong', new QueryFailedError('SELEC', [], coded('42601'))], ['nothing: it was never asked', new Error('Filing x does not exist')], ['with something that is no error', 'gone'],
    ['at one of its addresses, with a fault', new AggregateError([coded('ECONNREFUSED'), coded('28P01')])],
  ])('%s', (_what, error) => expect(isDatabaseAway(error)).toBe(false));
});

describe('a program that starts', () => {
  it('waits for a database that is still starting, and says so once', async () => {
    let tries = 0;
    const told: string[] = [];
    const answer = await onceReachable(async () => {
      tries += 1;
      if (tries < 3) throw coded('57P03');
      return 'reached';
    }, { warn: (line) => told.push(line) });
    expect({ answer, tries, told }).toEqual({ answer: 'reached', tries: 3, told: ['The database cannot be used now; the start waits for it.'] });
  });

  it('fails at once when the database answers that it will not have it', async () => {
    let tries = 0;
    const refused = coded('28P01');
    await expect(onceReachable(() => { tries += 1; return Promise.reject(refused); })).rejects.toBe(refused);
    expect(tries).toBe(1);
  });

  it('fails in the end with what was in the way last, so that whoever keeps it running learns of it', async () => {
    await expect(onceReachable(() => Promise.reject(coded('ECONNREFUSED')), { longestMs: 250 })).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});
