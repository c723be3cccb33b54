import type { AccessActorView, AccessTermView } from '@tirkeu/contracts';
import { accessState, localDate, plusMinutes, type ActorRef, type Instant, type ZoneId } from '@tirkeu/domain';
import type { AccessEntry } from '@tirkeu/persistence';

const shownActor = (actor: ActorRef | null): AccessActorView | null => actor && { name: actor.name, role: actor.role };

/** The term of a right, its last day as the commission counts days. */
export const shownTerm = (
  { id, grantedAt, startsAt, endsAt, revokedAt, reason, grantedBy, revokedBy, revokeReason }: Pick<AccessEntry, 'id' | 'grantedAt' | 'startsAt' | 'endsAt' | 'revokedAt' | 'reason' | 'grantedBy' | 'revokedBy' | 'revokeReason'>,
  zone: ZoneId, now: Instant,
): AccessTermView => ({
  id, state: accessState({ startsAt, endsAt, revokedAt }, now), grantedAt, startsAt, endsAt, lastDay: endsAt && localDate(plusMinutes(endsAt, -1), zone), reason, grantedBy: shownActor(grantedBy),
  revokedAt, revokedBy: shownActor(revokedBy), revokeReason,
});
