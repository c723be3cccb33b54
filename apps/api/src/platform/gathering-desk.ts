import { gatherActions, type Desk } from '@tirkeu/desk';
import { isInUrgentLane } from '@tirkeu/persistence';

/** One transaction after the other: while one is on its way to the database and back, the next is gathered. */
const LIMITS = { atOnce: 1, most: 16 };

/** The desk, where actions that a deadline hangs on are gathered while many of them come: whoever came first is answered first. */
export function gatheringDesk(desk: Desk): Desk {
  const gathered = gatherActions(desk, LIMITS);
  return { ...desk, act: (request) => (isInUrgentLane() ? gathered(request) : desk.act(request)) };
}
