/**
 * Inserts rows into a table from rows of the same table: every column as it is, except those that `changed` gives an
 * expression for. `from` begins with the table under the alias `o`.
 */
export async function copyRows(client, table, { changed, from, values = [] }) {
  const { rows } = await client.query('SELECT column_name AS name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position', [table]);
  const columns = rows.map(({ name }) => name);
  const unknown = Object.keys(changed).find((name) => !columns.includes(name));
  if (unknown) throw new Error(`The table ${table} has no column ${unknown} any more.`);
  const { rowCount } = await client.query(
    `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${columns.map((name) => changed[name] ?? `o.${name}`).join(', ')} FROM ${table} o ${from}`, values);
  return rowCount;
}
