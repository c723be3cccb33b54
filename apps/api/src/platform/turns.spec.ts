import { describe, expect, it } from '@jest/globals';
import { Turns } from './turns.js';

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
