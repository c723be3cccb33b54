import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray } from 'class-validator';
import { RESTORABLE, type Instant, type RestorableWindow } from '@tirkeu/domain';
import { ResolutionRequest } from './commission-actions.js';
import { ChoiceField, CountField, InstantField, PartField, TextField, UuidField } from './fields.js';

/** For the worker alone; from a person it is denied. */
export class CountInTimeRequest {
  @ChoiceField(['count-in-time']) type!: 'count-in-time';
}

/** POST /api/outages/readings: readings that a probe kept. Each is `{reading, hash, signature}`; those that are known already are passed over. */
export class HandInReadingsRequest {
  @ApiProperty({ type: 'array', maxItems: 500, items: { type: 'object', required: ['reading', 'hash', 'signature'], additionalProperties: true } })
  @IsArray() @ArrayMaxSize(500) readings!: unknown[];
}

/** GET /api/outages: the days up to one; without it up to today. */
export class OutagesQuery {
  @TextField({ max: 10, optional: true, matches: /^\d{4}-\d{2}-\d{2}$/ }) day?: string;
}

/** GET /api/outages/readings.json and .csv: the span, at most 40 days. */
export class ReadingsQuery {
  @InstantField() from!: Instant;
  @InstantField() until!: Instant;
}

/** POST /api/lost-time: the resolution by which a commission gives back lost minutes in contests of its own whose closing it was. */
export class RestoreLostTimeRequest {
  @UuidField({ description: 'Chosen by the client for one intent; kept for its retries.' }) actionId!: string;
  @TextField({ max: 80, matches: /^[A-Za-z0-9._-]+$/ }) electionId!: string;
  @TextField({ max: 120 }) commissionId!: string;
  @ChoiceField(RESTORABLE) window!: RestorableWindow;
  @InstantField({ description: 'The closing as it stood.' }) closesAt!: Instant;
  @CountField({ min: 1, max: 100_000 }) minutes!: number;
  @PartField(() => ResolutionRequest) resolution!: ResolutionRequest;
}
