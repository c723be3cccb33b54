import { describe, expect, it } from '@jest/globals';
import { instant, ok, type Actor, type Denial, type Filing, type Result } from '@tirkeu/domain';
import type { Done, FilingRequest } from './act-on-filing.js';
import { GatheredActions } from './gather-actions.js';
import { Gathering } from './gathering.js';

const settled = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

/** Work that ends when it is told to. */
function workOf() {
  const groups: (readonly string[])[] = [];
  const ends: (() => void)[] = [];
  const work = (items: readonly string[]): Promise<void> => {
    groups.push(items);
    return new Promise((resolve) => { ends.push(resolve); });
  };
  const end = (): Promise<void> => (ends.shift()?.(), settled());
  return { groups, work, end };
}

describe('what comes at the same moment', () => {
  it('is worked on alone and at once while nothing waits, and together when it had to wait', async () => {
    const { groups, work, end } = workOf();
    const gathering = new Gathering(work, { atOnce: 1, most: 3 });
    for (const item of ['a', 'b', 'c', 'd', 'e']) gathering.add(item);
    expect(groups).toEqual([['a']]);
    await end();
    expect(groups).toEqual([['a'], ['b', 'c', 'd']]);
    await end();
    await end();
    gathering.add('f');
    expect(groups).toEqual([['a'], ['b', 'c', 'd'], ['e'], ['f']]);
  });

  it('does not wait for a group that takes long where two are worked on', async () => {
    const { groups, work, end } = workOf();
    const gathering = new Gathering(work, { atOnce: 2, most: 9 });
    for (const item of ['long', 'a', 'b', 'c']) gathering.add(item);
    expect(groups).toEqual([['long'], ['a']]);
    await end();
    expect(groups).toEqual([['long'], ['a'], ['b', 'c']]);
  });

  it('goes along with nothing of the same key, and keeps its place', async () => {
    const { groups, work, end } = workOf();
    const gathering = new Gathering(work, { atOnce: 1, most: 9 }, (item) => item.slice(0, 1));
    for (const item of ['z', 'a1', 'a2', 'b1', 'a3', 'c1']) gathering.add(item);
    await end();
    await end();
    await end();
    expect(groups).toEqual([['z'], ['a1', 'b1', 'c1'], ['a2'], ['a3']]);
  });
});

const actor: Actor = { accountId: 'somebody', name: 'Somebody', role: 'candidate', commissionIds: [] };
const receivedAt = instant('2023-02-01T06:00:00Z');
const asking = (filingId: string): FilingRequest => ({ actionId: `submit-${filingId}`, filingId, action: { type: 'submit' }, actor, receivedAt });
const doneOf = ({ actionId, filingId }: FilingRequest, hash: string): Result<Done, Denial> =>
  ok({ actionId, filingId, version: 1, receivedAt, hash, filing: {} as Filing, handedIn: null });
const hashOf = (result: Result<Done, Denial>): string => (result.ok ? result.value.hash : result.error.code);

describe('actions that come at the same moment', () => {
  it('are each worked on alone, and answered what is theirs, when they fail together', async () => {
    const groups: (readonly string[])[] = [];
    const told: (readonly [string, number])[] = [];
    const gathered = new GatheredActions({
      act: async (request) => {
        if (request.filingId === 'broken') throw new Error('The lights went out');
        return doneOf(request, `alone ${request.filingId}`);
      },
      actTogether: async (joined) => {
        groups.push(joined.map(({ request }) => request.filingId));
        throw new Error('One of them cannot be written');
      },
    }, { atOnce: 1, most: 9 }, (how, count) => told.push([how, count]));
    const answers = await Promise.allSettled(['first', 'a', 'broken', 'b'].map((id) => gathered.act(asking(id))));
    expect([groups, told]).toEqual([[['a', 'broken', 'b']], [['alone', 1], ['apart', 3]]]);
    expect(answers.map((answer) => (answer.status === 'fulfilled' ? hashOf(answer.value) : String(answer.reason)))).toEqual(['alone first', 'alone a', 'Error: The lights went out', 'alone b']);
  });

  it('go on while somebody who could not go along waits for somebody else’s work', async () => {
    const waiting: (() => void)[] = [];
    const gathered = new GatheredActions({
      act: (request) => (request.filingId === 'held' ? new Promise((resolve) => { waiting.push(() => resolve(doneOf(request, 'at last'))); }) : Promise.resolve(doneOf(request, 'alone'))),
      actTogether: async (joined) => {
        if (joined.some(({ request }) => request.filingId === 'held')) throw new Error('Somebody holds it');
        return joined.map(({ request }) => doneOf(request, 'together'));
      },
    }, { atOnce: 1, most: 3 });
    const answered: string[] = [];
    const all = ['first', 'held', 'a', 'b', 'c', 'd'].map(async (id) => answered.push(`${id} ${hashOf(await gathered.act(asking(id)))}`));
    expect(gathered.waiting).toBe(5);
    await settled();
    expect(gathered.waiting).toBe(0);
    expect(answered).toEqual(['first alone', 'a alone', 'b alone', 'c together', 'd together']);
    for (const end of waiting) end();
    await Promise.all(all);
    expect(answered.at(-1)).toBe('held at last');
  });
});
