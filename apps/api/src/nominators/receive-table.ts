import type { TableView } from '@tirkeu/contracts';
import type { FastifyRequest } from 'fastify';
import { fileFault } from '../documents/file-fault.js';
import { readOneFile } from '../documents/one-file.js';
import { loadTableWords, partHeader, vocabulary } from './header.js';
import { TableFault } from './table-fault.js';
import { LARGEST_TABLE, MOST_ROWS } from './table-limits.js';
import type { Tables } from './tables.js';
import { isExample } from './template.js';

/** Reads a table that somebody sends in: header parted from people, columns recognised. */
export async function receiveTable(request: FastifyRequest, tables: Tables): Promise<TableView> {
  const { bytes } = await readOneFile(request, LARGEST_TABLE);
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
