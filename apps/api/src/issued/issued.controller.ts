import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { answers, type IssuedPaperView } from '@tirkeu/contracts';
import { readReceiptNumber } from '@tirkeu/domain';
import type { FastifyRequest } from 'fastify';
import { Answers } from '../platform/answers.js';
import { Allow } from '../platform/policy.js';
import { absent, problem } from '../platform/problem.js';
import { TokenBuckets } from '../platform/token-buckets.js';
import { IssuedPapers } from './issued-papers.js';

/** As for receipts: many share one address, and nobody guesses a number of fourteen digits at this pace. */
const LOOK_UPS = { burst: 120, perSecond: 2 } as const;

/** Acts and certificates prove themselves to anybody by the number that stands on them. */
@ApiTags('issued papers')
@Controller('issued')
export class IssuedController {
  constructor(@Inject(IssuedPapers) private readonly papers: IssuedPapers, @Inject(TokenBuckets) private readonly lookUps: TokenBuckets) {}

  /** What nobody handed out and what cannot be a number are answered alike. */
  @Get(':number')
  @Allow('public')
  @Answers(answers.issuedPaperAnswer)
  async show(@Param('number') typed: string, @Req() { ip }: FastifyRequest): Promise<IssuedPaperView> {
    const wait = this.lookUps.wait(ip, LOOK_UPS);
    if (wait > 0) throw problem('too-many-requests', { retryAfterSeconds: Math.ceil(wait) });
    this.lookUps.take(ip, LOOK_UPS);
    const number = readReceiptNumber(typed);
    const found = number.ok ? await this.papers.findPublic(number.value) : undefined;
    if (!found) throw absent();
    return found;
  }
}
