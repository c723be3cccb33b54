import {
  APPEAL_BODIES, DOCUMENTS, MARITAL_STATUSES, type AppealBody, type Background, type BallotName, type CandidateEntry, type CivilDate, type Contact, type DocumentId, type Family, type MaritalStatus, type PersonName,
} from '@tirkeu/domain';
import { ChoiceField, DateField, FlagField, ListField, PartField, TextField, UuidField } from './fields.js';

const PHONE = /^[+0-9 ()-]*$/;
const E_MAIL = /^$|^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export class PersonNameRequest implements PersonName {
  @TextField({ max: 100 }) surname!: string;
  @TextField({ max: 100 }) givenName!: string;
  @TextField({ max: 100, optional: true }) patronymic?: string;
}

export class IdentityRequest {
  @TextField({ max: 12, nullable: true, description: 'Twelve digits. Null keeps the number on record, which answers never show in full.' }) iin!: string | null;
  @DateField() birthDate!: CivilDate;
  @ChoiceField(['male', 'female']) sex!: 'male' | 'female';
  @PartField(() => PersonNameRequest) nameKk!: PersonNameRequest;
  @PartField(() => PersonNameRequest) nameRu!: PersonNameRequest;
  @FlagField() citizen!: boolean;
  @DateField({ nullable: true }) residentSince!: CivilDate | null;
}

export class RecordIdentityRequest {
  @ChoiceField(['record-identity']) type!: 'record-identity';
  @UuidField() candidateId!: string;
  @PartField(() => IdentityRequest) identity!: IdentityRequest;
}

export class ContactRequest implements Contact {
  @TextField({ max: 32, matches: PHONE }) phone!: string;
  @TextField({ max: 254, matches: E_MAIL }) email!: string;
  @TextField({ max: 500 }) address!: string;
}

export class RecordContactRequest {
  @ChoiceField(['record-contact']) type!: 'record-contact';
  @UuidField() candidateId!: string;
  @PartField(() => ContactRequest) contact!: ContactRequest;
}

export class FamilyRequest implements Family {
  @ChoiceField(MARITAL_STATUSES, { nullable: true }) maritalStatus!: MaritalStatus | null;
  @TextField({ max: 300, nullable: true }) spouseName!: string | null;
}

export class RecordFamilyRequest {
  @ChoiceField(['record-family']) type!: 'record-family';
  @UuidField() candidateId!: string;
  @PartField(() => FamilyRequest) family!: FamilyRequest;
}

export class BackgroundRequest implements Background {
  @TextField({ max: 300 }) education!: string;
  @TextField({ max: 300 }) occupation!: string;
  @TextField({ max: 200, nullable: true }) party!: string | null;
  @FlagField() disability!: boolean;
}

export class RecordBackgroundRequest {
  @ChoiceField(['record-background']) type!: 'record-background';
  @UuidField() candidateId!: string;
  @PartField(() => BackgroundRequest) background!: BackgroundRequest;
}

/** A person whole, as a form or one row of a table states them. */
export class CandidateEntryRequest implements CandidateEntry {
  @UuidField() candidateId!: string;
  @PartField(() => IdentityRequest) identity!: IdentityRequest;
  @PartField(() => ContactRequest) contact!: ContactRequest;
  @PartField(() => FamilyRequest) family!: FamilyRequest;
  @PartField(() => BackgroundRequest) background!: BackgroundRequest;
}

/** All of these people or none. */
export class ImportCandidatesRequest {
  @ChoiceField(['import-candidates']) type!: 'import-candidates';
  @ListField(() => CandidateEntryRequest, 1000) candidates!: CandidateEntryRequest[];
}

/** Which stored file answers which entry of the document list. Name, size, pages and hash are those of the file as stored. */
export class AttachedFileRequest {
  @ChoiceField(DOCUMENTS) requirement!: DocumentId;
  @UuidField({ nullable: true }) candidateId!: string | null;
  @UuidField() fileId!: string;
}

export class AttachDocumentRequest {
  @ChoiceField(['attach-document']) type!: 'attach-document';
  @PartField(() => AttachedFileRequest) document!: AttachedFileRequest;
}

export class RemoveDocumentRequest {
  @ChoiceField(['remove-document']) type!: 'remove-document';
  @ChoiceField(DOCUMENTS) requirement!: DocumentId;
  @UuidField({ nullable: true }) candidateId!: string | null;
}

export class RemoveCandidateRequest {
  @ChoiceField(['remove-candidate']) type!: 'remove-candidate';
  @UuidField() candidateId!: string;
}

/** For whom it is said, the server knows: the person whose account it is. */
export class GiveConsentRequest {
  @ChoiceField(['give-consent']) type!: 'give-consent';
}
export class RefuseConsentRequest {
  @ChoiceField(['refuse-consent']) type!: 'refuse-consent';
  @TextField({ max: 1000, nullable: true }) reason!: string | null;
}
export class WithdrawConsentRequest {
  @ChoiceField(['withdraw-consent']) type!: 'withdraw-consent';
  @TextField({ max: 1000, nullable: true }) reason!: string | null;
}

export class RequestInformalCheckRequest {
  @ChoiceField(['request-informal-check']) type!: 'request-informal-check';
}

export class BallotNameRequest implements BallotName {
  @TextField({ max: 310 }) kk!: string;
  @TextField({ max: 310 }) ru!: string;
}
export class ConfirmBallotEntryRequest {
  @ChoiceField(['confirm-ballot-entry']) type!: 'confirm-ballot-entry';
  @UuidField() candidateId!: string;
  @PartField(() => BallotNameRequest, { description: 'As the person read it.' }) name!: BallotNameRequest;
}
export class DisputeBallotEntryRequest {
  @ChoiceField(['dispute-ballot-entry']) type!: 'dispute-ballot-entry';
  @UuidField() candidateId!: string;
  @PartField(() => BallotNameRequest) name!: BallotNameRequest;
  @TextField({ max: 400 }) objection!: string;
}

export class DiscardRequest {
  @ChoiceField(['discard']) type!: 'discard';
}
export class SubmitRequest {
  @ChoiceField(['submit']) type!: 'submit';
}
export class AnswerNoticeRequest {
  @ChoiceField(['answer-notice']) type!: 'answer-notice';
}

export class WithdrawRequest {
  @ChoiceField(['withdraw']) type!: 'withdraw';
  @TextField({ max: 1000, nullable: true }) reason!: string | null;
}

export class RevokeNominationRequest {
  @ChoiceField(['revoke-nomination']) type!: 'revoke-nomination';
  @TextField({ max: 1000 }) reason!: string;
}

export class LodgeAppealRequest {
  @ChoiceField(['lodge-appeal']) type!: 'lodge-appeal';
  @ChoiceField(APPEAL_BODIES) to!: AppealBody;
  @TextField({ max: 60, nullable: true }) number!: string | null;
  @UuidField({ optional: true, description: 'Whose exclusion from a list; left out for the decision on the filing as a whole.' }) candidateId?: string;
}
