import { describe, it, expect } from '@jest/globals';
import { loadRulebook } from './load-rulebook.js';
import { rulebooks } from './registry.js';

describe('a version of the law on its own', () => {
  it.each(rulebooks.map((rulebook) => [rulebook.id, rulebook] as const))('is the one of the registry: %s', async (id, rulebook) => {
    expect(await loadRulebook(id)).toBe(rulebook);
  });

  it('is refused under an unknown id', async () => {
    await expect(loadRulebook('kz-senate-1995')).rejects.toThrow('kz-senate-1995');
  });
});
