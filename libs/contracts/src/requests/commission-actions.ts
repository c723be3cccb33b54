import { ApiExtraModels } from '@nestjs/swagger';
import {
  APPEAL_BODIES, DOCUMENTS, FACTS, GROUNDS, MARKS, MEMBER_VOTES, OFFICES,
  type AppealBody, type CivilDate, type DocumentId, type Evidence, type FactName, type FactScalar, type GroundId, type GroundOutcome, type Instant, type MarkValue, type MemberVote, type MemberVoteKind, type Office, type Remark, type SessionVote, type StatedGround, type Text,
} from '@tirkeu/domain';
import { ChoiceField, CountField, DateField, FlagField, InstantField, ListField, PartField, ScalarField, TextField, UuidField, VariantField } from './fields.js';

const RULE = /^[a-z][a-z0-9-]*$/;

/** A text of an act, in each of the three languages. */
export class TextRequest implements Text {
  @TextField({ max: 1000 }) kk!: string;
  @TextField({ max: 1000 }) ru!: string;
  @TextField({ max: 1000 }) en!: string;
}

export class TakeRequest {
  @ChoiceField(['take']) type!: 'take';
}
export class ReleaseRequest {
  @ChoiceField(['release']) type!: 'release';
}
export class RemarkRequest implements Remark {
  @ChoiceField(DOCUMENTS, { nullable: true }) document!: DocumentId | null;
  @UuidField({ nullable: true }) candidateId!: string | null;
  @TextField({ max: 1000 }) text!: string;
}
export class AnswerInformalCheckRequest {
  @ChoiceField(['answer-informal-check']) type!: 'answer-informal-check';
  @ListField(() => RemarkRequest, 60) remarks!: RemarkRequest[];
}

export class ConfirmComplianceRequest {
  @ChoiceField(['confirm-compliance']) type!: 'confirm-compliance';
}
export class ProposeRegistrationRequest {
  @ChoiceField(['propose-registration']) type!: 'propose-registration';
}
export class PublishRegistrationRequest {
  @ChoiceField(['publish-registration']) type!: 'publish-registration';
  @TextField({ max: 200, optional: true, description: 'The newspaper, site or channel.' }) where?: string;
  @DateField({ optional: true }) on?: CivilDate;
}

export class FactRequest {
  @ChoiceField(FACTS) name!: FactName;
  @UuidField({ nullable: true }) candidateId!: string | null;
  @ScalarField(200) value!: FactScalar;
  @TextField({ max: 200 }) source!: string;
  @InstantField() observedAt!: Instant;
}
export class RecordFactRequest {
  @ChoiceField(['record-fact']) type!: 'record-fact';
  @PartField(() => FactRequest) fact!: FactRequest;
}

export class MarkRequirementRequest {
  @ChoiceField(['mark-requirement']) type!: 'mark-requirement';
  @TextField({ max: 80, matches: RULE }) rule!: string;
  @UuidField({ nullable: true }) candidateId!: string | null;
  @ChoiceField(MARKS) value!: MarkValue;
  @TextField({ max: 400, nullable: true }) note!: string | null;
}

export class DefectRequest {
  @TextField({ max: 80, matches: RULE }) rule!: string;
  @UuidField({ nullable: true }) candidateId!: string | null;
  @PartField(() => TextRequest, { nullable: true }) found!: TextRequest | null;
}
export class ServeNoticeRequest {
  @ChoiceField(['serve-notice']) type!: 'serve-notice';
  @ListField(() => DefectRequest, 60) defects!: DefectRequest[];
}

const EVIDENCE_KINDS = ['document', 'fact', 'absent', 'court-decision'] as const satisfies readonly Evidence['kind'][];

