import type { OpenAPIObject } from '@nestjs/swagger';
import { answers } from '@tirkeu/contracts';
import { OPERATIONS, type Policy } from '../access/operations.js';
import { SESSION_COOKIE } from '../accounts/session-token.js';

type Responses = Record<string, object>;
interface Operation {
  readonly requestBody?: object;
  readonly parameters?: readonly object[];
  responses: Responses;
  security?: readonly object[];
}
type Schemas = Record<string, { type?: string; properties?: object; additionalProperties?: unknown }>;

const CHANGES = new Set(['post', 'put', 'patch', 'delete']);

const problem = { description: 'Problem details (RFC 9457)', content: { 'application/problem+json': { schema: answers.problemAnswer.json } } };

/** What any operation may have to say: it cannot be read, is not there, is too much, fails, or not now. */
const ALWAYS = [400, 404, 413, 415, 429, 500, 503];
/** Of what changes something, and of what belongs to somebody and may not be had yet. */
const OF_STATES = [409];
const OF_FILES = [422];
/** Of the tus protocol: another version of it. */
const OF_PARTS = [412];

/** Which problems an operation answers with, by who may ask for it and what is sent. */
function problemsOf(method: string, { requestBody, parameters = [] }: Operation, policy: Policy): readonly number[] {
  const isPublic = policy[0] === 'public';
  const changes = CHANGES.has(method);
  const isOfFile = /multipart|octet-stream/.test(JSON.stringify(requestBody ?? {})) || parameters.some((parameter) => 'name' in parameter && (parameter.name === 'sha256' || parameter.name === 'fileId'));
  const isOfParts = parameters.some((parameter) => 'name' in parameter && parameter.name === 'Tus-Resumable');
  return [...ALWAYS, ...(isPublic && !changes ? [] : [401, 403]), ...(changes || !isPublic ? OF_STATES : []), ...(isOfFile ? OF_FILES : []), ...(isOfParts ? OF_PARTS : [])];
}

/** What the controllers leave open: every status by its number in place of "any other", who has to be signed in, and that no field is taken that is not named. */
export function completeDescription(document: OpenAPIObject): void {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(item as Record<string, Operation>)) {
      const policy = OPERATIONS[`${method.toUpperCase()} ${path}`]?.who;
      if (!policy) continue;
      const { default: other, ...own } = operation.responses;
      const problems = other === undefined ? [] : problemsOf(method, operation, policy).map((status) => [String(status), problem] as const);
      operation.responses = { ...Object.fromEntries(problems), ...own };
      operation.security = policy[0] === 'public' ? [] : [{ [SESSION_COOKIE]: [] }];
    }
  }
  const schemas = (document.components?.schemas ?? {}) as Schemas;
  for (const schema of Object.values(schemas)) if (schema.type === 'object' && schema.properties && schema.additionalProperties === undefined) schema.additionalProperties = false;
}
