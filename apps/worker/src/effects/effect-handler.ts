import { TOPICS, type OutboxMessage, type Topic } from '@tirkeu/desk';

/** What an event entails outside its transaction. Told at least once, so `handle` must be repeatable without a second effect. */
export interface EffectHandler {
  readonly topics: readonly Topic[];
  handle(message: OutboxMessage): Promise<void>;
}

export type HandlerTable = ReadonlyMap<Topic, EffectHandler>;

/**
 * The handler of each topic.
 *
 * @throws Error when a topic has no handler or two: better no start than an effect that silently never happens
 */
export function handlerTable(handlers: readonly EffectHandler[]): HandlerTable {
  const table = new Map<Topic, EffectHandler>();
  for (const handler of handlers) {
    for (const topic of handler.topics) {
      if (table.has(topic)) throw new Error(`Topic ${topic} has two handlers.`);
      table.set(topic, handler);
    }
  }
  const orphans = TOPICS.filter((topic) => !table.has(topic));
  if (orphans.length > 0) throw new Error(`No handler for: ${orphans.join(', ')}.`);
  return table;
}
