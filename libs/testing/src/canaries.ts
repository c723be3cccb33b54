import type { DataSource } from 'typeorm';

/** A value that is found nowhere else, so that wherever it turns up it has come from where it was put. */
export interface Canary {
  readonly field: string;
  readonly value: string;
}

/** How a value may stand somewhere: as it is, in an address, in JSON of plain ASCII, and as bytes in hexadecimal digits or base64, wherever in a longer text it begins. */
function waysOf(value: string): readonly string[] {
  const bytes = Buffer.from(value, 'utf8');
  const ascii = value.replaceAll(/[^ -~]/gu, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  // Of base64 the letters that do not depend on what stands before and behind.
  const inBase64 = [0, 1, 2].map((before) => Buffer.concat([Buffer.alloc(before), bytes]).toString('base64').replace(/=+$/u, '').slice(before === 0 ? 0 : before + 1, -2));
  return [value, encodeURIComponent(value), ascii, bytes.toString('hex'), ...inBase64];
}

const ways = new Map<string, readonly string[]>();
const everyWay = (value: string): readonly string[] => {
  const known = ways.get(value) ?? waysOf(value);
  ways.set(value, known);
  return known;
};

export const seenIn = (text: string, canaries: readonly Canary[]): readonly string[] => canaries.filter(({ value }) => everyWay(value).some((way) => text.includes(way))).map(({ field }) => field);

const COLUMNS = `
  SELECT c.table_schema AS schema, c.table_name AS "table", c.column_name AS "column" FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
  WHERE t.table_type = 'BASE TABLE' AND c.table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, 2, 3`;

/** Every column of every table as text, as a dump of the database has it, asked of its owner. @returns how many there are, and where what was seen */
export async function columnsWith(owner: Pick<DataSource, 'query'>, canaries: readonly Canary[]): Promise<{ readonly columns: number; readonly seen: readonly string[] }> {
  const columns: readonly { readonly schema: string; readonly table: string; readonly column: string }[] = await owner.query(COLUMNS);
  const seen: string[] = [];
  for (const { schema, table, column } of columns) {
    const rows: readonly { readonly text: string }[] = await owner.query(`SELECT "${column}"::text AS text FROM "${schema}"."${table}" WHERE "${column}" IS NOT NULL`);
    for (const field of new Set(rows.flatMap(({ text }) => seenIn(text, canaries)))) seen.push(`${table}.${column}: ${field}`);
  }
  return { columns: columns.length, seen };
}
