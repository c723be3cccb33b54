import { DATA_REQUEST_KINDS, DATA_REQUEST_OUTCOMES, type DataRequestKind, type DataRequestOutcome } from '@tirkeu/domain';
import { ChoiceField, TextField, UuidField } from './fields.js';

export class RequestDataRequest {
  @ChoiceField(['request-data']) type!: 'request-data';
  @UuidField({ description: 'Chosen by the client, to name the request by.' }) id!: string;
  @ChoiceField(DATA_REQUEST_KINDS) kind!: DataRequestKind;
  @TextField({ max: 1000, description: 'What is to be put right, or anything the person wants to add.' }) statement!: string;
}
export class AnswerDataRequestRequest {
  @ChoiceField(['answer-data-request']) type!: 'answer-data-request';
  @UuidField() requestId!: string;
  @ChoiceField(DATA_REQUEST_OUTCOMES) outcome!: DataRequestOutcome;
  @TextField({ max: 1000 }) reason!: string;
}
