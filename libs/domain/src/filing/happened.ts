import { actorRef } from '../actor/actor.js';
import { err, type Result } from '../kernel/result.js';
import type { Circumstances, DenialCode, Objection } from './circumstances.js';
import type { Happened } from './events.js';

/** When and by whom: the legal time is the time of receipt, of a paper that at the counter. */
export const happened = ({ receivedAt, clockDoubtMs, actor, entered }: Circumstances): Happened =>
  ({ at: receivedAt, by: actorRef(actor), ...(clockDoubtMs && { clockDoubtMs }), ...(entered && { entered }) });

export const objection = (code: DenialCode, more: Omit<Objection, 'code'> = {}): Result<never, Objection> => err({ code, ...more });
