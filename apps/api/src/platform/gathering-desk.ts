import { GatheredActions, type Desk } from '@tirkeu/desk';
import { isInUrgentLane } from '@tirkeu/persistence';
import type { ApiMetrics } from '../metrics/api-metrics.js';

/** While one transaction is on its way to the database and back, the next is gathered; a second goes on where the first waits for somebody else's work. */
const LIMITS = { atOnce: 2, most: 16 };

/** The desk, where actions that a deadline hangs on are gathered while many of them come: whoever came first is answered first. */
export function gatheringDesk(desk: Desk, metrics: ApiMetrics): Desk {
  const gathered = new GatheredActions(desk, LIMITS, (how, count) => metrics.countGathered(how, count));
  metrics.watchGathered(() => gathered.waiting);
  return { ...desk, act: (request) => (isInUrgentLane() ? gathered.act(request) : desk.act(request)) };
}
