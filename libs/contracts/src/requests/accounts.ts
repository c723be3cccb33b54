import { LANGUAGES, type Language } from '@tirkeu/domain';
import { ChoiceField, SecretField, TextField } from './fields.js';

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
