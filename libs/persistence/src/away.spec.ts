import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { isDatabaseAway } from './away.js';

const coded = (code: string, words = 'no'): Error => Object.assign(new Error(words), { code });

describe('a database that cannot be used now', () => {
  it.each([
    ['was shut down under us', coded('57P01')], ['crashed', coded('57P02')], ['is starting', coded('57P03')], ['gave up the connection', coded('08006')],
    ['has no room left on its disk', coded('53100')], ['has no connections left', coded('53300')], ['stands by for another one', coded('25006')],
    ['listens nowhere', coded('ECONNREFUSED')], ['cut us off', new Error('Connection terminated unexpectedly')], ['does not answer', new Error('timeout exceeded when trying to connect')],
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
