import { LANGUAGES, type Language } from '@tirkeu/domain';
import { ChoiceField, FlagField, PartField, SecretField, TextField, TextsField } from './fields.js';

/** POST /api/session. */
export class SignInRequest {
  @TextField({ max: 254, min: 1, description: 'E-mail address, phone number or staff login.' }) login!: string;
  @SecretField({ min: 1, max: 200 }) password!: string;
  @TextField({ max: 40, optional: true, description: 'A one-time code of six digits, or a recovery code, where the account has a second factor.' }) code?: string;
}

const BASE64URL = /^[A-Za-z0-9_-]+$/;

/** POST /api/session/passkey: what a passkey answered to a question. The parts are those of WebAuthn, as base64url. */
export class PasskeyAnswerRequest {
  @TextField({ max: 1400, min: 16, matches: BASE64URL }) id!: string;
  @TextField({ max: 4000, min: 1, matches: BASE64URL }) clientData!: string;
  @TextField({ max: 4000, min: 1, matches: BASE64URL }) authenticatorData!: string;
  @TextField({ max: 4000, min: 1, matches: BASE64URL }) signature!: string;
}

const PROVIDER = /^[a-z][a-z0-9]{0,19}$/;

/** POST /api/session/identity/question: by whom somebody wants to be signed in. */
export class AskIdentityRequest {
  @TextField({ max: 20, min: 1, matches: PROVIDER, description: 'An id from `identityProviders` of GET /api/platform.' }) provider!: string;
}

/** POST /api/account/identities/question: whom a signed-in person wants to be named by. */
export class AskOwnIdentityRequest extends AskIdentityRequest {
  @ChoiceField(['link', 'confirm']) purpose!: 'link' | 'confirm';
}

/** POST /api/session/identity, POST /api/account/identities: what a provider sent a browser back with. */
export class IdentityAnswerRequest {
  @TextField({ max: 20, min: 1, matches: PROVIDER }) provider!: string;
  @TextField({ max: 8000, min: 1, matches: /^[\x21-\x7e]+$/, description: 'The query of the address that the browser came back to, without its question mark.' }) answer!: string;
}

/** POST /api/session/identity/code: after an answer that was right, where the account has a second factor that the provider did not ask for. */
export class IdentityCodeRequest {
  @TextField({ max: 40, min: 1, description: 'A one-time code of six digits, or a recovery code.' }) code!: string;
}

/** POST /api/session/confirmation: one of these proves that whoever is signed in is there. */
export class ConfirmSessionRequest {
  @SecretField({ min: 1, max: 200, optional: true }) password?: string;
  @TextField({ max: 40, optional: true, description: 'A one-time code of six digits, or a recovery code.' }) code?: string;
  @PartField(() => PasskeyAnswerRequest, { optional: true }) passkey?: PasskeyAnswerRequest;
  @PartField(() => IdentityAnswerRequest, { optional: true }) identity?: IdentityAnswerRequest;
}

/** POST /api/account/password. */
export class ChangePasswordRequest {
  @SecretField({ min: 1, max: 200 }) oldPassword!: string;
  @SecretField({ min: 8, max: 200 }) newPassword!: string;
}

/** POST /api/account/one-time-codes: the offer as it was given, and the first code that the app shows. */
export class BeginOneTimeCodesRequest {
  @TextField({ max: 400, min: 1 }) offer!: string;
  @TextField({ max: 6, min: 6 }) code!: string;
}

/** POST /api/account/passkeys: what a new key answered to an offer. The parts are those of WebAuthn, as base64url. */
export class NewPasskeyRequest {
  @TextField({ max: 60, min: 1, description: 'By which its owner tells it from others.' }) name!: string;
  @TextField({ max: 1400, min: 16, matches: BASE64URL }) id!: string;
  @TextField({ max: 4000, min: 1, matches: BASE64URL }) clientData!: string;
  @TextField({ max: 20_000, min: 1, matches: BASE64URL }) attestation!: string;
  @TextsField({ max: 20, most: 8 }) transports!: string[];
}

/** POST /api/accounts/password: the owner of an account sets a new password with a code that was handed over. */
export class ResetPasswordRequest {
  @TextField({ max: 254, min: 1 }) login!: string;
  @TextField({ max: 40, min: 1, description: 'As an administrator handed it over; it counts once.' }) code!: string;
  @SecretField({ min: 8, max: 200 }) newPassword!: string;
}

/** What an administrator does to somebody else’s account. */
export class AccountReasonRequest {
  @TextField({ max: 500, min: 3, description: 'Why; kept for good.' }) reason!: string;
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
