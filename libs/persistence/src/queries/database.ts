import type { DataSource } from 'typeorm';

/** What a query needs of a data source: parameterised SQL. */
export type Database = Pick<DataSource, 'query'>;

/** Rows of a statement whose columns are named like the members of `Row`. */
export async function findRows<Row>(database: Database, sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
  return database.query(sql, [...values]);
}

/** The first row, or undefined when there is none. */
export async function findRow<Row>(database: Database, sql: string, values: readonly unknown[] = []): Promise<Row | undefined> {
  const [row] = await findRows<Row>(database, sql, values);
  return row;
}
