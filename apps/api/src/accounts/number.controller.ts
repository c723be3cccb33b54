import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ConfirmNumberRequest, StateNumberRequest, answers, type SessionView } from '@tirkeu/contracts';
import { checkIin, localDate } from '@tirkeu/domain';
import { PostgresAccounts, type Accounts } from '@tirkeu/persistence';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Answers, AnswersNothing } from '../platform/answers.js';
import { Allow } from '../platform/policy.js';
import { SETTINGS } from '../platform/ports.js';
import { denied, problem } from '../platform/problem.js';
import { receiptOf } from '../platform/request-times.js';
import type { Settings } from '../platform/settings.js';
import { tellOfEarlierNamings } from './earlier-namings.js';
import { normalLogin } from './login.js';
import { PersonNumbers } from './person-numbers.js';
import { Sessions, shownSession, signedInOf } from './sessions.js';

/** A number is checked against the day in the capital: nobody is born tomorrow. */
const CAPITAL = 'Asia/Almaty';

@ApiTags('accounts')
@Controller('account')
export class NumberController {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(PersonNumbers) private readonly numbers: PersonNumbers,
    @Inject(PostgresAccounts) private readonly accounts: Accounts,
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Says once and for all whose account it is. It opens nothing until it is confirmed that the number is theirs; in training
   * saying it is enough. Where people were named before, they are told now.
   */
  @Post('number')
  @HttpCode(200)
  @Allow('candidate')
  @Answers(answers.sessionAnswer)
  async state(@Body() { iin }: StateNumberRequest, @Req() request: FastifyRequest): Promise<SessionView> {
    const who = signedInOf(request);
    const now = receiptOf(request);
    const check = checkIin(iin, localDate(now, CAPITAL));
    if (!check.valid) throw denied({ code: 'iin-invalid', allowed: [], items: ['iin'], facts: { reason: check.reason } });
    const personKey = this.numbers.keyOf(iin);
    const outcome = await this.accounts.stateNumber(who.account.id, {
      personKey, sealedIin: this.numbers.seal(iin), iinStatedAt: now, iinConfirmedAt: this.settings.mode === 'training' ? now : null,
    });
    if (outcome === 'stated') throw denied({ code: 'already-recorded', allowed: [], items: ['iin'] });
    if (outcome === 'taken') throw problem('number-taken');
    const after = await this.sessions.again(who, receiptOf(request));
    if (after.iin !== null) await tellOfEarlierNamings(this.database, { accountId: who.account.id, personKey, createdAt: now });
    return shownSession(after);
  }

  /** A member of a commission has seen the identity card. An unknown login and another number get the same answer. */
  @Post('confirmations')
  @HttpCode(204)
  @Allow('clerk', 'secretary', 'chair')
  @AnswersNothing()
  async confirm(@Body() { login, iin }: ConfirmNumberRequest, @Req() request: FastifyRequest): Promise<void> {
    const at = receiptOf(request);
    const personKey = this.numbers.keyOf(iin);
    const found = await this.accounts.findByLogin(normalLogin(login));
    const isTheirs = found !== undefined && await this.accounts.confirmNumber(found.account.id, { personKey, by: signedInOf(request).account.id, at });
    if (!isTheirs) throw problem('number-not-stated');
    await tellOfEarlierNamings(this.database, { accountId: found.account.id, personKey, createdAt: at });
  }
}
