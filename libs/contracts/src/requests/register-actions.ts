import { FACTS, REGISTERS, type FactName, type FactScalar, type Inquiry, type Instant, type RegisterId } from '@tirkeu/domain';
import { ChoiceField, ChoicesField, CountField, InstantField, ListField, PartField, ScalarField, TextField, UuidField } from './fields.js';

export class AskRegistersRequest {
  @ChoiceField(['ask-registers']) type!: 'ask-registers';
  @ChoicesField(REGISTERS) registers!: RegisterId[];
}

export class AnsweredFactRequest {
  @ChoiceField(FACTS) name!: FactName;
  @UuidField({ nullable: true }) candidateId!: string | null;
  @ScalarField(200) value!: FactScalar;
  @TextField({ max: 200 }) source!: string;
  @InstantField() observedAt!: Instant;
}
/** For the worker alone; from a person it is denied. */
export class RecordAnswersRequest {
  @ChoiceField(['record-answers']) type!: 'record-answers';
  @ChoiceField(REGISTERS) register!: RegisterId;
  @ListField(() => AnsweredFactRequest, 2_000) facts!: AnsweredFactRequest[];
  @UuidField({ list: 1_000 }) unanswered!: string[];
  @ChoiceField(['no-answer', 'not-connected'], { nullable: true }) reason!: Inquiry['reason'];
}

/** A page of a paper of the filing, or of one that came with the candidate's objection. */
export class PaperEvidenceRequest {
  @UuidField() fileId!: string;
  @CountField({ min: 1, max: 10_000 }) page!: number;
}
export class OverruleFactRequest {
  @ChoiceField(['overrule-fact']) type!: 'overrule-fact';
  @ChoiceField(FACTS) name!: FactName;
  @UuidField({ nullable: true }) candidateId!: string | null;
  @ScalarField(200) value!: FactScalar;
  @TextField({ max: 1000 }) reason!: string;
  @PartField(() => PaperEvidenceRequest) evidence!: PaperEvidenceRequest;
}

export class DisputeFactRequest {
  @ChoiceField(['dispute-fact']) type!: 'dispute-fact';
  @ChoiceField(FACTS) name!: FactName;
  @UuidField() candidateId!: string;
  @TextField({ max: 1000 }) statement!: string;
  @UuidField({ nullable: true, description: 'A file of the filing that shows it; null: none.' }) fileId!: string | null;
}
export class AnswerDisputeRequest {
  @ChoiceField(['answer-dispute']) type!: 'answer-dispute';
  @ChoiceField(FACTS) name!: FactName;
  @UuidField() candidateId!: string;
  @TextField({ max: 1000 }) reason!: string;
}
