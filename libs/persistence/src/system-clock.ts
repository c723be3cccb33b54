import type { Clock } from '@tirkeu/desk';
import { instant } from '@tirkeu/domain';

/** The clock of this machine, in whole milliseconds. */
export const systemClock: Clock = { now: () => instant(new Date().toISOString()) };
