import { describe, expect, it } from '@jest/globals';
import { aisulu, commissionOf, deskOver, filingsOfAllKinds, loadedMemoryStore, playAllKinds, story } from '@tirkeu/testing';
import { commit, cover, uncover } from './commitments.js';
import { findBreak, type StoredEvent } from './index.js';

const identity = story('draft').find(({ type }) => type === 'IdentityRecorded');
if (!identity) throw new Error('The story tells of no identity');

describe('an event as its hash covers it', () => {
  it('holds commitments in the place of what is personal, and nothing of it', () => {
    const { covered, parts } = commit(identity);
    for (const told of [aisulu.iin, aisulu.birthDate, aisulu.nameKk.surname, aisulu.nameRu.surname, identity.by.name]) expect(JSON.stringify(covered)).not.toContain(told);
    expect(covered).toMatchObject({ type: 'IdentityRecorded', candidateId: 'c1', identity: { iin: { $withheld: expect.stringMatching(/^[0-9a-f]{64}$/) } }, by: { accountId: 'account-aisulu', role: 'candidate' } });
    expect(uncover(covered, parts)).toEqual(identity);
    expect(cover(identity, parts)).toEqual(covered);
  });

  it('is another one each time: no two commitments to one value are alike, so nobody finds it out by trying', () => {
    expect(commit(identity).covered).not.toEqual(commit(identity).covered);
  });

  it('covers officials by their names, and what tells of nobody as it is', () => {
    const taken = { type: 'FilingTaken', at: identity.at, by: { accountId: 'clerk', role: 'clerk', name: 'Сырымбет Алма' } } as const;
    expect(commit(taken)).toEqual({ covered: taken, parts: [] });
  });
});

describe('a chain', () => {
  const chainOf = async (): Promise<readonly StoredEvent[]> => {
    const store = await loadedMemoryStore();
    await playAllKinds(deskOver(store));
    return store.eventsIn(chain);
  };
  const chain = commissionOf(filingsOfAllKinds.refused.district);
  const asRows = (events: readonly StoredEvent[]): readonly StoredEvent[] => events.map(({ committed, event, ...rest }) => ({ ...rest, event: committed?.covered ?? event }));

  it('verifies in full, and without anything that is known of people', async () => {
    const events = await chainOf();
    expect(events.length).toBeGreaterThan(8);
    expect(findBreak(chain, events)).toBeUndefined();
    expect(findBreak(chain, asRows(events))).toBeUndefined();
  });

  it('breaks where somebody puts another value, another salt or another commitment', async () => {
    const events = await chainOf();
    const place = events.findIndex(({ event }) => event.type === 'ContactRecorded');
    const changed = (change: (event: StoredEvent) => StoredEvent) => findBreak(chain, events.map((event, index) => (index === place ? change(event) : event)))?.chainIndex;
    expect(place).toBeGreaterThan(0);
    expect(changed((event) => ({ ...event, event: { ...event.event, contact: { phone: '+7 777 777 77 77', email: '', address: '' } } as StoredEvent['event'] }))).toBe(place + 1);
    expect(changed((event) => ({ ...event, ...(event.committed && { committed: { ...event.committed, parts: event.committed.parts.map(([path, value]) => [path, value, 'AAAA']) } }) }))).toBe(place + 1);
    const rows = asRows(events);
    const swapped = rows.map((row, index) => (index === place ? { ...row, event: { ...row.event, by: { ...row.event.by, name: { $withheld: '0'.repeat(64) } } } as unknown as StoredEvent['event'] } : row));
    expect(findBreak(chain, swapped)?.chainIndex).toBe(place + 1);
  });

  it('verifies as it was written before there were commitments', async () => {
    const { linkEvents, emptyChain } = await import('./chain.js');
    const taken = story('in-examination').find(({ type }) => type === 'FilingTaken');
    if (!taken) throw new Error('Nobody took it');
    const [plain] = linkEvents({ chain, head: emptyChain(chain), stream: { kind: 'filing', id: 'f' }, version: 0, actionId: 'a', receivedAt: taken.at, recordedAt: taken.at, events: [taken] });
    expect(plain).not.toHaveProperty('committed');
    expect(findBreak(chain, plain ? [plain] : [])).toBeUndefined();
  });
});
