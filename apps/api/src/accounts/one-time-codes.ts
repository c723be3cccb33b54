import { plusMinutes, type Instant } from '@tirkeu/domain';
import { findOneTimeKey, saveOneTimeKey, takeStep, type AccountRow, type Database } from '@tirkeu/persistence';
import { Secret, TOTP } from 'otpauth';
import { SealedText } from './sealed-text.js';

const PERIOD_SECONDS = 30;
/** The step before and the one after count too: clocks of telephones go a little wrong. */
const STEPS_AROUND = 1;
const SECRET_BYTES = 20;
const OFFER_MINUTES = 15;
const CODE = /^\d{6}$/;

const generator = (secret: Secret, label = ''): TOTP => new TOTP({ issuer: 'Tirkeu', label, secret, algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS });
/** What an offered secret is sealed about: for whom, and until when it may be taken. */
const offered = (accountId: string, until: string): string => `offer\n${accountId}\n${until}`;
const secretOf = (text: string): Secret => Secret.fromBase32(text);

/** The step whose code it is; null when it is none of those that count now. */
function stepOf(code: string, secret: Secret, now: Instant): number | null {
  const timestamp = Date.parse(now);
  const delta = generator(secret).validate({ token: code, timestamp, window: STEPS_AROUND });
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta;
}

/** A secret that is not in use yet. `offer` is the same again, sealed, to be sent back with the first code. */
export interface OneTimeOffer {
  readonly secret: string;
  readonly uri: string;
  readonly offer: string;
}

/** Codes that an app shows for half a minute (RFC 6238). Each counts once. */
export class OneTimeCodes {
  readonly #sealed: SealedText;

  constructor(private readonly database: Database, secret: string) {
    this.#sealed = new SealedText(secret, 'one-time-codes');
  }

  offer({ id, login }: Pick<AccountRow, 'id' | 'login'>, now: Instant): OneTimeOffer {
    const secret = new Secret({ size: SECRET_BYTES });
    const until = plusMinutes(now, OFFER_MINUTES);
    return { secret: secret.base32, uri: generator(secret, login).toString(), offer: `${this.#sealed.seal(secret.base32, offered(id, until))}.${until}` };
  }

  /** Begins to use an offered secret when its first code is right. That code is used up by it. */
  async begin(accountId: string, offer: string, code: string, now: Instant): Promise<boolean> {
    const end = offer.indexOf('.');
    const until = offer.slice(end + 1);
    const secret = until > now ? this.#sealed.open(offer.slice(0, end), offered(accountId, until)) : null;
    const step = secret === null || !CODE.test(code) ? null : stepOf(code, secretOf(secret), now);
    if (secret === null || step === null) return false;
    await saveOneTimeKey(this.database, { accountId, sealedSecret: this.#sealed.seal(secret, accountId), lastStep: step, createdAt: now });
    return true;
  }

  /** Whether a code would be taken now. It is not used up by asking. */
  async fits(accountId: string, code: string, now: Instant): Promise<boolean> {
    return (await this.#findStep(accountId, code, now)) !== null;
  }

  /** Takes a code; true once for each. */
  async take(accountId: string, code: string, now: Instant): Promise<boolean> {
    const step = await this.#findStep(accountId, code, now);
    return step !== null && takeStep(this.database, accountId, step);
  }

  async #findStep(accountId: string, code: string, now: Instant): Promise<number | null> {
    if (!CODE.test(code)) return null;
    const key = await findOneTimeKey(this.database, accountId);
    const secret = key && this.#sealed.open(key.sealedSecret, accountId);
    const step = secret ? stepOf(code, secretOf(secret), now) : null;
    return step !== null && key && step > key.lastStep ? step : null;
  }
}
