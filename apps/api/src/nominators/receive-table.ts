import type { TableView } from '@tirkeu/contracts';
import type { FastifyRequest } from 'fastify';
import { fileFault } from '../documents/file-fault.js';
import { problem } from '../platform/problem.js';
import { loadTableWords, partHeader, vocabulary } from './header.js';
import { TableFault } from './table-fault.js';
import { LARGEST_TABLE, MOST_ROWS } from './table-limits.js';
import type { Tables } from './tables.js';
import { isExample } from './template.js';

/** The bytes of the one file of a request, as long as they are few enough. Nothing of it touches the disk. */
export async function bytesOf(request: FastifyRequest): Promise<Buffer> {
  if (!request.isMultipart()) throw fileFault('file-missing');
  const part = await request.file().catch(() => { throw problem('malformed'); });
  if (!part) throw fileFault('file-missing');
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of part.file) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.length;
    // Read to its end and forgotten, so that the answer reaches who sends it.
    if (length <= LARGEST_TABLE) chunks.push(chunk);
  }
  if (length > LARGEST_TABLE || part.file.truncated) throw fileFault('file-too-large', 'bytes');
  return Buffer.concat(chunks);
}

/** Reads a table that somebody sends in: header parted from people, columns recognised. */
export async function receiveTable(request: FastifyRequest, tables: Tables): Promise<TableView> {
  const bytes = await bytesOf(request);
  try {
    const { lines: all, format, encoding, delimiter } = await tables.read(bytes);
    const words = await loadTableWords();
    const { headers, fields, lines } = partHeader(all, words);
    const people = lines.filter(({ cells }) => !isExample(cells));
    if (people.length === 0) throw new TableFault('file-empty', lines.length > 0 ? 'example' : undefined);
    if (people.length > MOST_ROWS) throw new TableFault('file-too-large', 'rows');
    return { format, encoding, delimiter, headers, fields, lines: people, exampleLeftOut: people.length < lines.length, vocabulary: vocabulary(words) };
  } catch (error) {
    throw error instanceof TableFault ? fileFault(error.fault, error.found) : error;
  }
}
