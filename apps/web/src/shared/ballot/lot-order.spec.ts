import { describe, expect, it } from '@jest/globals';
import { readOrder } from './lot-order.js';

describe('the order of a lot as it is typed', () => {
  it('is that of the places, without the parties that did not take part', () => {
    expect(readOrder({ amanat: '3', auyl: ' 1 ', respublica: '2', baitaq: '' })).toEqual({ order: ['auyl', 'respublica', 'amanat'] });
  });

  it.each([
    ['nothing', {}, 'none'], ['only blanks', { amanat: ' ' }, 'none'], ['no number', { amanat: 'бірінші' }, 'not-a-place'], ['a place below the first', { amanat: '0' }, 'not-a-place'],
    ['one place twice', { amanat: '1', auyl: '1' }, 'twice'], ['a place left out', { amanat: '1', auyl: '3' }, 'gap'], ['no first place', { amanat: '2' }, 'gap'],
  ])('is none for %s', (_name, typed, fault) => expect(readOrder(typed)).toEqual({ fault }));
});
