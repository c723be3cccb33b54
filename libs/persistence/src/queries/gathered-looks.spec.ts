import { describe, expect, it } from '@jest/globals';
import { inUrgentLane } from '../lanes.js';
import { GatheredLooks } from './gathered-looks.js';

interface Row { readonly key: string; readonly value: number }

/** Looks that are answered when they are told to. */
function looks() {
  const asked: { readonly keys: readonly string[]; readonly answer: (rows: readonly Row[]) => void; readonly fail: (error: Error) => void }[] = [];
  const gathered = new GatheredLooks<Row>((keys) => new Promise((resolve, reject) => { asked.push({ keys, answer: resolve, fail: reject }); }), ({ key }) => key);
  return { asked, find: (key: string) => gathered.find(key) };
}

describe('looks of many who ask at the same moment', () => {
  it('give everybody the rows of their own key, and nothing where there are none', async () => {
    const { asked, find } = looks();
    const first = ['1', '2', '3', '4'].map(find);
    const others = ['a', 'b', 'unknown', 'a'].map(find);
    expect(asked.map(({ keys }) => keys)).toEqual([['1'], ['2'], ['3'], ['4']]);
    asked[0]?.answer([]);
    await first[0];
    await new Promise((resolve) => { setImmediate(resolve); });
    expect(asked[4]?.keys).toEqual(['a', 'b', 'unknown']);
    asked[4]?.answer([{ key: 'b', value: 1 }, { key: 'a', value: 2 }, { key: 'a', value: 3 }]);
    expect((await Promise.all(others)).map((rows) => rows.map(({ value }) => value))).toEqual([[2, 3], [1], [], [2, 3]]);
  });

  it('fail for those who asked, and for nobody who asks later', async () => {
    const { asked, find } = looks();
    const failing = find('a');
    asked[0]?.fail(new Error('The lights went out'));
    await expect(failing).rejects.toThrow('The lights went out');
    const later = find('a');
    asked[1]?.answer([{ key: 'a', value: 4 }]);
    expect(await later).toEqual([{ key: 'a', value: 4 }]);
  });

  it('of what a deadline hangs on wait for no others', () => {
    const { asked, find } = looks();
    for (const key of ['1', '2', '3', '4', '5']) void find(key);
    inUrgentLane(() => void find('urgent'));
    expect(asked.map(({ keys }) => keys)).toEqual([['1'], ['2'], ['3'], ['4'], ['urgent']]);
  });
});
