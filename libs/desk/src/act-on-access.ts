import { decideAccess, ok, type AccessAction, type AccessPlace, type CommissionEvent, type Denial, type Instant, type Result } from '@tirkeu/domain';
import type { DeskPorts, StreamRef, Transaction } from './ports.js';
import { answeredBefore, recordEvents, type Request } from './recording.js';

export interface AccessRequest extends Request<AccessAction> {
  readonly place: AccessPlace;
}

export interface AccessDone {
  /** Null when the action was answered before. */
  readonly event: CommissionEvent | null;
  readonly version: number;
  readonly hash: string;
  readonly receivedAt: Instant;
}

/** Gives or takes a right, in the commission's own stream and chain. The chain is held first, so that whoever comes second sees what the first has done. */
export async function actOnAccess(ports: DeskPorts, transaction: Transaction, request: AccessRequest): Promise<Result<AccessDone, Denial>> {
  const { place, action, actor, receivedAt } = request;
  const stream: StreamRef = { kind: 'commission', id: place.id };
  const head = await transaction.lockChain(place.id);
  const first = await transaction.findAction(request.actionId);
  const loaded = await transaction.findAccess(place.id);
  const before = answeredBefore(ports, first, stream, request, loaded, (_, known): AccessDone => ({ event: null, version: known.version, hash: known.hash, receivedAt: known.receivedAt }));
  if (before) return before;
  const decision = decideAccess(loaded.state, action, { actor, receivedAt, place });
  if (!decision.ok) return decision;
  const { stored, record } = recordEvents(ports, head, request, { stream, version: loaded.version, chain: place.id, events: decision.value });
  const [event] = decision.value;
  if (!event) throw new Error(`Action ${request.actionId} has nothing to record`);
  await transaction.write({ kind: 'access', commissionId: place.id, event, action: record, events: stored, dues: null, outbox: [] });
  return ok({ event, version: record.version, hash: record.hash, receivedAt });
}
