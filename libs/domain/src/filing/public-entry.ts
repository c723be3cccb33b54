import type { Text } from '../kernel/citation.js';
import type { PersonName } from '../kernel/kazakh.js';
import type { Instant } from '../kernel/time.js';
import type { Route } from '../rulebook/documents.js';
import type { GroundId } from '../rulebook/grounds.js';
import { findReinstatedAt, hasPendingAppeal, pendingAppeals } from './appeals.js';
import type { AppliedGround, Departure, Filing, Resolution } from './filing.js';

/** The public status: the decision, and whether it is under appeal. */
export type PublicStatus = 'registered' | 'refused' | 'refused-under-appeal' | 'withdrawn' | 'revoked' | 'cancelled' | 'cancelled-under-appeal' | 'died';

/** What everybody may know of one candidate: no IIN, birth date, address, contact, family or document. */
export interface PublicEntry {
  readonly filingId: string;
  readonly electionId: string;
  readonly contestId: string;
  readonly commissionId: string;
  readonly candidateId: string;
  readonly nameKk: PersonName;
  readonly nameRu: PersonName;
  readonly route: Route;
  /** The party or association that nominated, and its name; null for self-nominees. */
  readonly nominatorId: string | null;
  readonly nominator: Text | null;
  readonly status: PublicStatus;
  readonly statusSince: Instant;
  readonly resolution: string | null;
  readonly grounds: readonly { readonly ground: GroundId; readonly title: Text; readonly citationPlace: Text }[];
  /** Until when a refusal or cancellation can be appealed (exclusive). */
  readonly appealBy: Instant | null;
}

const publicStatus = (filing: Filing): PublicStatus | null => {
  const underAppeal = hasPendingAppeal(filing);
  switch (filing.status) {
    case 'registered':
    case 'withdrawn':
    case 'revoked':
    case 'died':
      return filing.status;
    case 'refused':
      return underAppeal ? 'refused-under-appeal' : 'refused';
    case 'cancelled':
      return underAppeal ? 'cancelled-under-appeal' : 'cancelled';
    default:
      return null;
  }
};

const publicGround = ({ ground, title, citationPlace }: AppliedGround) => ({ ground, title, citationPlace });

type Shared = Omit<PublicEntry, 'candidateId' | 'nameKk' | 'nameRu' | 'status' | 'statusSince' | 'resolution' | 'grounds' | 'appealBy'>;

const shared = ({ id: filingId, electionId, contestId, commissionId, route, nominator }: Filing): Shared =>
  ({ filingId, electionId, contestId, commissionId, route, nominatorId: nominator?.id ?? null, nominator: nominator?.name ?? null });

/** Who was put off a list was refused, or had the registration cancelled, as a person. */
function departedStatus(filing: Filing, { candidate, afterRegistration, diedOn, exclusion }: Departure): PublicStatus {
  if (diedOn !== undefined) return 'died';
  if (!exclusion) return 'withdrawn';
  const underAppeal = pendingAppeals(filing, { of: 'exclusion', candidateId: candidate.id }).length > 0;
  if (afterRegistration) return underAppeal ? 'cancelled-under-appeal' : 'cancelled';
  return underAppeal ? 'refused-under-appeal' : 'refused';
}

/** Whoever left a list has withdrawn, died or was excluded, whatever becomes of the list. */
const departed = (filing: Filing): readonly PublicEntry[] =>
  filing.departures.map((departure) => {
    const { candidate: { id, nameKk, nameRu }, at, afterRegistration, exclusion } = departure;
    return {
      ...shared(filing), candidateId: id, nameKk, nameRu, status: departedStatus(filing, departure), statusSince: at,
      resolution: exclusion?.resolution?.number ?? ((afterRegistration && filing.decision?.resolution.number) || null),
      grounds: exclusion?.grounds.map(publicGround) ?? [], appealBy: exclusion?.appealBy ?? null,
    };
  });

/** The public entries of a filing: none before the commission or the candidate ended the matter, one for each candidate after. */
export const publicEntries = (filing: Filing): readonly PublicEntry[] => [...standing(filing), ...departed(filing)];

/** The commission's last resolution on the filing as it stands. */
function resolutionOf({ status, cancellation, decision, reinstatements }: Filing): Resolution | undefined {
  const own = reinstatements.at(-1);
  if (status === 'cancelled' && cancellation) return cancellation.resolution;
  return status === 'registered' && own ? own.resolution : decision?.resolution;
}

function standing(filing: Filing): readonly PublicEntry[] {
  const status = publicStatus(filing);
  if (!status) return [];
  const cancelled = filing.status === 'cancelled' ? filing.cancellation : null;
  const refused = filing.status === 'refused' ? filing.decision : null;
  const reinstatedAt = filing.status === 'registered' ? findReinstatedAt(filing) : null;
  return filing.candidates.map(({ id, nameKk, nameRu }) => ({
    ...shared(filing),
    candidateId: id,
    nameKk,
    nameRu,
    status,
    statusSince: reinstatedAt ?? filing.endedAt ?? filing.decision?.at ?? filing.openedAt,
    resolution: resolutionOf(filing)?.number ?? null,
    grounds: (cancelled ?? refused)?.grounds.map(publicGround) ?? [],
    appealBy: (cancelled ?? refused)?.appealBy ?? null,
  }));
}
