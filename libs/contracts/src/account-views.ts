import type { Instant, Role } from '@tirkeu/domain';

/** Second factors that an account can have. */
export const FACTORS = ['one-time-code', 'passkey'] as const;
export type Factor = (typeof FACTORS)[number];

/** GET /api/account: how the signed-in person signs in. */
export interface AccountView {
  readonly login: string;
  readonly name: string;
  /** Since when an app shows codes; null: none does. */
  readonly oneTimeCodesSince: Instant | null;
  readonly passkeys: readonly { readonly id: string; readonly name: string; readonly createdAt: Instant; readonly usedAt: Instant | null }[];
  /** How many are left. */
  readonly recoveryCodes: number;
  /** By whom else the person may be named who signs in. */
  readonly identities: readonly LinkedIdentity[];
  /** The role may not be without a second factor. */
  readonly isDemanded: boolean;
}

export interface LinkedIdentity {
  readonly id: string;
  /** As settings name it; null where it is configured no more. */
  readonly provider: string | null;
  readonly issuer: string;
  readonly linkedAt: Instant;
  readonly usedAt: Instant | null;
}

/** Where a browser is sent, to come back with an answer. */
export interface IdentityQuestionView {
  readonly address: string;
}

/** GET /api/administration/accounts: an account of somebody else. */
export interface OthersAccountView {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly createdAt: Instant;
  readonly disabledAt: Instant | null;
  readonly hasSecondFactor: boolean;
  /** How many are open. */
  readonly sessions: number;
}

/** POST /api/administration/accounts/{accountId}/password-reset: to be handed over in person; shown this once. */
export interface PasswordResetView {
  readonly code: string;
  readonly until: Instant;
}

/** After a second factor was added, or when recovery codes are renewed: new codes, shown this once; null where there were some before. */
export interface RecoveryCodesView {
  readonly recoveryCodes: readonly string[] | null;
}

/** POST /api/account/one-time-codes/offer: a secret that counts once its first code was sent back with `offer`. */
export interface OneTimeOfferView {
  /** Base32, to be typed by hand. */
  readonly secret: string;
  readonly uri: string;
  readonly offer: string;
  /** The address as a QR code: a path for a square of so many modules. */
  readonly picture: { readonly modules: number; readonly path: string };
}

/** A key as a browser is asked for it. */
interface AskedPasskey {
  readonly id: string;
  readonly transports: readonly string[];
}

/** POST /api/session/passkey/question, and POST /api/account/passkeys/question for those of the signed-in person. */
export interface PasskeyQuestionView {
  readonly challenge: string;
  /** The host that the keys hold for. */
  readonly site: string;
  /** None named: any that the browser has. */
  readonly passkeys: readonly AskedPasskey[];
}

/** POST /api/account/passkeys/offer: what a new key is made of. */
export interface PasskeyOfferView extends PasskeyQuestionView {
  readonly user: { readonly id: string; readonly login: string; readonly name: string };
  readonly algorithms: readonly number[];
}

/** GET /api/account/sessions: where the person is signed in, the one last used first. */
export interface OwnSessionView {
  readonly id: string;
  /** Family and system, as `firefox/windows`; null where it was not noted. */
  readonly browser: string | null;
  readonly signedInAt: Instant;
  readonly seenAt: Instant;
  readonly isThis: boolean;
}
