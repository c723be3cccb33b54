import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  BeginOneTimeCodesRequest, ChangePasswordRequest, NewPasskeyRequest, answers, type AccountView, type OneTimeOfferView, type PasskeyOfferView, type PasskeyQuestionView, type RecoveryCodesView, type SessionView,
} from '@tirkeu/contracts';
import { PostgresAccounts, type Accounts } from '@tirkeu/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers, AnswersNothing } from '../platform/answers.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { SETTINGS } from '../platform/ports.js';
import { absent, problem } from '../platform/problem.js';
import { receiptOf } from '../platform/request-times.js';
import type { Settings } from '../platform/settings.js';
import { isCommonPassword } from './common-passwords.js';
import { Confirmation } from './confirmation.js';
import { Devices } from './devices.js';
import { Passkeys } from './passkeys.js';
import { Passwords } from './passwords.js';
import { SecondFactors } from './second-factors.js';
import { Identities } from './identities.js';
import { signedInOf } from './sessions.js';
import { SignIn } from './sign-in.js';
import { demandsSecondFactor } from './staff.js';

/** How somebody signs in: for its owner alone. What changes it is asked for within minutes of proving who they are. */
@ApiTags('accounts')
@Controller('account')
export class OwnAccountController {
  constructor(
    @Inject(PostgresAccounts) private readonly accounts: Accounts,
    @Inject(Passwords) private readonly passwords: Passwords,
    @Inject(SecondFactors) private readonly factors: SecondFactors,
    @Inject(Passkeys) private readonly passkeys: Passkeys,
    @Inject(Confirmation) private readonly confirmation: Confirmation,
    @Inject(Devices) private readonly devices: Devices,
    @Inject(SignIn) private readonly ways: SignIn,
    @Inject(Identities) private readonly identities: Identities,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @Allow('signed-in')
  @Answers(answers.accountAnswer)
  async show(@Req() request: FastifyRequest): Promise<AccountView> {
    const { account, grants } = signedInOf(request);
    const isDemanded = grants.some(({ role }) => demandsSecondFactor(this.settings, role));
    return { ...(await this.factors.show(account)), isDemanded, identities: await this.identities.list(account.id) };
  }

  /** Ends every session of the account and goes on in a new one; no other browser is known any more. */
  @Post('password')
  @HttpCode(200)
  @Allow('signed-in')
  @Answers(answers.sessionAnswer)
  async changePassword(@Body() { oldPassword, newPassword }: ChangePasswordRequest, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionView> {
    const who = signedInOf(request);
    await this.confirmation.expectPassword(who, oldPassword);
    if (await isCommonPassword(newPassword, who.account.login)) throw problem('password-common');
    await this.accounts.changePassword(who.account.id, await this.passwords.hash(newPassword));
    await this.accounts.endSessionsOf(who.account.id, receiptOf(request));
    await this.devices.forgetOthers(request, who.account.id);
    return this.ways.enter(who, request, reply);
  }

  @Post('one-time-codes/offer')
  @HttpCode(200)
  @Allow('signed-in')
  @Answers(answers.oneTimeOfferAnswer)
  offerCodes(@Req() request: FastifyRequest): OneTimeOfferView {
    return this.factors.offerCodes(signedInOf(request).account, receiptOf(request));
  }

  /** The first code of an offered secret puts it in the place of the one before. */
  @Post('one-time-codes')
  @HttpCode(200)
  @Allow('signed-in')
  @Answers(answers.recoveryCodesAnswer)
  async beginCodes(@Body() { offer, code }: BeginOneTimeCodesRequest, @Req() request: FastifyRequest): Promise<RecoveryCodesView> {
    const { account } = signedInOf(request);
    const now = receiptOf(request);
    if (!(await this.factors.beginCodes(account.id, offer, code, now))) throw problem('code-wrong');
    return this.factors.firstRecoveryCodes(account.id, now);
  }

  @Delete('one-time-codes')
  @HttpCode(204)
  @Allow('signed-in')
  @AnswersNothing()
  async endCodes(@Req() request: FastifyRequest): Promise<void> {
    await this.factors.endCodes(signedInOf(request).account.id, receiptOf(request));
  }

  /** New recovery codes; earlier ones count no more. Whoever has no second factor needs none. */
  @Post('recovery-codes')
  @HttpCode(200)
  @Allow('signed-in')
  @Answers(answers.recoveryCodesAnswer)
  async renewRecoveryCodes(@Req() request: FastifyRequest): Promise<RecoveryCodesView> {
    const { account } = signedInOf(request);
    if (account.secondFactorAt === null) throw absent();
    return this.factors.renewRecoveryCodes(account.id, receiptOf(request));
  }

  @Post('passkeys/offer')
  @HttpCode(200)
  @Allow('signed-in')
  @Answers(answers.passkeyOfferAnswer)
  offerPasskey(@Req() request: FastifyRequest): Promise<PasskeyOfferView> {
    return this.passkeys.offer(signedInOf(request).account, request, receiptOf(request));
  }

  /** A question that the passkeys of whoever is signed in may answer, to confirm that it is them. */
  @Post('passkeys/question')
  @HttpCode(200)
  @Allow('signed-in')
  @Answers(answers.passkeyQuestionAnswer)
  askPasskey(@Req() request: FastifyRequest): Promise<PasskeyQuestionView> {
    return this.passkeys.ask('confirm', signedInOf(request).account.id, request, receiptOf(request));
  }

  @Post('passkeys')
  @HttpCode(200)
  @Allow('signed-in')
  @Answers(answers.recoveryCodesAnswer)
  async addPasskey(@Body() passkey: NewPasskeyRequest, @Req() request: FastifyRequest): Promise<RecoveryCodesView> {
    const { account } = signedInOf(request);
    const now = receiptOf(request);
    if (!(await this.passkeys.add(account.id, passkey, request, now))) throw problem('passkey-failed');
    return this.factors.firstRecoveryCodes(account.id, now);
  }

  @Delete('passkeys/:passkeyId')
  @HttpCode(204)
  @Allow('signed-in')
  @AnswersNothing()
  async removePasskey(@Param('passkeyId', IdPipe) passkeyId: string, @Req() request: FastifyRequest): Promise<void> {
    if (!(await this.factors.removePasskey(signedInOf(request).account.id, passkeyId, receiptOf(request)))) throw absent();
  }
}
