import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ReceiptMailRequest, answers, type ReceiptMailView } from '@tirkeu/contracts';
import { findMailAddress, plusMinutes, type Instant } from '@tirkeu/domain';
import { addNotice, countNoticesSince, findNoticesOf, type FilingRecord } from '@tirkeu/persistence';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { signedInOf, type SignedIn } from '../accounts/sessions.js';
import { FilingReader } from '../filings/filing-reader.js';
import { shownMail } from '../notices/shown-mail.js';
import { maskAddress } from '../notices/mask-address.js';
import { Answers } from '../platform/answers.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { SETTINGS } from '../platform/ports.js';
import { absent, problem } from '../platform/problem.js';
import { receiptOf } from '../platform/request-times.js';
import type { Settings } from '../platform/settings.js';

/** The notice that carries the mail: whoever asks is told in the product too. */
const KIND = 'receipt.asked';
const HOUR_MINUTES = 60;
const MOST_AN_HOUR = 5;
const SHOWN = 3;

/** The receipt by e-mail, for whoever filed, at the address that is known of them. The worker sends it; what became of it is shown. */
@ApiTags('receipts')
@Controller('filings/:filingId/receipt/mail')
export class ReceiptMailController {
  constructor(@Inject(FilingReader) private readonly reader: FilingReader, @Inject(DataSource) private readonly database: DataSource, @Inject(SETTINGS) private readonly settings: Settings) {}

  @Get()
  @Allow('candidate', 'agent')
  @Answers(answers.receiptMailAnswer)
  async show(@Param('filingId', IdPipe) filingId: string, @Req() request: FastifyRequest): Promise<ReceiptMailView> {
    const who = signedInOf(request);
    return this.#shown(await this.#find(filingId, who), who, receiptOf(request));
  }

  /** Without a mail server or an address there is nothing to ask for. The same request again is the same mail. */
  @Post()
  @HttpCode(200)
  @Allow('candidate', 'agent')
  @Answers(answers.receiptMailAnswer)
  async ask(@Param('filingId', IdPipe) filingId: string, @Body() { actionId, language }: ReceiptMailRequest, @Req() request: FastifyRequest): Promise<ReceiptMailView> {
    const who = signedInOf(request);
    const record = await this.#find(filingId, who);
    const now = receiptOf(request);
    const address = addressOf(record, who);
    if (!this.settings.sendsMail || address === null) throw absent();
    if (await this.#left(who, now) === 0) throw problem('too-many-requests', { retryAfterSeconds: HOUR_MINUTES * 60 });
    await addNotice(this.database, { key: `receipt-${filingId}-${actionId}`, accountId: who.account.id, kind: KIND, filingId, createdAt: now }, { address, language });
    return this.#shown(record, who, now);
  }

  async #find(filingId: string, who: SignedIn): Promise<FilingRecord> {
    const record = await this.reader.get(filingId, who);
    if (!(await this.reader.findReceipt(record))) throw absent();
    return record;
  }

  async #shown(record: FilingRecord, who: SignedIn, now: Instant): Promise<ReceiptMailView> {
    const address = addressOf(record, who);
    const notices = await findNoticesOf(this.database, { accountId: who.account.id, filingId: record.filing.id, kind: KIND, limit: SHOWN });
    return {
      sendsMail: this.settings.sendsMail, address: address && maskAddress(address), left: await this.#left(who, now),
      mails: notices.map(shownMail).filter((mail) => mail !== null),
    };
  }

  async #left({ account: { id } }: SignedIn, now: Instant): Promise<number> {
    return Math.max(0, MOST_AN_HOUR - await countNoticesSince(this.database, { accountId: id, kind: KIND, since: plusMinutes(now, -HOUR_MINUTES) }));
  }
}

const addressOf = ({ filing }: FilingRecord, { account: { id, email } }: SignedIn): string | null => findMailAddress(filing, { id, address: email });
