import { describe, expect, it } from '@jest/globals';
import { placeLabels } from './label-places.js';

const room = { left: 0, right: 400, top: 0, bottom: 200 };
const at = (key: string, x: number, y: number) => ({ key, text: 'Павлодар', x, y });

describe('Names beside the marks of a chart', () => {
  it('stand at the right of the mark where there is room', () => {
    expect(placeLabels([at('a', 100, 100)], [{ x: 100, y: 100 }], room)).toEqual([{ key: 'a', text: 'Павлодар', x: 110, y: 104, anchor: 'start' }]);
  });

  it('go to the left where the chart ends', () => {
    expect(placeLabels([at('a', 390, 100)], [{ x: 390, y: 100 }], room)[0]?.anchor).toBe('end');
  });

  it('keep off each other', () => {
    const [one, other] = placeLabels([at('a', 100, 100), at('b', 100, 104)], [{ x: 100, y: 100 }, { x: 100, y: 104 }], room);
    expect([one?.anchor, other?.anchor]).toEqual(['start', 'end']);
  });

  it('keep off a line', () => {
    const [label] = placeLabels([at('a', 100, 100)], [{ x: 100, y: 100 }], room, [{ ...room, top: 99, bottom: 101 }]);
    expect(label).toEqual({ key: 'a', text: 'Павлодар', x: 100, y: 89, anchor: 'middle' });
  });

  it('are left out where nothing but a collision is left', () => {
    const crowd = Array.from({ length: 60 }, (_, index) => ({ x: 40 + (index % 10) * 12, y: 60 + Math.floor(index / 10) * 12 }));
    expect(placeLabels([at('a', 88, 84)], crowd, room)).toEqual([]);
  });
});
