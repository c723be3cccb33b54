import { actorRef, type Actor } from '../actor/actor.js';
import type { Denial, DenialCode } from '../filing/circumstances.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { Instant, ZoneId } from '../kernel/time.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import type { DraftEvent, ElectionDraft, ElectionStreamEvent, PlannedCall, PlannedDistricts } from './draft.js';
import { simulateCalendar, type CalendarFault } from './simulate-calendar.js';

export interface PlanElection { readonly type: 'plan-election'; readonly call: PlannedCall }
export interface PlanDistricts { readonly type: 'plan-districts'; readonly districts: PlannedDistricts }
export interface HandOverElection { readonly type: 'hand-over-election' }
export interface ReturnElection { readonly type: 'return-election'; readonly reason: string }
export interface ApproveElection { readonly type: 'approve-election' }
export interface DiscardElection { readonly type: 'discard-election'; readonly reason: string }
export type DraftAction = PlanElection | PlanDistricts | HandOverElection | ReturnElection | ApproveElection | DiscardElection;

export const DRAFT_ACTIONS = ['plan-election', 'plan-districts', 'hand-over-election', 'return-election', 'approve-election', 'discard-election'] as const satisfies readonly DraftAction['type'][];

/** What a decision on a draft depends on besides the draft. `receivedAt` is the only time the core knows. */
export interface DraftCircumstances {
  readonly actor: Actor;
  readonly receivedAt: Instant;
  /** The version of the law that the call names, or will name. */
  readonly rulebook: Rulebook;
  /** Of the districts, or of the whole country while there are none. */
  readonly zones: readonly ZoneId[];
}

const deny = (code: DenialCode, items?: readonly string[]): Result<never, Denial> => err({ code, allowed: [], ...(items && { items }) });

const isBlank = (text: string): boolean => text.trim() === '';

/** What the law of a version does not carry: a bill, or an election day outside its time in force. */
export const isLawOn = ({ inForce, isBill }: Pick<Rulebook, 'inForce' | 'isBill'>, day: string): boolean =>
  isBill !== true && inForce.from <= day && (inForce.to === null || day <= inForce.to);

export const DRAFT_GAPS = ['title', 'decision', 'districts'] as const;
export type DraftGap = (typeof DRAFT_GAPS)[number];

/** What is missing before a draft can be handed over. A call that departs from the statutory dates names the decision that does so. */
export function draftGaps({ call, districts }: Pick<ElectionDraft, 'call' | 'districts'>): readonly DraftGap[] {
  const { title, overrides, decision } = call;
  const departs = Object.values(overrides).some((text) => text !== undefined);
  const undecided = decision === null ? departs || call.kind !== 'training' : isBlank(decision.number) || isBlank(decision.by);
  return [
    ...(Object.values(title).some(isBlank) ? ['title' as const] : []),
    ...(undecided ? ['decision' as const] : []),
    ...(districts === null || districts.contests === 0 ? ['districts' as const] : []),
  ];
}

const calendarFaults = ({ call }: ElectionDraft, { rulebook, zones, receivedAt }: DraftCircumstances): readonly CalendarFault[] =>
  simulateCalendar({ rulebook, electionDay: call.electionDay, overrides: call.overrides, zones, now: receivedAt, holidayOn: () => null }).faults;

/** Why a draft cannot become an election as it stands; null when it can. */
function hindrance(draft: ElectionDraft, circumstances: DraftCircumstances): Result<never, Denial> | null {
  const gaps = draftGaps(draft);
  if (gaps.length > 0) return deny('election-incomplete', gaps);
  if (!isLawOn(circumstances.rulebook, draft.call.electionDay)) return deny('rulebook-not-in-force');
  const faults = calendarFaults(draft, circumstances);
  return faults.length > 0 ? deny('calendar-impossible', faults) : null;
}

function approved({ id, call, districts }: ElectionDraft, happened: Pick<DraftEvent, 'at' | 'by'>): readonly ElectionStreamEvent[] {
  const { rulebookId, title, kind, electionDay, overrides, esignature } = call;
  return [
    { type: 'ElectionApproved', ...happened },
    { type: 'ElectionCalled', ...happened, electionId: id, rulebookId, title, kind, electionDay, overrides, ...(esignature && { esignature }) },
    ...(districts?.byRegion ?? []).map((region) => ({ type: 'ContestsDrawn' as const, ...happened, ...region })),
  ];
}

const ALLOWED: Readonly<Record<DraftAction['type'], readonly ElectionDraft['status'][]>> = {
  'plan-election': ['in-preparation'], 'plan-districts': ['in-preparation'], 'hand-over-election': ['in-preparation'],
  'return-election': ['awaiting-approval'], 'approve-election': ['awaiting-approval'], 'discard-election': ['in-preparation', 'awaiting-approval'],
};

/** Whether somebody had a hand in a draft: whoever prepared it does not approve it. */
export const hasPrepared = ({ preparedBy }: Pick<ElectionDraft, 'preparedBy'>, accountId: string): boolean => preparedBy.some((actor) => actor.accountId === accountId);

/** What an administrator may do with a draft as it stands. */
export const availableOnDraft = (draft: ElectionDraft, accountId: string): readonly DraftAction['type'][] =>
  DRAFT_ACTIONS.filter((type) => ALLOWED[type].includes(draft.status) && !(type === 'approve-election' && hasPrepared(draft, accountId)));

/** What follows from an action on an election that is being set up. Approval calls it and draws its districts, all at once. */
export function decideDraft(
  draft: ElectionDraft | null, electionId: string, action: DraftAction, circumstances: DraftCircumstances,
): Result<readonly ElectionStreamEvent[], Denial> {
  const { actor, receivedAt, rulebook } = circumstances;
  const happened = { at: receivedAt, by: actorRef(actor) };
  if (actor.role !== 'administrator') return deny('role-not-allowed');
  if (action.type === 'plan-election') {
    if (draft && draft.status !== 'in-preparation') return deny('draft-not-open');
    if (!isLawOn(rulebook, action.call.electionDay)) return deny('rulebook-not-in-force');
    return ok([{ type: 'ElectionPlanned', ...happened, electionId, call: action.call }]);
  }
  if (!draft) return deny('contest-unknown');
  if (!ALLOWED[action.type].includes(draft.status)) return deny('draft-not-open');
  switch (action.type) {
    case 'plan-districts':
      return ok([{ type: 'DistrictsPlanned', ...happened, districts: action.districts }]);
    case 'hand-over-election':
      return hindrance(draft, circumstances) ?? ok([{ type: 'ElectionHandedOver', ...happened }]);
    case 'return-election':
      return isBlank(action.reason) ? deny('reason-missing') : ok([{ type: 'ElectionReturned', ...happened, reason: action.reason }]);
    case 'discard-election':
      return isBlank(action.reason) ? deny('reason-missing') : ok([{ type: 'ElectionDiscarded', ...happened, reason: action.reason }]);
    case 'approve-election':
      if (hasPrepared(draft, actor.accountId)) return deny('two-persons-required');
      return hindrance(draft, circumstances) ?? ok(approved(draft, happened));
  }
}
