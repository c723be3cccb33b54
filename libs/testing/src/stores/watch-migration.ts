import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { dataSourceOptions } from '@tirkeu/persistence';

/** Locks that writers wait for. */
const STRONG = ['ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock'];
const OLD_TABLES = `FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'migration'`;

interface Column { readonly table: string; readonly column: string; readonly type: string; readonly required: boolean; readonly filled: boolean }
interface Constraint { readonly table: string; readonly name: string; readonly valid: boolean; readonly text: string }
interface Schema {
  readonly tables: ReadonlyMap<string, string>;
  readonly columns: ReadonlyMap<string, Column>;
  readonly constraints: ReadonlyMap<string, Constraint>;
}

/**
 * Runs a migration on the database of a URL and tells what would make the version before it stop, wait or fail meanwhile: locks that
 * writers wait for while rows are read or written, tables written anew, and what that version still reads or does not know to fill.
 *
 * @returns one sentence for each; none for a migration that may run while people hand in
 */
export async function watchMigration(url: string, migration: MigrationInterface): Promise<readonly string[]> {
  const dataSource = await new DataSource(dataSourceOptions(url, { poolSize: 2, role: 'owner' })).initialize();
  const runner = dataSource.createQueryRunner();
  try {
    await runner.connect();
    const before = await readSchema(runner);
    const watch = new Watch(runner, before, migration.transaction !== false);
    await watch.run(migration);
    const after = await readSchema(runner);
    return [...watch.faults, ...compare(before, after), ...(migration.transaction === false ? [] : compareConstraints(before, after))];
  } finally {
    await runner.release();
    await dataSource.destroy();
  }
}

class Watch {
  readonly faults: string[] = [];
  #held: readonly string[] = [];

  constructor(private readonly runner: QueryRunner, private readonly before: Schema, private readonly inOne: boolean) {}

  async run(migration: MigrationInterface): Promise<void> {
    const watched = new Proxy(this.runner, {
      get: (runner, name) => (name === 'query' ? (text: string, values?: unknown[]) => this.#query(text, values) : Reflect.get(runner, name, runner)),
    });
    if (this.inOne) await this.runner.startTransaction();
    await migration.up(watched);
    if (this.inOne) await this.runner.commitTransaction();
  }

  async #query(text: string, values?: unknown[]): Promise<unknown> {
    let answer: unknown;
    for (const statement of statementsOf(text)) answer = await (this.inOne ? this.#within(statement, values) : this.#alone(statement, values));
    return answer;
  }

  async #within(statement: string, values?: unknown[]): Promise<unknown> {
    const answer: unknown = await this.runner.query(statement, values);
    this.#held = await this.#strongLocks();
    this.#judge(statement);
    return answer;
  }

  /** Outside a transaction locks go with their statement, so it is looked at in one of its own, where it can be. */
  async #alone(statement: string, values?: unknown[]): Promise<unknown> {
    if (/\bCONCURRENTLY\b/i.test(statement)) return this.runner.query(statement, values);
    await this.runner.startTransaction();
    const answer: unknown = await this.runner.query(statement, values);
    this.#held = await this.#strongLocks();
    this.#judge(statement);
    await this.runner.commitTransaction();
    return answer;
  }

  async #strongLocks(): Promise<readonly string[]> {
    const rows: readonly { readonly table: string; readonly mode: string }[] = await this.runner.query(
      `SELECT c.relname AS table, l.mode FROM pg_locks l JOIN pg_class c ON c.oid = l.relation WHERE l.pid = pg_backend_pid() AND l.granted AND l.mode = ANY($1)`, [STRONG]);
    return [...new Set(rows.filter(({ table }) => this.before.tables.has(table)).map(({ table }) => table))];
  }

  #judge(statement: string): void {
    const short = statement.replace(/\s+/g, ' ').slice(0, 80);
    const [first] = this.#held;
    const index = /^CREATE (?:UNIQUE )?INDEX\b.*?\bON (?:ONLY )?"?(\w+)/is.exec(statement)?.[1];
    if (index && this.before.tables.has(index)) return void this.faults.push(`an index of ${index} is built while its writers wait; build it CONCURRENTLY: ${short}`);
    if (/\bADD\s+(?:CONSTRAINT\s+\S+\s+)?(?:UNIQUE|PRIMARY KEY)(?!\s+USING\s+INDEX)/i.test(statement)) return void this.faults.push(`an index is built while writers wait; build it CONCURRENTLY and add the constraint USING INDEX: ${short}`);
    const altered = /^ALTER TABLE (?:ONLY )?"?(\w+)/i.exec(statement)?.[1];
    if (!this.inOne && altered && /\bADD\s+(?:CONSTRAINT\s+\S+\s+)?(?:CHECK|FOREIGN KEY)/i.test(statement) && !/\bNOT VALID\b/i.test(statement)) return void this.faults.push(looked(altered));
    if (!/^(?:UPDATE|DELETE|INSERT|MERGE|SELECT|WITH)\b/i.test(statement)) return;
    if (first) return void this.faults.push(`rows are worked on while ${first} is locked: ${short}`);
    const changed = /^(?:UPDATE|DELETE FROM)\s+(?:ONLY\s+)?"?(\w+)/i.exec(statement)?.[1];
    if (changed && this.before.tables.has(changed) && (this.inOne || !/\bLIMIT\b/i.test(statement))) {
      this.faults.push(`rows of ${changed} are changed all at once; change some at a time, outside a transaction: ${short}`);
    }
  }
}

