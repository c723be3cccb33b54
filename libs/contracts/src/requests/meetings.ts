import { ApiExtraModels } from '@nestjs/swagger';
import { SPOKEN_VOTES, type AgendaAction, type AgendaActionType, type NotedVote, type SpokenVote } from '@tirkeu/domain';
import { StatedGroundRequest, TextRequest } from './commission-actions.js';
import { ChoiceField, CountField, FlagField, ListField, PartField, TextField, TextsField, UuidField, VariantField } from './fields.js';

const ID = { max: 120, matches: /^[A-Za-z0-9._-]+$/ } as const;
const MOST_ITEMS = 200;

/** POST /api/meetings: the members who are there, and what stands on the agenda. */
export class OpenMeetingRequest {
  @TextField(ID) commissionId!: string;
  @TextField({ max: 200, min: 2 }) place!: string;
  @TextsField({ max: 120, most: 100 }) present!: string[];
  @TextsField({ max: 120, most: MOST_ITEMS }) filingIds!: string[];
  @TextField({ ...ID, optional: true, description: 'Needed where no filing is named: what is put on the agenda later is of this election.' }) electionId?: string;
}

export class AttendanceRequest {
  @TextField(ID) memberId!: string;
  @FlagField() present!: boolean;
}

export class NotedVoteRequest implements NotedVote {
  @TextField(ID) memberId!: string;
  @ChoiceField(SPOKEN_VOTES, { nullable: true }) vote!: SpokenVote | null;
  @TextField({ max: 1000, nullable: true }) reason!: string | null;
  @TextField({ max: 2000, nullable: true }) dissent!: string | null;
}
/** PUT /api/meetings/:meetingId/votes: of some members, on one item or on several alike. Whoever is not named keeps what was noted. */
export class NoteVotesRequest {
  @TextsField({ max: 120, most: MOST_ITEMS }) itemIds!: string[];
  @ListField(() => NotedVoteRequest, 100) votes!: NotedVoteRequest[];
}

export class ItemPlaceRequest {
  @TextField(ID) itemId!: string;
  @FlagField() together!: boolean;
}
/** PUT /api/meetings/:meetingId/agenda: the open items in their order. */
export class ArrangeAgendaRequest {
  @ListField(() => ItemPlaceRequest, MOST_ITEMS) items!: ItemPlaceRequest[];
}

class RegisterItemRequest {
  @ChoiceField(['register']) type!: 'register';
}
class RefuseItemRequest {
  @ChoiceField(['refuse']) type!: 'refuse';
}
class AcceptWithdrawalItemRequest {
  @ChoiceField(['accept-withdrawal']) type!: 'accept-withdrawal';
}
class CancelRegistrationItemRequest {
  @ChoiceField(['cancel-registration']) type!: 'cancel-registration';
  @ListField(() => StatedGroundRequest, 20) grounds!: StatedGroundRequest[];
}
class ReinstateItemRequest {
  @ChoiceField(['reinstate']) type!: 'reinstate';
  @PartField(() => TextRequest) reason!: TextRequest;
}
class ExcludeCandidateItemRequest {
  @ChoiceField(['exclude-candidate']) type!: 'exclude-candidate';
  @UuidField() candidateId!: string;
  @ListField(() => StatedGroundRequest, 20) grounds!: StatedGroundRequest[];
}

const ITEM_REQUESTS = {
  register: RegisterItemRequest, refuse: RefuseItemRequest, 'accept-withdrawal': AcceptWithdrawalItemRequest, 'cancel-registration': CancelRegistrationItemRequest,
  reinstate: ReinstateItemRequest, 'exclude-candidate': ExcludeCandidateItemRequest,
} as const satisfies { readonly [Type in AgendaActionType]: new () => Extract<AgendaAction, { type: Type }> };
const ITEM_TYPES = Object.keys(ITEM_REQUESTS);

class ItemOfUnknownType {
  @ChoiceField(ITEM_TYPES) type!: AgendaActionType;
}

/** POST /api/meetings/:meetingId/items: what the commission is asked to do about a filing. */
@ApiExtraModels(...Object.values(ITEM_REQUESTS))
export class AddItemRequest {
  @TextField(ID) filingId!: string;
  @VariantField({ by: 'type', shapes: ITEM_REQUESTS, otherwise: ItemOfUnknownType }) action!: AgendaAction;
}

/** POST /api/meetings/:meetingId/items/:itemId/close */
export class CloseItemRequest {
  @CountField({ max: 1_000_000_000, description: 'The version of the filing that was looked at. A newer one denies the decision.' }) expectedVersion!: number;
}
export class TakeOffRequest {
  @TextField({ max: 1000, min: 3 }) reason!: string;
}
/** POST /api/meetings/:meetingId/corrections: a new record that refers to the protocol. */
export class CorrectProtocolRequest {
  @TextField({ max: 4000, min: 3 }) kk!: string;
  @TextField({ max: 4000, min: 3 }) ru!: string;
}
