import { describe, expect, it } from '@jest/globals';
import { TOPICS, type Topic } from '@tirkeu/desk';
import { handlerTable, type EffectHandler } from './effect-handler.js';

const handlerOf = (topics: readonly Topic[]): EffectHandler => ({ topics, handle: async () => undefined });

describe('the worker', () => {
  it('starts when every topic has exactly one handler', () => {
    const [first, ...rest] = TOPICS;
    expect(handlerTable([handlerOf([first]), handlerOf(rest)]).size).toBe(TOPICS.length);
  });
  it('does not start when a topic has no handler, and names it', () => {
    expect(() => handlerTable([handlerOf(TOPICS.filter((topic) => topic !== 'filing.decided'))])).toThrow('No handler for: filing.decided.');
  });
  it('does not start when a topic has two handlers, and names it', () => {
    expect(() => handlerTable([handlerOf(TOPICS), handlerOf(['filing.decided'])])).toThrow('Topic filing.decided has two handlers.');
  });
});
