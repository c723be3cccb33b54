import { Readable } from 'node:stream';
import type { Instant } from '@tirkeu/domain';
import type { RegisterEntry } from '@tirkeu/persistence';
import { loadWording, writeCsv, type Cell, type Column } from '@tirkeu/reports';
import { OPEN_COLUMNS, type Value } from './columns.js';
import { LICENCE, VERSION } from './description.js';

type Entries = AsyncIterable<readonly RegisterEntry[]>;

const CSV_COLUMNS: readonly Column[] = OPEN_COLUMNS.map(({ name }) => ({ title: name, kind: 'text', width: name.length }));
const LIST_MARK = '|';

function cellOf(value: Value): Cell {
  if (value === null) return { kind: 'empty' };
  if (typeof value === 'number') return { kind: 'whole', value };
  const text = typeof value === 'string' ? value : value.join(LIST_MARK);
  return text === '' ? { kind: 'empty' } : { kind: 'text', text };
}

/** A line for each entry, under a line of stable column names. Entries are taken as the reader wants them. */
export async function writeOpenCsv(entries: Entries): Promise<Readable> {
  const rows = async function* (): AsyncGenerator<readonly Cell[]> {
    for await (const page of entries) for (const entry of page) yield OPEN_COLUMNS.map(({ valueOf }) => cellOf(valueOf(entry)));
  };
  return writeCsv(CSV_COLUMNS, rows(), await loadWording('en'));
}

export interface OpenDataHead {
  readonly schema: string;
  readonly asOf: Instant;
  readonly filters: Readonly<Record<string, string>>;
}

const rowOf = (entry: RegisterEntry): Readonly<Record<string, Value>> => Object.fromEntries(OPEN_COLUMNS.map(({ name, valueOf }) => [name, valueOf(entry)]));

/** One object: what the data are, then all `rows`, a line each. */
export function writeOpenJson(entries: Entries, { schema, asOf, filters }: OpenDataHead): Readable {
  const parts = async function* (): AsyncGenerator<string> {
    const head = JSON.stringify({ version: VERSION, licence: LICENCE, schema, asOf, filters });
    yield `${head.slice(0, -1)},"rows":[`;
    let mark = '\n';
    for await (const page of entries) {
      yield mark + page.map((entry) => JSON.stringify(rowOf(entry))).join(',\n');
      mark = ',\n';
    }
    yield '\n]}\n';
  };
  return Readable.from(parts(), { objectMode: false });
}
