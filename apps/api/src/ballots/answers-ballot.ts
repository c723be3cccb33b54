import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { BallotFormat } from '@tirkeu/contracts';
import { BALLOT_SCHEMA } from '@tirkeu/reports';
import { AnswersProblems } from '../platform/answers.js';

export const MEDIA_TYPES: Readonly<Record<BallotFormat, string>> = { csv: 'text/csv', json: 'application/json', xml: 'application/xml', pdf: 'application/pdf' };

const BYTES = { schema: { type: 'string', format: 'binary' } } as const;

/** The file of a ballot in some formats. Its JSON has a schema of its own, in a newer dialect than this description can hold. */
export const AnswersBallot = (...formats: readonly BallotFormat[]): MethodDecorator => applyDecorators(
  ApiResponse({
    status: 200, description: 'Success',
    content: Object.fromEntries(formats.map((format) => [MEDIA_TYPES[format], format === 'json' ? { schema: { type: 'object', description: `${BALLOT_SCHEMA.title}: see /api/ballots/schema.json` } } : BYTES])),
  }),
  AnswersProblems(),
);

export const AnswersSchema = (): MethodDecorator => applyDecorators(ApiResponse({ status: 200, description: 'Success', content: { 'application/schema+json': { schema: { type: 'object' } } } }), AnswersProblems());
