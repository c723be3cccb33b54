import type { AccountView, Factor, OneTimeOfferView, RecoveryCodesView } from '@tirkeu/contracts';
import type { Instant } from '@tirkeu/domain';
import { findFactors, removeOneTimeKey, removePasskey, type AccountRow, type Database } from '@tirkeu/persistence';
import { create } from 'qrcode';
import type { OneTimeCodes } from './one-time-codes.js';
import { RecoveryCodes } from './recovery-codes.js';
import { digestOf } from './session-token.js';

/** The id of a passkey may be longer than an address: people name it by this. */
const shortId = (id: string): string => digestOf(id).slice(0, 32);

/** A QR code as one path of squares, each a module wide. */
function pictureOf(text: string): OneTimeOfferView['picture'] {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const squares = Array.from(modules.data, (dark, place) => (dark ? `M${place % modules.size} ${Math.floor(place / modules.size)}h1v1h-1z` : ''));
  return { modules: modules.size, path: squares.join('') };
}

/** What proves somebody besides the password: codes of an app, passkeys, and recovery codes for when these are lost. */
export class SecondFactors {
  constructor(private readonly database: Database, private readonly codes: OneTimeCodes, private readonly recovery: RecoveryCodes) {}

  async show({ id, login, name }: Pick<AccountRow, 'id' | 'login' | 'name'>): Promise<Omit<AccountView, 'identities' | 'isDemanded'>> {
    const { oneTimeKey, passkeys, recoveryCodes } = await findFactors(this.database, id);
    return {
      login, name, recoveryCodes, oneTimeCodesSince: oneTimeKey?.createdAt ?? null,
      passkeys: passkeys.map((each) => ({ id: shortId(each.id), name: each.name, createdAt: each.createdAt, usedAt: each.usedAt })),
    };
  }

  async kindsOf(accountId: string): Promise<readonly Factor[]> {
    const { oneTimeKey, passkeys } = await findFactors(this.database, accountId);
    return [...(oneTimeKey ? ['one-time-code' as const] : []), ...(passkeys.length > 0 ? ['passkey' as const] : [])];
  }

  /** Whether it looks like a recovery code, which nobody guesses. */
  isRecoveryForm(code: string): boolean {
    return this.recovery.isForm(code);
  }

  /** Whether a one-time code or a recovery code would be taken now. It is not used up by asking. */
  async fits(accountId: string, code: string, now: Instant): Promise<boolean> {
    return (await this.codes.fits(accountId, code, now)) || this.recovery.fits(accountId, code);
  }

  /** Takes a one-time code or a recovery code; true once for each. */
  async take(accountId: string, code: string, now: Instant): Promise<boolean> {
    return (await this.codes.take(accountId, code, now)) || this.recovery.take(accountId, code, now);
  }

  offerCodes(account: Pick<AccountRow, 'id' | 'login'>, now: Instant): OneTimeOfferView {
    const offer = this.codes.offer(account, now);
    return { ...offer, picture: pictureOf(offer.uri) };
  }

  beginCodes(accountId: string, offer: string, code: string, now: Instant): Promise<boolean> {
    return this.codes.begin(accountId, offer, code, now);
  }

  endCodes(accountId: string, now: Instant): Promise<void> {
    return removeOneTimeKey(this.database, accountId, now);
  }

  /** False when the account has no such passkey. */
  async removePasskey(accountId: string, named: string, now: Instant): Promise<boolean> {
    const { passkeys } = await findFactors(this.database, accountId);
    const passkey = passkeys.find(({ id }) => shortId(id) === named);
    return passkey !== undefined && removePasskey(this.database, accountId, passkey.id, now);
  }

  /** Recovery codes come with the first second factor. */
  async firstRecoveryCodes(accountId: string, now: Instant): Promise<RecoveryCodesView> {
    const { recoveryCodes } = await findFactors(this.database, accountId);
    return { recoveryCodes: recoveryCodes > 0 ? null : await this.recovery.renew(accountId, now) };
  }

  async renewRecoveryCodes(accountId: string, now: Instant): Promise<RecoveryCodesView> {
    return { recoveryCodes: await this.recovery.renew(accountId, now) };
  }
}
