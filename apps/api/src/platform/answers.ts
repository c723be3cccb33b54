import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { answers } from '@tirkeu/contracts';

const problem = (status: number | 'default') => ApiResponse({ status, description: 'Problem details (RFC 9457)', content: { 'application/problem+json': { schema: answers.problemAnswer.json } } });

/** Says what a route answers: its schema on success, problem details otherwise. */
export const Answers = (schema: { readonly json: answers.Json }, status = 200): MethodDecorator =>
  applyDecorators(ApiResponse({ status, description: 'Success', content: { 'application/json': { schema: schema.json } } }), problem('default'));

/** For a route that describes its success itself. */
export const AnswersProblems = (): MethodDecorator => problem('default');

/** The same for a route whose success is no JSON. */
export const AnswersBytes = (...types: readonly string[]): MethodDecorator => applyDecorators(
  ApiResponse({ status: 200, description: 'Success', content: Object.fromEntries(types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }])) }), problem('default'),
);

export const AnswersNothing = (): MethodDecorator => applyDecorators(ApiResponse({ status: 204, description: 'Done' }), problem('default'));

/** For a route that may lead to another address; the description says where to. */
export const LeadsOn = (description: string): MethodDecorator => ApiResponse({ status: 302, description, headers: { Location: { description: 'An address of this installation', schema: { type: 'string' } } } });