export class EvidenceOfUnknownKind {
  @ChoiceField(EVIDENCE_KINDS) kind!: Evidence['kind'];
}
/** A place on a page, in thousandths of its width and height. */
export class PageBoxRequest {
  @CountField({ max: 1000 }) x!: number;
  @CountField({ max: 1000 }) y!: number;
  @CountField({ min: 1, max: 1000 }) width!: number;
  @CountField({ min: 1, max: 1000 }) height!: number;
}
export class DocumentEvidenceRequest {
  @ChoiceField(['document']) kind!: 'document';
  @UuidField() fileId!: string;
  @CountField({ min: 1, max: 10_000 }) page!: number;
  @TextField({ max: 400 }) shows!: string;
  @PartField(() => PageBoxRequest, { optional: true }) box?: PageBoxRequest;
}
export class FactEvidenceRequest {
  @ChoiceField(['fact']) kind!: 'fact';
  @ChoiceField(FACTS) name!: FactName;
  @TextField({ max: 200 }) source!: string;
  @InstantField() observedAt!: Instant;
}
export class AbsentEvidenceRequest {
  @ChoiceField(['absent']) kind!: 'absent';
  @ChoiceField(DOCUMENTS) requirement!: DocumentId;
}
export class CourtDecisionEvidenceRequest {
  @ChoiceField(['court-decision']) kind!: 'court-decision';
  @TextField({ max: 200 }) court!: string;
  @TextField({ max: 60 }) number!: string;
  @DateField() decidedOn!: CivilDate;
}

@ApiExtraModels(DocumentEvidenceRequest, FactEvidenceRequest, AbsentEvidenceRequest, CourtDecisionEvidenceRequest)
export class StatedGroundRequest implements StatedGround {
  @ChoiceField(GROUNDS) ground!: GroundId;
  @TextField({ max: 80, matches: RULE, nullable: true }) rule!: string | null;
  @UuidField({ nullable: true }) candidateId!: string | null;
  @PartField(() => TextRequest) finding!: TextRequest;
  @VariantField({
    by: 'kind', list: 20, otherwise: EvidenceOfUnknownKind,
    shapes: { document: DocumentEvidenceRequest, fact: FactEvidenceRequest, absent: AbsentEvidenceRequest, 'court-decision': CourtDecisionEvidenceRequest },
  })
  evidence!: (DocumentEvidenceRequest | FactEvidenceRequest | AbsentEvidenceRequest | CourtDecisionEvidenceRequest)[];
}

export class ProposeRefusalRequest {
  @ChoiceField(['propose-refusal']) type!: 'propose-refusal';
  @ListField(() => StatedGroundRequest, 20) grounds!: StatedGroundRequest[];
}
export class ReturnProposalRequest {
  @ChoiceField(['return-proposal']) type!: 'return-proposal';
  @TextField({ max: 1000 }) reason!: string;
}

