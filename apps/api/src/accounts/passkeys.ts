import type { PasskeyAnswerRequest, PasskeyOfferView, PasskeyQuestionView, NewPasskeyRequest } from '@tirkeu/contracts';
import { plusMinutes, type Instant } from '@tirkeu/domain';
import { addPasskey, findFactors, findPasskey, keepChallenge, notePasskey, takeChallenge, type AccountRow, type Database, type PasskeyRow } from '@tirkeu/persistence';
import type { FastifyRequest } from 'fastify';
import { createToken } from './session-token.js';

/** What a question is asked for. An answer to one counts for no other. */
type Purpose = 'sign-in' | 'confirm' | 'add';

const ANSWER_MINUTES = 5;
const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;
/** EdDSA, ES256, RS256, as COSE numbers them. */
const ALGORITHMS = [-8, -7, -257] as const;

/** Three hundred modules that a start need not wait for. */
const webAuthn = () => import('@simplewebauthn/server');

const base64url = (text: string): string => Buffer.from(text).toString('base64url');

/** Where keys hold: the host that people see, by whichever of its origins they came. */
interface Site {
  readonly id: string;
  readonly origins: string[];
}

function siteOf({ headers: { host = '' } }: FastifyRequest, publicUrl: string | undefined): Site {
  const own = publicUrl === undefined ? undefined : new URL(publicUrl);
  if (own) return { id: own.hostname, origins: [own.origin] };
  return { id: host.replace(/:\d+$/u, ''), origins: [`https://${host}`, `http://${host}`] };
}

/** Keys that a device or a security key holds and uses only for its owner: they stand for password and second factor together (WebAuthn). */
export class Passkeys {
  constructor(private readonly database: Database, private readonly publicUrl: string | undefined) {}

  /** A question for whoever signs in, whoever that is, or for the passkeys of one account. */
  async ask(purpose: 'sign-in' | 'confirm', accountId: string | null, request: FastifyRequest, now: Instant): Promise<PasskeyQuestionView> {
    const challenge = await this.#keep(purpose, accountId, now);
    const passkeys = accountId === null ? [] : (await findFactors(this.database, accountId)).passkeys;
    return { challenge, site: siteOf(request, this.publicUrl).id, passkeys: passkeys.map(({ id, transports }) => ({ id, transports })) };
  }

  async offer({ id, login, name }: Pick<AccountRow, 'id' | 'login' | 'name'>, request: FastifyRequest, now: Instant): Promise<PasskeyOfferView> {
    const challenge = await this.#keep('add', id, now);
    const { passkeys } = await findFactors(this.database, id);
    return { challenge, site: siteOf(request, this.publicUrl).id, user: { id: base64url(id), login, name }, algorithms: [...ALGORITHMS], passkeys: passkeys.map((each) => ({ id: each.id, transports: each.transports })) };
  }

  /** Adds a key; false when its answer proves nothing, or it is known already. */
  async add(accountId: string, { id, clientData, attestation, transports, name }: NewPasskeyRequest, request: FastifyRequest, now: Instant): Promise<boolean> {
    const { id: site, origins } = siteOf(request, this.publicUrl);
    const { verifyRegistrationResponse } = await webAuthn();
    const verified = await verifyRegistrationResponse({
      response: { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response: { clientDataJSON: clientData, attestationObject: attestation } },
      expectedChallenge: (challenge) => this.#take('add', accountId, challenge, now), expectedOrigin: origins, expectedRPID: site, requireUserVerification: true, supportedAlgorithmIDs: [...ALGORITHMS],
    }).catch(() => null);
    if (!verified?.verified) return false;
    const { credential } = verified.registrationInfo;
    const kept = transports.filter((transport) => (TRANSPORTS as readonly string[]).includes(transport));
    return addPasskey(this.database, { id: credential.id, accountId, publicKey: Buffer.from(credential.publicKey), counter: credential.counter, transports: kept, name, createdAt: now, usedAt: null });
  }

  /** Whose key answered; null when the answer proves nothing. Each answer counts once, and a key that counts backwards was copied. */
  async judge(purpose: 'sign-in' | 'confirm', accountId: string | null, { id, clientData, authenticatorData, signature }: PasskeyAnswerRequest, request: FastifyRequest, now: Instant): Promise<PasskeyRow | null> {
    const known = await findPasskey(this.database, id);
    if (!known || (accountId !== null && known.accountId !== accountId)) return null;
    const { id: site, origins } = siteOf(request, this.publicUrl);
    const { verifyAuthenticationResponse } = await webAuthn();
    const verified = await verifyAuthenticationResponse({
      response: { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response: { clientDataJSON: clientData, authenticatorData, signature } },
      expectedChallenge: (challenge) => this.#take(purpose, accountId, challenge, now), expectedOrigin: origins, expectedRPID: site, requireUserVerification: true,
      credential: { id, publicKey: new Uint8Array(known.publicKey), counter: known.counter },
    }).catch(() => null);
    if (!verified?.verified) return null;
    const isNoted = await notePasskey(this.database, id, { from: known.counter, to: verified.authenticationInfo.newCounter }, now);
    return isNoted ? known : null;
  }

  async #keep(purpose: Purpose, accountId: string | null, now: Instant): Promise<string> {
    const challenge = createToken();
    await keepChallenge(this.database, { challenge, accountId, purpose, expiresAt: plusMinutes(now, ANSWER_MINUTES) }, now);
    return challenge;
  }

  #take(purpose: Purpose, accountId: string | null, challenge: string, now: Instant): Promise<boolean> {
    return takeChallenge(this.database, { challenge, accountId, purpose }, now);
  }
}
