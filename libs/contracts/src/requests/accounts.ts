import { LANGUAGES, type Language } from '@tirkeu/domain';
import { ChoiceField, FlagField, SecretField, TextField } from './fields.js';

/** POST /api/session. */
export class SignInRequest {
  @TextField({ max: 254, min: 1, description: 'E-mail address, phone number or staff login.' }) login!: string;
  @SecretField({ min: 1, max: 200 }) password!: string;
}

/** POST /api/session/grant: act in another of one's roles. */
export class ChooseGrantRequest {
  @TextField({ max: 80, min: 1 }) grantId!: string;
}

const E_MAIL_OR_PHONE = /^(?:[^\s@]+@[^\s@]+\.[^\s@]+|\+?[0-9][0-9 ()-]{8,20})$/;

/** POST /api/accounts: a candidate signs up. */
export class SignUpRequest {
  @TextField({ max: 200, min: 2 }) name!: string;
  @TextField({ max: 254, min: 3, matches: E_MAIL_OR_PHONE, description: 'E-mail address or phone number.' }) login!: string;
  @SecretField({ min: 8, max: 200 }) password!: string;
  @ChoiceField(LANGUAGES, { optional: true, description: 'In which the person is written to; kk when not given.' }) language?: Language;
}

const E_MAIL = /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+\.[^\s@<>()[\],;:"\\.]+$/u;

/** POST /api/notices/mail: how the person wants to be written to from now on. */
export class MailChoiceRequest {
  @ChoiceField(LANGUAGES) language!: Language;
  @TextField({ max: 254, matches: E_MAIL, nullable: true, description: 'Null: at the address that a self-nominee states in the filing, if any.' }) email!: string | null;
  @FlagField() wantsMail!: boolean;
}

/** POST /api/account/number: whose account it is. It can be stated once. */
export class StateNumberRequest {
  @TextField({ max: 12, min: 12, description: 'The person’s own IIN, twelve digits. No answer ever shows it in full.' }) iin!: string;
}

/** POST /api/account/confirmations: a member of a commission has seen the identity card of the person whose account it is. */
export class ConfirmNumberRequest {
  @TextField({ max: 254, min: 1, description: 'With which the person signs in.' }) login!: string;
  @TextField({ max: 12, min: 12, description: 'As on the identity card.' }) iin!: string;
}
