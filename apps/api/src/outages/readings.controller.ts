import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HandInReadingsRequest, answers, type ReadingsTakenView, type RehearsalView } from '@tirkeu/contracts';
import type { Clock } from '@tirkeu/desk';
import { FIRST_PREVIOUS_HASH } from '@tirkeu/domain';
import { findLastReading, findReadingHash, inUrgentLane, keepReadings, rehearseWriting } from '@tirkeu/persistence';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Answers } from '../platform/answers.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { CLOCK, SETTINGS } from '../platform/ports.js';
import { absent, invalid, problem } from '../platform/problem.js';
import type { Settings } from '../platform/settings.js';
import { TokenBuckets } from '../platform/token-buckets.js';
import { checkReadings, type ChainEnd } from './check-readings.js';

/** Of one address: a probe asks a few times a minute, and catches up after an outage in a few large requests. */
const PACE = { burst: 60, perSecond: 1 } as const;

/** What probes outside ask and tell. They need no account: their signatures are the proof. */
@ApiTags('outages')
@Controller('outages')
export class ReadingsController {
  #rehearsing: Promise<RehearsalView> | undefined;

  constructor(
    @Inject(DataSource) private readonly database: DataSource, @Inject(CLOCK) private readonly clock: Clock, @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(TokenBuckets) private readonly buckets: TokenBuckets,
  ) {}

  /** Where the chain of a probe ends, so that it knows what to hand in next. */
  @Get('probes/:probe')
  @Allow('public')
  @Answers(answers.readingsTakenAnswer)
  async end(@Param('probe', IdPipe) probe: string): Promise<ReadingsTakenView> {
    if (!this.settings.probes.some(({ id }) => id === probe)) throw absent();
    const last = await findLastReading(this.database, probe);
    return { taken: 0, number: last?.number ?? 0, hash: last?.hash ?? FIRST_PREVIOUS_HASH };
  }

  /** Readings of one probe, in order. All are kept, or none. */
  @Post('readings')
  @HttpCode(200)
  @Allow('public')
  @Answers(answers.readingsTakenAnswer)
  async take(@Body() { readings }: HandInReadingsRequest, @Req() { ip }: FastifyRequest): Promise<ReadingsTakenView> {
    this.#slow(`readings ${ip}`);
    const endOf = new Map<string, ChainEnd>();
    for (const { id } of this.settings.probes) endOf.set(id, await findLastReading(this.database, id) ?? null);
    const checked = checkReadings(readings, { probes: this.settings.probes, endOf, now: this.clock.now() });
    if (!checked.ok) throw invalid([{ pointer: `/readings/${checked.at}`, code: checked.fault === 'gap' ? 'out-of-range' : 'wrong-form' }]);
    for (const { reading, hash } of checked.known) {
      if (await findReadingHash(this.database, reading.probe, reading.number) !== hash) throw invalid([{ pointer: `/readings/${readings.length}`, code: 'wrong-form' }]);
    }
    if (checked.rows.length > 0) await keepReadings(this.database, checked.rows);
    const last = await findLastReading(this.database, checked.probe);
    return { taken: checked.rows.length, number: last?.number ?? 0, hash: last?.hash ?? FIRST_PREVIOUS_HASH };
  }

  /**
   * Walks the way of a filing that is handed in, up to its commit: a connection of the urgent lane, a row written, and all given up. It
   * changes nothing. One is under way at a time, and whoever asks meanwhile gets its answer: asking often costs nothing.
   */
  @Post('rehearsal')
  @HttpCode(200)
  @Allow('public')
  @Answers(answers.rehearsalAnswer)
  async rehearse(@Req() { ip }: FastifyRequest): Promise<RehearsalView> {
    this.#slow(`rehearsal ${ip}`);
    this.#rehearsing ??= this.#rehearse().finally(() => (this.#rehearsing = undefined));
    return this.#rehearsing;
  }

  async #rehearse(): Promise<RehearsalView> {
    const began = performance.now();
    await inUrgentLane(() => rehearseWriting(this.database)).catch(() => {
      throw problem('not-ready');
    });
    return { status: 'ok', millis: Math.round(performance.now() - began), serverTime: this.clock.now() };
  }

  #slow(key: string): void {
    const wait = this.buckets.wait(key, PACE);
    if (wait > 0) throw problem('too-many-requests', { retryAfterSeconds: Math.ceil(wait) });
    this.buckets.take(key, PACE);
  }
}
