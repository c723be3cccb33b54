import { describe, expect, it } from '@jest/globals';
import { describePersonas } from './personas.mjs';

describe('the list of personas in the terminal', () => {
  it('lines up who they are, what they do and how to sign in', () => {
    const personas = [
      { id: 'clerk', name: { kk: 'Әсел', ru: 'Асель', en: 'Asel' }, role: 'clerk', login: 'asel', password: 'three words here' },
      { id: 'chair', name: { kk: 'Бауыржан', ru: 'Бауыржан', en: 'Bauyrzhan' }, role: 'chair', login: 'b', password: 'x' },
    ];
    expect(describePersonas(personas).split('\n')).toEqual([
      '  Who         Role    Sign in as   Password',
      '  Asel        clerk   asel         three words here',
      '  Bauyrzhan   chair   b            x',
    ]);
  });
});
