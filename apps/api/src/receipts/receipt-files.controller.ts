import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ReceiptFileQuery, answers, type ReceiptView, type SignedReceipt } from '@tirkeu/contracts';
import type { FilingRecord } from '@tirkeu/persistence';
import { loadWording, printedReceipt, receiptAddress, receiptCode, writeReceiptPdf } from '@tirkeu/reports';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { signedInOf } from '../accounts/sessions.js';
import { attachment } from '../documents/display-name.js';
import { FilingReader } from '../filings/filing-reader.js';
import { Answers, AnswersBytes } from '../platform/answers.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { SETTINGS } from '../platform/ports.js';
import { absent } from '../platform/problem.js';
import { publicUrlOf, type Settings } from '../platform/settings.js';
import { receiptSource } from './receipt-source.js';

interface Found {
  readonly record: FilingRecord;
  readonly receipt: ReceiptView;
}

/** The receipt of a filing to be taken away: on paper, as a proof for machines, and as a code to be scanned. */
@ApiTags('receipts')
@Controller('filings/:filingId')
export class ReceiptFilesController {
  constructor(@Inject(FilingReader) private readonly reader: FilingReader, @Inject(SETTINGS) private readonly settings: Settings) {}

  @Get('receipt.pdf')
  @Allow('candidate', 'agent', 'clerk', 'member', 'chair', 'secretary')
  @AnswersBytes('application/pdf')
  async paper(@Param('filingId', IdPipe) filingId: string, @Query() { language }: ReceiptFileQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const found = await this.#find(filingId, request);
    const pdf = await writeReceiptPdf(printedReceipt(receiptSource(found.record, found.receipt, publicUrlOf(this.settings, request)), language), await loadWording(language));
    void reply.headers(saved(found.receipt, 'pdf')).type('application/pdf').send(pdf);
  }

  /** What the signature covers and the signature: enough to prove the receipt without this system, and no name. */
  @Get('receipt.json')
  @Allow('candidate', 'agent', 'clerk', 'member', 'chair', 'secretary')
  @Answers(answers.signedReceiptAnswer)
  async proof(@Param('filingId', IdPipe) filingId: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SignedReceipt> {
    const { receipt } = await this.#find(filingId, request);
    void reply.headers(saved(receipt, 'json'));
    return { receipt: receipt.receipt, signature: receipt.signature };
  }

  @Get('receipt.svg')
  @Allow('candidate', 'agent', 'clerk', 'member', 'chair', 'secretary')
  @AnswersBytes('image/svg+xml')
  async code(@Param('filingId', IdPipe) filingId: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { receipt } = await this.#find(filingId, request);
    void reply.type('image/svg+xml').send(await receiptCode(receiptAddress(publicUrlOf(this.settings, request), receipt)));
  }

  async #find(filingId: string, request: FastifyRequest): Promise<Found> {
    const record = await this.reader.get(filingId, signedInOf(request));
    const receipt = await this.reader.findReceipt(record);
    if (!receipt) throw absent();
    return { record, receipt };
  }
}

const saved = ({ receipt: { number } }: ReceiptView, extension: string) => ({ 'content-disposition': attachment(`tirkeu-receipt-${number}.${extension}`), 'cache-control': 'no-store' });
