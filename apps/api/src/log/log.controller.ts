import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { CheckpointsQuery, LogEntriesQuery } from '@tirkeu/contracts';
import { logEntryText } from '@tirkeu/desk';
import { readReceiptNumber } from '@tirkeu/domain';
import { findCheckpoint, findCheckpoints, findConsistency, findLastCheckpoint, findLeafOfEvent, findLeafOfReceipt, findLeaves, findLogKeys, findLogProof } from '@tirkeu/persistence';
import { DataSource } from 'typeorm';
import { AnswersBytes } from '../platform/answers.js';
import { Allow } from '../platform/policy.js';
import { absent } from '../platform/problem.js';

/** A checkpoint is new every ten seconds at most; a browser always asks. */
const SHORTLY = 'public, max-age=0, s-maxage=5';
/** What never changes again. */
const FOREVER = 'public, max-age=31536000, immutable';
const TEXT = 'text/plain; charset=utf-8';
const MOST_CHECKPOINTS = 500;
const MOST_ENTRIES = 1_000;
const LAST = Number.MAX_SAFE_INTEGER;

/** A size or an index of the log; undefined for anything else. */
const wholeOf = (text: string): number | undefined => (/^(?:0|[1-9]\d{0,14})$/.test(text) ? Number(text) : undefined);

/** A size or an index in an address, as it is described. */
const WholeParam = (name: string): MethodDecorator => ApiParam({ name, schema: { type: 'integer', minimum: 0, maximum: 999_999_999_999_999 } });

const found = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw absent();
  return value;
};

const lines = (each: readonly string[]): string => each.map((line) => `${line}\n`).join('');

/** The transparency log as anybody may read it, at `/log`: no entry names anybody. Texts are those of C2SP. */
@ApiTags('log')
@Controller('log')
export class LogController {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  /** How far the log has come: three lines, signed by the log and by witnesses. */
  @Get('checkpoint')
  @Allow('public')
  @Header('cache-control', SHORTLY)
  @Header('content-type', TEXT)
  @AnswersBytes('text/plain')
  async checkpoint(): Promise<string> {
    return found(await findLastCheckpoint(this.database)).note;
  }

  /** Sizes and moments of earlier checkpoints, the latest first. */
  @Get('checkpoints')
  @Allow('public')
  @Header('cache-control', SHORTLY)
  @Header('content-type', TEXT)
  @AnswersBytes('text/plain')
  async checkpoints(@Query() { below }: CheckpointsQuery): Promise<string> {
    const rows = await findCheckpoints(this.database, found(below === undefined ? LAST : wholeOf(below)), MOST_CHECKPOINTS);
    return lines(rows.map(({ size, signedAt }) => `${size} ${signedAt}`));
  }

  @Get('checkpoints/:size')
  @Allow('public')
  @Header('cache-control', SHORTLY)
  @Header('content-type', TEXT)
  @AnswersBytes('text/plain')
  @WholeParam('size')
  async earlier(@Param('size') size: string): Promise<string> {
    return found(await findCheckpoint(this.database, found(wholeOf(size)))).note;
  }

  /** Keys that have signed checkpoints, the newest first. */
  @Get('keys')
  @Allow('public')
  @Header('cache-control', SHORTLY)
  @Header('content-type', TEXT)
  @AnswersBytes('text/plain')
  async keys(): Promise<string> {
    return lines((await findLogKeys(this.database)).map(({ verifier }) => verifier));
  }

  /** The proof that what a receipt states stands in the log. Absent as long as no checkpoint holds it. */
  @Get('proof/receipt/:number')
  @Allow('public')
  @Header('cache-control', SHORTLY)
  @Header('content-type', TEXT)
  @AnswersBytes('text/plain')
  async ofReceipt(@Param('number') typed: string): Promise<string> {
    const number = readReceiptNumber(typed);
    const leaf = found(number.ok ? await findLeafOfReceipt(this.database, number.value) : undefined);
    return found(await findLogProof(this.database, leaf));
  }

  /** The same for any entry of a chain, by its hash. */
  @Get('proof/event/:hash')
  @Allow('public')
  @Header('cache-control', SHORTLY)
  @Header('content-type', TEXT)
  @AnswersBytes('text/plain')
  async ofEvent(@Param('hash') hash: string): Promise<string> {
    const leaf = found(/^[0-9a-f]{64}$/.test(hash) ? await findLeafOfEvent(this.database, hash) : undefined);
    return found(await findLogProof(this.database, leaf));
  }

  /** The proof that the log only grew from one size to another: one hash a line. */
  @Get('consistency/:from/:to')
  @Allow('public')
  @Header('cache-control', FOREVER)
  @Header('content-type', TEXT)
  @AnswersBytes('text/plain')
  @WholeParam('from')
  @WholeParam('to')
  async consistency(@Param('from') from: string, @Param('to') to: string): Promise<string> {
    return lines(found(await findConsistency(this.database, found(wholeOf(from)), found(wholeOf(to)))));
  }

  /** Up to a thousand entries, one a line, as their leaves cover them: enough to compute every root anew. */
  @Get('entries')
  @Allow('public')
  @Header('cache-control', SHORTLY)
  @Header('content-type', TEXT)
  @AnswersBytes('text/plain')
  async entries(@Query() { from }: LogEntriesQuery): Promise<string> {
    return lines((await findLeaves(this.database, found(wholeOf(from ?? '0')), MOST_ENTRIES)).map(logEntryText));
  }
}
