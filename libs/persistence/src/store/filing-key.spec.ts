import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Store, Transaction } from '@tirkeu/desk';
import { instant } from '@tirkeu/domain';
import { deskOver, granted, loadedPostgres, person, prepare, submit, type LoadedPostgres } from '@tirkeu/testing';
import type { DataSource } from 'typeorm';
import { PostgresStore, findFiling, findFilingKey, forgetFiling, getFilingKey } from '../index.js';

let loaded: LoadedPostgres;
let app: DataSource;
beforeAll(async () => {
  loaded = await loadedPostgres();
  ({ app } = loaded);
}, 120_000);
afterAll(() => loaded.stop());

const nomination = { filingId: 'earlier', district: 5, person: person(1) };

/** Makes a filing one of the time before there were keys. */
async function unseal(filingId: string): Promise<void> {
  const filing = (await findFiling(app, filingId))?.filing;
  await loaded.owner.query('UPDATE filing SET state = $2, sealed = NULL WHERE id = $1', [filingId, JSON.stringify(filing)]);
  await loaded.owner.query('DELETE FROM filing_key WHERE filing_id = $1', [filingId]);
}

/** The store, with something done once between reading and writing. */
function disturbed(store: Store, disturb: () => Promise<unknown>): Store {
  let isDone = false;
  const writing = (transaction: Transaction): Transaction => new Proxy(transaction, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      return async (...given: readonly unknown[]): Promise<unknown> => {
        if (name === 'write' && !isDone) {
          isDone = true;
          await disturb();
        }
        return Reflect.apply(member, target, given) as unknown;
      };
    },
  });
  return { transaction: (work) => store.transaction((transaction) => work(writing(transaction))) };
}

describe('a filing that has no key yet', () => {
  it('gets one when something of it is sealed first, the same for two who ask at once', async () => {
    const [first, second] = await Promise.all([getFilingKey(app, 'old'), getFilingKey(app, 'old')]);
    expect(second.unsealBytes(first.sealBytes(Buffer.from('a paper'), 'x'), 'x').toString()).toBe('a paper');
    expect((await findFilingKey(app, 'old'))?.wrapped).toBe(first.wrapped);
  });

  it('keeps it when an action that began before meets it: the action is tried again with that key', async () => {
    await prepare(deskOver(new PostgresStore(app)), nomination);
    await unseal(nomination.filingId);
    let made: string | undefined;
    const desk = deskOver(disturbed(new PostgresStore(app), async () => { made = (await getFilingKey(app, nomination.filingId)).wrapped; }));
    granted(await submit(desk, nomination));
    expect(made).toEqual(expect.any(String));
    expect((await findFilingKey(app, nomination.filingId))?.wrapped).toBe(made);
  });
});

describe('a filing whose people are forgotten', () => {
  it('gets no other key: nothing is sealed for it any more', async () => {
    expect(await forgetFiling(app, { filingId: nomination.filingId, at: instant('2023-12-01T00:00:00Z'), reason: 'not-registered', by: 'system' })).toBe(true);
    await expect(getFilingKey(app, nomination.filingId)).rejects.toThrow('destroyed');
    expect(await findFilingKey(app, nomination.filingId)).toBeUndefined();
  });
});