export class MemberVoteRequest implements MemberVote {
  @TextField({ max: 80, min: 1 }) memberId!: string;
  @TextField({ max: 310, min: 1 }) name!: string;
  @ChoiceField(OFFICES) office!: Office;
  @ChoiceField(MEMBER_VOTES) vote!: MemberVoteKind;
  @TextField({ max: 2000, nullable: true }) dissent!: string | null;
  @TextField({ max: 1000, min: 1, optional: true }) reason?: string;
}
export class SessionVoteRequest implements SessionVote {
  @CountField({ max: 100 }) members!: number;
  @CountField({ max: 100 }) present!: number;
  @CountField({ max: 100 }) inFavour!: number;
  @CountField({ max: 100 }) against!: number;
  @FlagField({ optional: true }) chairInFavour?: boolean;
  @ListField(() => MemberVoteRequest, 100, { optional: true }) byMember?: readonly MemberVoteRequest[];
  @TextField({ max: 80, min: 1, optional: true }) meetingId?: string;
}
/** A resolution of the commission: number, day and vote. */
export class ResolutionRequest {
  @TextField({ max: 40 }) number!: string;
  @DateField() on!: CivilDate;
  @PartField(() => SessionVoteRequest) vote!: SessionVoteRequest;
}
export class RegisterRequest {
  @ChoiceField(['register']) type!: 'register';
  @PartField(() => ResolutionRequest) resolution!: ResolutionRequest;
}
export class RefuseRequest {
  @ChoiceField(['refuse']) type!: 'refuse';
  @PartField(() => ResolutionRequest) resolution!: ResolutionRequest;
}
export class CancelRegistrationRequest {
  @ChoiceField(['cancel-registration']) type!: 'cancel-registration';
  @ListField(() => StatedGroundRequest, 20) grounds!: StatedGroundRequest[];
  @PartField(() => ResolutionRequest) resolution!: ResolutionRequest;
}
/** What the ruling says of one ground of the decision. */
export class GroundOutcomeRequest implements GroundOutcome {
  @ChoiceField(GROUNDS) ground!: GroundId;
  @TextField({ max: 80, matches: RULE, nullable: true }) rule!: string | null;
  @UuidField({ nullable: true }) candidateId!: string | null;
  @ChoiceField(['upheld', 'reversed']) outcome!: 'upheld' | 'reversed';
}
export class RecordAppealOutcomeRequest {
  @ChoiceField(['record-appeal-outcome']) type!: 'record-appeal-outcome';
  @ChoiceField(['upheld', 'reversed']) outcome!: 'upheld' | 'reversed';
  @TextField({ max: 60, nullable: true }) number!: string | null;
  @ChoiceField(APPEAL_BODIES, { optional: true, description: 'Whose decision, where both have the case before them.' }) to?: AppealBody;
  @UuidField({ optional: true, description: 'Whose exclusion from a list; left out for the decision on the filing as a whole.' }) candidateId?: string;
  @DateField({ optional: true }) ruledOn?: CivilDate;
  @ListField(() => GroundOutcomeRequest, 40, { optional: true }) grounds?: GroundOutcomeRequest[];
}
export class NoteAppealRequest {
  @ChoiceField(['note-appeal']) type!: 'note-appeal';
  @ChoiceField(APPEAL_BODIES) to!: AppealBody;
  @TextField({ max: 60, nullable: true }) number!: string | null;
  @DateField() lodgedOn!: CivilDate;
  @UuidField({ optional: true, description: 'Whose exclusion from a list; left out for the decision on the filing as a whole.' }) candidateId?: string;
}
export class RecordStayRequest {
  @ChoiceField(['record-stay']) type!: 'record-stay';
  @ChoiceField(APPEAL_BODIES) from!: AppealBody;
  @TextField({ max: 200 }) body!: string;
  @TextField({ max: 60 }) number!: string;
  @DateField() ruledOn!: CivilDate;
}
export class LiftStayRequest {
  @ChoiceField(['lift-stay']) type!: 'lift-stay';
  @TextField({ max: 60, nullable: true }) number!: string | null;
}
export class ReinstateRequest {
  @ChoiceField(['reinstate']) type!: 'reinstate';
  @PartField(() => TextRequest) reason!: TextRequest;
  @PartField(() => ResolutionRequest) resolution!: ResolutionRequest;
}
export class ExcludeCandidateRequest {
  @ChoiceField(['exclude-candidate']) type!: 'exclude-candidate';
  @UuidField() candidateId!: string;
  @ListField(() => StatedGroundRequest, 20) grounds!: StatedGroundRequest[];
  @PartField(() => ResolutionRequest) resolution!: ResolutionRequest;
}
export class AcceptWithdrawalRequest {
  @ChoiceField(['accept-withdrawal']) type!: 'accept-withdrawal';
  @PartField(() => ResolutionRequest) resolution!: ResolutionRequest;
}
export class RecordDeathRequest {
  @ChoiceField(['record-death']) type!: 'record-death';
  @UuidField() candidateId!: string;
  @DateField() diedOn!: CivilDate;
}
