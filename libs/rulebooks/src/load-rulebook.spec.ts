import { describe, it, expect } from '@jest/globals';
import { loadLetters, loadRulebook, rulebookIds } from './load-rulebook.js';
import { rulebooks } from './registry.js';

describe('a version of the law on its own', () => {
  it.each(rulebooks.map((rulebook) => [rulebook.id, rulebook] as const))('is the one of the registry once its letters are with it: %s', async (id, rulebook) => {
    expect({ ...await loadRulebook(id), ...await loadLetters(id) }).toEqual(rulebook);
  });

  it('comes without the words of acts: who files writes none', async () => {
    expect(await loadRulebook('kz-maslikhat-2023')).not.toHaveProperty('act');
  });

  it('is known by its id before it is fetched', () => {
    expect(rulebookIds).toEqual(['kz-maslikhat-2023', 'kz-maslikhat-2020', 'kz-maslikhat-2026', 'kz-mazhilis-2023', 'kz-akim-2023']);
  });

  it('is refused under an unknown id', async () => {
    await expect(loadRulebook('kz-senate-1995')).rejects.toThrow('kz-senate-1995');
    await expect(loadLetters('kz-senate-1995')).rejects.toThrow('kz-senate-1995');
  });
});
