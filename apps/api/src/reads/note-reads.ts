import { LIST_READS, type ListRead, type ReadClass } from '@tirkeu/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { operationName } from '../access/asked.js';
import { findSignedIn } from '../accounts/sessions.js';
import { receiptOf } from '../platform/request-times.js';
import type { PersonalReads } from './personal-reads.js';

/** Operations whose answers show personal data of one filing to whoever it is not of. */
export const PERSONAL_OPERATIONS: Readonly<Record<string, ReadClass>> = {
  'GET /api/filings/{filingId}': 'details',
  'POST /api/filings/{filingId}/actions': 'details',
  'GET /api/filings/{filingId}/kin': 'details',
  'GET /api/filings/{filingId}/receipt.pdf': 'details',
  'GET /api/filings/{filingId}/complete-file': 'complete-file',
  'GET /api/filings/{filingId}/files/{fileId}': 'papers',
  'GET /api/filings/{filingId}/files/{fileId}/pages/{page}': 'papers',
};

/** Operations whose answers name people of many filings: lists, and files that are made of them. */
export const LIST_OPERATIONS: Readonly<Record<string, ListRead>> = {
  'GET /api/queue': 'queue',
  'GET /api/counter': 'counter-drafts',
  'GET /api/informal-checks': 'informal-checks',
  'GET /api/deadlines/filings': 'deadline-filings',
  'GET /api/notices/unreached': 'unreached',
  'GET /api/deposits': 'deposits',
  'GET /api/deposits/lines': 'payments',
  'GET /api/insights/decisions': 'decisions',
  'GET /api/deposits/file': 'deposits-file',
  'POST /api/exports': 'decisions-file',
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** How many filings an answer names: the rows of a list, those that a file will hold. Null where an answer does not say; none for figures alone. */
function filingsIn(answer: unknown): number | null {
  if (Array.isArray(answer)) return answer.length;
  if (!isObject(answer)) return null;
  const { rows, rowsTotal, content } = answer;
  if (content === 'figures') return 0;
  return Array.isArray(rows) ? rows.length : typeof rowsTotal === 'number' ? rowsTotal : null;
}

const classOf = (request: FastifyRequest): ReadClass | undefined => {
  const operation = operationName(request.method, request.routeOptions.url ?? '');
  return PERSONAL_OPERATIONS[operation] ?? LIST_OPERATIONS[operation];
};

/** Notes every answer that showed such data to somebody of a commission, or who oversees. It keeps no answer waiting. */
export function noteReads(server: FastifyInstance, reads: PersonalReads): void {
  const counts = new WeakMap<FastifyRequest, number | null>();
  server.addHook('preSerialization', async (request, _, answer) => {
    if (LIST_OPERATIONS[operationName(request.method, request.routeOptions.url ?? '')]) counts.set(request, filingsIn(answer));
    return answer;
  });
  server.addHook('onResponse', async (request, reply) => {
    const fields = classOf(request);
    const who = fields && findSignedIn(request);
    if (!fields || !who || reply.statusCode >= 300 || who.active.role === 'candidate' || who.active.role === 'agent') return;
    const { filingId } = (request.params ?? {}) as { readonly filingId?: string };
    const asked = { who, fields, traceId: request.id, at: receiptOf(request) };
    if (filingId !== undefined) return reads.note({ ...asked, filingId, filings: null });
    const filings = counts.get(request) ?? null;
    if (isList(fields) && filings !== 0) reads.note({ ...asked, filingId: null, filings, asked: request.url });
  });
}

const isList = (fields: ReadClass): fields is ListRead => LIST_READS.some((each) => each === fields);
