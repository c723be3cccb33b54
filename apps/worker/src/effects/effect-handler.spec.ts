import { describe, expect, it } from '@jest/globals';
import { EFFECTS } from '@tirkeu/persistence';
import { ASKED_FOR, PATIENT, handlerTable, type AskedFor, type EffectHandler } from './effect-handler.js';

const handlerOf = (topics: readonly AskedFor[]): EffectHandler => ({ ...PATIENT, topics, queue: EFFECTS, handle: async () => undefined });

describe('the worker', () => {
  it('starts when every topic has exactly one handler', () => {
    const [first, ...rest] = ASKED_FOR;
    expect(handlerTable([handlerOf([first]), handlerOf(rest)]).size).toBe(ASKED_FOR.length);
  });
  it('does not start when a topic has no handler, and names it', () => {
    expect(() => handlerTable([handlerOf(ASKED_FOR.filter((topic) => topic !== 'filing.decided'))])).toThrow('No handler for: filing.decided.');
  });
  it.each(['registers.asked', 'export.asked', 'dry-run.asked'] as const)('does not start when %s, which another queue carries, has no handler', (left) => {
    expect(() => handlerTable([handlerOf(ASKED_FOR.filter((topic) => topic !== left))])).toThrow(`No handler for: ${left}.`);
  });
  it('does not start when a topic has two handlers, and names it', () => {
    expect(() => handlerTable([handlerOf(ASKED_FOR), handlerOf(['filing.decided'])])).toThrow('Topic filing.decided has two handlers.');
  });
});
