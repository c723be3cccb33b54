import type { Topic } from '@tirkeu/desk';

/** From these on a legal time runs for somebody, or has just been moved. */
const FIRST: ReadonlySet<string> = new Set<Topic>([
  'election.called', 'election.extended', 'election.announced', 'filing.notice-served', 'filing.notice-answered', 'filing.received-late', 'filing.decided', 'filing.cancelled', 'filing.appeal-lodged', 'filing.appeal-decided',
  'filing.stayed', 'filing.stay-lifted', 'filing.reinstated',
]);

/** Whether a message concerns a deadline and goes before everything that does not. */
export const goesFirst = (topic: string): boolean => FIRST.has(topic);
