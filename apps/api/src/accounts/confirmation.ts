import type { ConfirmSessionRequest, IdentityAnswerRequest } from '@tirkeu/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problem } from '../platform/problem.js';
import { receiptOf } from '../platform/request-times.js';
import type { SignInAttempts } from './attempts.js';
import type { Identities } from './identities.js';
import type { Passkeys } from './passkeys.js';
import type { Passwords } from './passwords.js';
import type { SecondFactors } from './second-factors.js';
import type { SignedIn, Sessions } from './sessions.js';

interface ConfirmationParts {
  readonly passwords: Passwords;
  readonly factors: SecondFactors;
  readonly passkeys: Passkeys;
  readonly identities: Identities;
  readonly attempts: SignInAttempts;
  readonly sessions: Sessions;
}

/** Proves again that whoever is signed in is there: with the password, a code or a passkey, or by signing in anew at a provider. */
export class Confirmation {
  constructor(private readonly parts: ConfirmationParts) {}

  /** @throws the problem that names what was wrong; `invalid` cannot come about, for nothing at all is a wrong password */
  async confirm(who: SignedIn, proof: ConfirmSessionRequest, request: FastifyRequest, reply: FastifyReply): Promise<SignedIn> {
    const now = receiptOf(request);
    if (proof.identity === undefined) await this.#expectProof(who, proof, request);
    else await this.#expectIdentity(who, proof.identity, request, reply);
    return this.parts.sessions.confirm(who, now);
  }

  /** @throws the problem `password-wrong`, or `too-many-requests` after several */
  async expectPassword({ account, session }: SignedIn, password: string): Promise<void> {
    const { attempts, passwords } = this.parts;
    await this.#slowly(session.tokenHash, async () => {
      if (!(await passwords.matches(account.passwordHash, password))) throw problem('password-wrong');
    });
    attempts.proofSucceeded(session.tokenHash);
  }

  async #expectIdentity({ account }: SignedIn, answer: IdentityAnswerRequest, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { identities } = this.parts;
    const identity = await identities.judge('confirm', account.id, answer, request, reply);
    if ((await identities.accountOf(identity, receiptOf(request))) !== account.id) throw problem('identity-failed');
  }

  async #expectProof(who: SignedIn, { password, code, passkey }: ConfirmSessionRequest, request: FastifyRequest): Promise<void> {
    const { id } = who.account;
    const now = receiptOf(request);
    if (passkey !== undefined) {
      if ((await this.parts.passkeys.judge('confirm', id, passkey, request, now)) === null) throw problem('passkey-failed');
      return;
    }
    if (code === undefined) return this.expectPassword(who, password ?? '');
    await this.#slowly(who.session.tokenHash, async () => {
      if (!(await this.parts.factors.take(id, code, now))) throw problem('code-wrong');
    });
  }

  /** Counts by session: nobody outside can make anybody wait here. */
  async #slowly(session: string, prove: () => Promise<void>): Promise<void> {
    const { attempts } = this.parts;
    const wait = attempts.waitForProof(session);
    if (wait > 0) throw problem('too-many-requests', { retryAfterSeconds: wait });
    try {
      await prove();
    } catch (error) {
      attempts.proofFailed(session);
      throw error;
    }
  }
}
