import { describe, it, expect } from '@jest/globals';
import { loadRulebook, rulebookIds } from './load-rulebook.js';
import { rulebooks } from './registry.js';

describe('a version of the law on its own', () => {
  it.each(rulebooks.map((rulebook) => [rulebook.id, rulebook] as const))('is the one of the registry: %s', async (id, rulebook) => {
    expect(await loadRulebook(id)).toBe(rulebook);
  });

  it('is known by its id before it is fetched', () => {
    expect(rulebookIds).toEqual(['kz-maslikhat-2023', 'kz-mazhilis-2023', 'kz-akim-2023']);
  });

  it('is refused under an unknown id', async () => {
    await expect(loadRulebook('kz-senate-1995')).rejects.toThrow('kz-senate-1995');
  });
});
