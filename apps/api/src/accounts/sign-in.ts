import { Injectable } from '@nestjs/common';
import type { PasskeyAnswerRequest, SessionView, SignInRequest } from '@tirkeu/contracts';
import type { Instant } from '@tirkeu/domain';
import type { AccountRow, AccountWithGrants, Accounts } from '@tirkeu/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problem } from '../platform/problem.js';
import { receiptOf } from '../platform/request-times.js';
import type { Settings } from '../platform/settings.js';
import type { SignInAttempts } from './attempts.js';
import { browserOf } from './browser-of.js';
import type { Devices } from './devices.js';
import { normalLogin } from './login.js';
import type { Passkeys } from './passkeys.js';
import type { Passwords } from './passwords.js';
import type { SecondFactors } from './second-factors.js';
import { COOKIE, SESSION_COOKIE } from './session-token.js';
import { shownSession, type Sessions } from './sessions.js';
import { isTrainingAccount } from './training-account.js';

export interface SignInParts {
  readonly accounts: Accounts;
  readonly passwords: Passwords;
  readonly factors: SecondFactors;
  readonly passkeys: Passkeys;
  readonly attempts: SignInAttempts;
  readonly devices: Devices;
  readonly sessions: Sessions;
  readonly mode: Settings['mode'];
}

/** Nobody has this id: looked up in place of an account, so that an unknown login takes as many looks as a known one. */
const NOBODY = 'nobody';

/** The ways in. Whichever somebody takes, the same ends it: a new session, a known browser, word to the owner of a new one. */
@Injectable()
export class SignIn {
  constructor(private readonly parts: SignInParts) {}

  /**
   * With login and password, and a code where the account has a second factor. Wrong login and wrong password get the same answer after the
   * same work; that an account is disabled is told to whoever knows its password. Where others guess at the account, a right code or a known browser is heard all the same.
   */
  async withPassword({ login, password, code }: SignInRequest, request: FastifyRequest, reply: FastifyReply): Promise<SessionView> {
    const { accounts, passwords, attempts, devices } = this.parts;
    const now = receiptOf(request);
    const name = normalLogin(login);
    const found = await accounts.findByLogin(name);
    const usable = found && !this.#isOutOfPlace(found) ? found : undefined;
    const device = await devices.findKnown(request, found?.account.id ?? NOBODY);
    const wait = attempts.wait(name, request.ip, device);
    if (wait > 0 && !(await this.#isProved(usable, code, now))) throw problem('too-many-requests', { retryAfterSeconds: wait });
    const right = await passwords.matches(usable?.account.passwordHash, password);
    if (!right || !usable) {
      attempts.failed(name, request.ip, device);
      throw problem('sign-in-failed');
    }
    if (usable.account.disabledAt !== null) throw problem('account-disabled');
    await this.#expectCode(usable.account, code, device, now);
    attempts.succeeded(name, request.ip, device);
    const renewed = await passwords.renewed(usable.account.passwordHash, password);
    if (renewed !== null) await accounts.changePassword(usable.account.id, renewed);
    return this.enter(usable, request, reply);
  }

  /** With a passkey, which is password and second factor in one: guesses made elsewhere hold nobody up. */
  async withPasskey(answer: PasskeyAnswerRequest, request: FastifyRequest, reply: FastifyReply): Promise<SessionView> {
    const passkey = await this.parts.passkeys.judge('sign-in', null, answer, request, receiptOf(request));
    if (!passkey) throw problem('passkey-failed');
    return this.enter(await this.getUsable(passkey.accountId, 'passkey-failed'), request, reply);
  }

  /** With what somebody else has vouched for: a code of ours is asked for, where the account has a second factor, unless two were asked for there. */
  async withIdentity(accountId: string, { twoFactors, code }: { readonly twoFactors: boolean; readonly code?: string }, request: FastifyRequest, reply: FastifyReply): Promise<SessionView> {
    const found = await this.getUsable(accountId, 'identity-failed');
    if (!twoFactors) await this.#expectCode(found.account, code, await this.parts.devices.findKnown(request, accountId), receiptOf(request));
    return this.enter(found, request, reply, { twoFactors });
  }

  /**
   * The account of somebody who has proved that it is theirs.
   *
   * @throws the problem `account-disabled`, or `otherwise` for what never signs in here
   */
  async getUsable(accountId: string, otherwise: 'passkey-failed' | 'identity-failed'): Promise<AccountWithGrants> {
    const found = await this.parts.accounts.findById(accountId);
    if (!found || this.#isOutOfPlace(found)) throw problem(otherwise);
    if (found.account.disabledAt !== null) throw problem('account-disabled');
    return found;
  }

  /** Starts a session for somebody who has proved who they are, with a new token. */
  async enter({ account, grants }: AccountWithGrants, request: FastifyRequest, reply: FastifyReply, { twoFactors = false } = {}): Promise<SessionView> {
    const now = receiptOf(request);
    const { token, who } = await this.parts.sessions.start(account, grants, now, { browser: browserOf(request.headers['user-agent']), twoFactors });
    void reply.setCookie(SESSION_COOKIE, token, COOKIE);
    await this.parts.devices.note(request, reply, account.id, now);
    return shownSession(who);
  }

  /** People of training have passwords that everybody knows. */
  #isOutOfPlace({ account }: AccountWithGrants): boolean {
    return this.parts.mode === 'production' && isTrainingAccount(account.id);
  }

  async #isProved(found: AccountWithGrants | undefined, code: string | undefined, now: Instant): Promise<boolean> {
    return found !== undefined && found.account.secondFactorAt !== null && code !== undefined && this.parts.factors.fits(found.account.id, code, now);
  }

  /** The password was right. Whoever has it and guesses codes holds up no browser that is known. */
  async #expectCode({ id, secondFactorAt }: AccountRow, code: string | undefined, device: string | undefined, now: Instant): Promise<void> {
    if (secondFactorAt === null) return;
    const { factors, attempts } = this.parts;
    if (code === undefined) throw problem('code-needed', { items: await factors.kindsOf(id) });
    const who = `${id}\n${device ?? ''}`;
    const wait = attempts.waitForProof(who);
    if (wait > 0 && !factors.isRecoveryForm(code)) throw problem('too-many-requests', { retryAfterSeconds: wait });
    if (await factors.take(id, code, now)) return attempts.proofSucceeded(who);
    attempts.proofFailed(who);
    throw problem('code-wrong');
  }
}