/** The statements of a text, with the bodies of functions and quoted texts left whole. */
const statementsOf = (text: string): readonly string[] =>
  (text.match(/(?:\$\$[\s\S]*?\$\$|'(?:[^']|'')*'|--[^\n]*|[^;])+/g) ?? []).map((statement) => statement.trim()).filter(Boolean);

async function readSchema(runner: QueryRunner): Promise<Schema> {
  const tables: readonly { readonly name: string; readonly node: string }[] = await runner.query(`SELECT c.relname AS name, pg_relation_filenode(c.oid)::text AS node ${OLD_TABLES}`);
  const columns: readonly Column[] = await runner.query(`
    SELECT t.relname AS table, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS required, a.atthasdef OR a.attidentity <> '' AS filled
    FROM pg_attribute a JOIN (SELECT c.oid, c.relname ${OLD_TABLES}) t ON t.oid = a.attrelid WHERE a.attnum > 0 AND NOT a.attisdropped`);
  const constraints: readonly Constraint[] = await runner.query(`
    SELECT t.relname AS table, k.conname AS name, k.convalidated AS valid, pg_get_constraintdef(k.oid) AS text
    FROM pg_constraint k JOIN (SELECT c.oid, c.relname ${OLD_TABLES}) t ON t.oid = k.conrelid WHERE k.contype IN ('c', 'f')`);
  return {
    tables: new Map(tables.map(({ name, node }) => [name, node])),
    columns: new Map(columns.map((column) => [`${column.table}.${column.column}`, column])),
    constraints: new Map(constraints.map((constraint) => [`${constraint.table}.${constraint.name}`, constraint])),
  };
}

function compare(before: Schema, after: Schema): readonly string[] {
  const faults: string[] = [];
  for (const [table, node] of before.tables) {
    if (!after.tables.has(table)) faults.push(`the version before still uses the table ${table}`);
    else if (after.tables.get(table) !== node) faults.push(`the table ${table} is written anew while everybody waits`);
  }
  const remaining = (table: string): boolean => before.tables.has(table) && after.tables.has(table);
  for (const [place, column] of before.columns) {
    if (remaining(column.table)) faults.push(...compareColumn(place, column, after.columns.get(place), before));
  }
  for (const [place, column] of after.columns) {
    if (remaining(column.table) && !before.columns.has(place) && column.required && !column.filled) faults.push(`the version before does not know to fill ${place}`);
  }
  return faults;
}

const looked = (table: string): string => `all rows of ${table} are looked at while it is locked; add the condition NOT VALID and validate it outside that transaction`;

/** Conditions and references of tables that were there, valid at once. */
const compareConstraints = (before: Schema, after: Schema): readonly string[] =>
  [...after.constraints].filter(([place, { table, valid }]) => before.tables.has(table) && valid && !before.constraints.has(place)).map(([, { table }]) => looked(table));

function compareColumn(place: string, before: Column, after: Column | undefined, { constraints }: Schema): readonly string[] {
  if (!after) return [`the version before still uses the column ${place}`];
  if (after.type !== before.type) return [`the column ${place} is another type for the version before: ${after.type}`];
  if (!after.required || before.required) return [];
  const known = [...constraints.values()].some(({ table, valid, text }) => table === before.table && valid && text === `CHECK ((${before.column} IS NOT NULL))`);
  return known ? [] : [`all rows of ${before.table} are looked at for ${place} NOT NULL; let a CHECK be validated before`];
}

