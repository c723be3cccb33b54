import type { ActorRef } from '../actor/actor.js';
import type { Text } from '../kernel/citation.js';
import type { CivilDate, Instant, ZoneId } from '../kernel/time.js';
import type { ContestForm } from '../rulebook/rulebook.js';
import type { CalendarOverrides } from '../rulebook/timetable.js';
import type { Election, ElectionEvent } from './election.js';

/** The decision that calls an election and may fix other terms than the statutory ones. */
export interface CallingDecision {
  readonly number: string;
  readonly on: CivilDate;
  /** Who took it, as it is to be named. */
  readonly by: string;
}

/** What a call will say once it is approved. */
export interface PlannedCall {
  readonly rulebookId: string;
  readonly title: Text;
  readonly kind: Election['kind'];
  readonly electionDay: CivilDate;
  readonly overrides: CalendarOverrides;
  readonly esignature?: Election['esignature'];
  readonly decision: CallingDecision | null;
}

/** A district or list that an election is to be held in, as imported. */
export interface PlannedContest {
  /** Its place on the map: `<maslikhat>.<district>` or `<maslikhat>.list`. */
  readonly mapId: string;
  readonly maslikhatId: string;
  readonly regionId: string;
  readonly localityId: string | null;
  readonly commissionId: string;
  readonly form: ContestForm;
  readonly district: number | null;
  readonly seats: number;
  readonly zone: ZoneId;
  readonly title: Text;
  /** Where the district runs, in words; null where nobody has said. */
  readonly boundaries: string | null;
  /** The district commission that the approval forms, below the territorial one of the maslikhat; null where the commission exists. */
  readonly newCommission: { readonly names: Text; readonly parentId: string } | null;
}

/** The districts and lists of one import, in sums, with what proves which file they came from. */
export interface PlannedDistricts {
  readonly contests: number;
  readonly seats: number;
  readonly byRegion: readonly { readonly regionId: string; readonly contests: number; readonly seats: number }[];
  /** District commissions that the approval forms. */
  readonly newCommissions: number;
  readonly zones: readonly ZoneId[];
  readonly fileName: string;
  /** SHA-256 of the file, lower-case hex. */
  readonly sha256: string;
}

export const DRAFT_STATUSES = ['in-preparation', 'awaiting-approval', 'approved', 'discarded'] as const;
export type DraftStatus = (typeof DRAFT_STATUSES)[number];

/** An election that is being set up. Nobody but administrators sees it until a second one has approved it. The fold of its events. */
export interface ElectionDraft {
  readonly id: string;
  readonly call: PlannedCall;
  readonly districts: PlannedDistricts | null;
  readonly status: DraftStatus;
  /** Everybody who had a hand in it: none of them may approve. */
  readonly preparedBy: readonly ActorRef[];
  readonly preparedAt: Instant;
  readonly handedOverAt: Instant | null;
  /** The latest time that it was sent back; null once it is handed over again. */
  readonly returned: { readonly at: Instant; readonly by: ActorRef; readonly reason: string } | null;
  readonly approval: { readonly at: Instant; readonly by: ActorRef } | null;
  readonly discarded: { readonly at: Instant; readonly by: ActorRef; readonly reason: string } | null;
}

interface Happened {
  readonly at: Instant;
  readonly by: ActorRef;
}
export interface ElectionPlanned extends Happened { readonly type: 'ElectionPlanned'; readonly electionId: string; readonly call: PlannedCall }
export interface DistrictsPlanned extends Happened { readonly type: 'DistrictsPlanned'; readonly districts: PlannedDistricts }
export interface ElectionHandedOver extends Happened { readonly type: 'ElectionHandedOver' }
export interface ElectionReturned extends Happened { readonly type: 'ElectionReturned'; readonly reason: string }
export interface ElectionApproved extends Happened { readonly type: 'ElectionApproved' }
export interface ElectionDiscarded extends Happened { readonly type: 'ElectionDiscarded'; readonly reason: string }
export type DraftEvent = ElectionPlanned | DistrictsPlanned | ElectionHandedOver | ElectionReturned | ElectionApproved | ElectionDiscarded;
/** What stands on an election's stream: its preparation, then what happened since the call. */
export type ElectionStreamEvent = DraftEvent | ElectionEvent;

const DRAFT_EVENTS = ['ElectionPlanned', 'DistrictsPlanned', 'ElectionHandedOver', 'ElectionReturned', 'ElectionApproved', 'ElectionDiscarded'] as const satisfies readonly DraftEvent['type'][];

/** Whether an event on an election's stream belongs to its preparation. */
export const isDraftEvent = (event: ElectionStreamEvent): event is DraftEvent => (DRAFT_EVENTS as readonly string[]).includes(event.type);

const withHand = (known: readonly ActorRef[], by: ActorRef): readonly ActorRef[] =>
  (known.some(({ accountId }) => accountId === by.accountId) ? known : [...known, by]);

const planned = ({ electionId, call, at, by }: ElectionPlanned): ElectionDraft => ({
  id: electionId, call, districts: null, status: 'in-preparation', preparedBy: [by], preparedAt: at, handedOverAt: null, returned: null, approval: null, discarded: null,
});

export function evolveDraft(draft: ElectionDraft, event: DraftEvent): ElectionDraft {
  const { at, by } = event;
  switch (event.type) {
    case 'ElectionPlanned':
      return { ...draft, call: event.call, preparedBy: withHand(draft.preparedBy, by) };
    case 'DistrictsPlanned':
      return { ...draft, districts: event.districts, preparedBy: withHand(draft.preparedBy, by) };
    case 'ElectionHandedOver':
      return { ...draft, status: 'awaiting-approval', handedOverAt: at, returned: null, preparedBy: withHand(draft.preparedBy, by) };
    case 'ElectionReturned':
      return { ...draft, status: 'in-preparation', handedOverAt: null, returned: { at, by, reason: event.reason } };
    case 'ElectionApproved':
      return { ...draft, status: 'approved', approval: { at, by } };
    case 'ElectionDiscarded':
      return { ...draft, status: 'discarded', discarded: { at, by, reason: event.reason } };
  }
}

/** A draft from the events of its preparation. Throws when they do not begin with the plan. */
export function replayDraft(events: readonly DraftEvent[]): ElectionDraft {
  const [first, ...rest] = events;
  if (first?.type !== 'ElectionPlanned') throw new Error('The preparation of an election begins with ElectionPlanned');
  return rest.reduce(evolveDraft, planned(first));
}
