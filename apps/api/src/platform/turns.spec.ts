import { describe, expect, it } from '@jest/globals';
import { OwnTurns, Turns } from './turns.js';

/** Work that ends when it is told to, and notes when it begins. */
function workOf(turns: Turns) {
  const begun: string[] = [];
  const ends = new Map<string, (fails?: boolean) => void>();
  const ask = (name: string): Promise<string> => turns.take(() => {
    begun.push(name);
    return new Promise((resolve, reject) => ends.set(name, (fails) => (fails ? reject(new Error(name)) : resolve(name))));
  });
  return { begun, ask, end: (name: string, fails = false) => ends.get(name)?.(fails) };
}
const settled = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

describe('turns', () => {
  it('let two at a time begin, and the others in the order in which they came', async () => {
    const turns = new Turns(2);
    const { begun, ask, end } = workOf(turns);
    const all = ['a', 'b', 'c', 'd'].map(ask);
    await settled();
    expect([begun, turns.waiting]).toEqual([['a', 'b'], 2]);
    end('b');
    await settled();
    const late = ask('e');
    end('a');
    await settled();
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
    end('c');
    await settled();
    end('d');
    end('e');
    await settled();
    end('e');
    expect(await Promise.all([...all, late])).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(turns.waiting).toBe(0);
  });

  it('go on when work fails', async () => {
    const turns = new Turns(1);
    const { begun, ask, end } = workOf(turns);
    const [first, second] = [ask('a'), ask('b')];
    await settled();
    end('a', true);
    await expect(first).rejects.toThrow('a');
    await settled();
    expect(begun).toEqual(['a', 'b']);
    end('b');
    expect(await second).toBe('b');
  });
});

describe('turns of many', () => {
  /** Asks for a turn and notes by which name it was had; what is returned tells how to end each. */
  function asking(turns: OwnTurns) {
    const had: string[] = [];
    const ends = new Map<string, () => void>();
    const ask = async (whose: string, name: string): Promise<void> => {
      ends.set(name, await turns.begin(whose));
      had.push(name);
    };
    return { had, ask, end: (name: string) => ends.get(name)?.() };
  }

  it('let whoever asks a hundred times at once wait for themselves, and nobody else for them', async () => {
    const turns = new OwnTurns(2);
    const { had, ask, end } = asking(turns);
    const all = Array.from({ length: 100 }, (_, n) => ask('loud', `loud ${n}`));
    await ask('calm', 'calm');
    await settled();
    expect(had.toSorted()).toEqual(['calm', 'loud 0', 'loud 1']);
    for (let n = 0; n < 100; n++) {
      end(`loud ${n}`);
      await settled();
    }
    await Promise.all(all);
    expect(had.filter((name) => name !== 'calm')).toEqual(Array.from({ length: 100 }, (_, n) => `loud ${n}`));
  });

  it('are forgotten with the last one under way', async () => {
    const turns = new OwnTurns(2);
    const { ask, end } = asking(turns);
    await Promise.all([ask('a', 'first'), ask('a', 'second'), ask('b', 'third')]);
    expect(turns.size).toBe(2);
    for (const name of ['first', 'third', 'third']) end(name);
    expect(turns.size).toBe(1);
    end('second');
    expect(turns.size).toBe(0);
  });

  it('end once, however often that is said', async () => {
    const turns = new OwnTurns(1);
    const { had, ask, end } = asking(turns);
    await ask('a', 'first');
    const rest = [ask('a', 'second'), ask('a', 'third')];
    end('first');
    end('first');
    await settled();
    expect(had).toEqual(['first', 'second']);
    end('second');
    await Promise.all(rest);
    expect(had).toEqual(['first', 'second', 'third']);
  });
});
