import { DISTRICT_FIELDS, MEMBER_FIELDS, type Language } from '@tirkeu/domain';
import { loadWording } from '@tirkeu/messages';
import type { SetUpTable } from '@tirkeu/contracts';
import { stringify } from 'csv-stringify/sync';
import type { CellObject } from 'write-excel-file/node';

const MARK = '\uFEFF';
const TEXT_FORMAT = '@';

/** Codes are the same in every language. */
const CODES: Readonly<Record<string, string>> = { zone: 'Asia/Almaty', commission: 'dec.KZ-35-C-temirtau.1', iin: '900131490200' };

interface Template {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

async function templateOf(table: SetUpTable, language: Language): Promise<Template> {
  const { say, find } = await loadWording(language, ['administration']);
  const fields: readonly string[] = table === 'districts' ? DISTRICT_FIELDS : MEMBER_FIELDS;
  const cell = (kind: 'column' | 'example', field: string): string => find('administration', `${table}.${kind}.${field}`) ?? CODES[field] ?? '';
  return { name: say(`administration:${table}.template`), rows: [fields.map((field) => cell('column', field)), fields.map((field) => cell('example', field))] };
}

/** A table to fill in, with one example row, in one of the three languages. */
export async function writeSetUpTemplate(table: SetUpTable, format: 'xlsx' | 'csv', language: Language): Promise<{ readonly name: string; readonly content: string | Buffer }> {
  const { name, rows } = await templateOf(table, language);
  if (format === 'csv') return { name: `${name}.csv`, content: MARK + stringify(rows.map((row) => [...row]), { delimiter: ';', record_delimiter: '\r\n' }) };
  const data = rows.map((row, place) => row.map((value): CellObject => ({ value, type: String, format: TEXT_FORMAT, wrap: true, ...(place === 0 && { fontWeight: 'bold' as const }) })));
  const { default: writeSheets } = await import('write-excel-file/node');
  const content = await writeSheets([{ sheet: name.slice(0, 30), data, columns: rows[0]?.map(() => ({ width: 26 })) ?? [], stickyRowsCount: 1 }]).toBuffer();
  return { name: `${name}.xlsx`, content };
}

