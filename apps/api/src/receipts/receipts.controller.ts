import { Controller, Get, Header, Inject, Param, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { answers, type PublicReceiptView, type ReceiptKeysView } from '@tirkeu/contracts';
import { readReceiptNumber } from '@tirkeu/domain';
import type { FastifyRequest } from 'fastify';
import { Answers } from '../platform/answers.js';
import { Allow } from '../platform/policy.js';
import { absent, problem } from '../platform/problem.js';
import { TokenBuckets } from '../platform/token-buckets.js';
import { Receipts } from './receipts.js';

/** Looking up numbers from one address: many share one behind a telephone network, and nobody guesses a number of fourteen digits at this pace. */
const LOOK_UPS = { burst: 120, perSecond: 2 } as const;

/** Receipts prove themselves to anybody: by number, and by the keys that sign. */
@ApiTags('receipts')
@Controller('receipts')
export class ReceiptsController {
  constructor(@Inject(Receipts) private readonly receipts: Receipts, @Inject(TokenBuckets) private readonly lookUps: TokenBuckets) {}

  @Get('keys')
  @Allow('public')
  @Header('cache-control', 'public, max-age=60')
  @Answers(answers.receiptKeysAnswer)
  keys(): Promise<ReceiptKeysView> {
    return this.receipts.keys();
  }

  /** What nobody issued and what cannot be a number are answered alike. */
  @Get(':number')
  @Allow('public')
  @Answers(answers.publicReceiptAnswer)
  async show(@Param('number') typed: string, @Req() { ip }: FastifyRequest): Promise<PublicReceiptView> {
    const wait = this.lookUps.wait(ip, LOOK_UPS);
    if (wait > 0) throw problem('too-many-requests', { retryAfterSeconds: Math.ceil(wait) });
    this.lookUps.take(ip, LOOK_UPS);
    const number = readReceiptNumber(typed);
    const found = number.ok ? await this.receipts.findPublic(number.value) : undefined;
    if (!found) throw absent();
    return found;
  }
}
