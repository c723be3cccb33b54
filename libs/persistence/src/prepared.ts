import pg from 'pg';

const names = new Map<string, string>();

/**
 * A statement that almost every request or effect sends: each connection has it planned once instead of every time. Only for a text that
 * never differs and whose best plan does not depend on its values, under a name that no other statement has.
 *
 * @throws Error when another statement has the name
 */
export function preparedAs(name: string, sql: string): string {
  for (const [text, taken] of names) if (taken === name && text !== sql) throw new Error(`Two statements are called ${name}.`);
  names.set(sql, name);
  return sql;
}

/** A connection that sends the statements of {@link preparedAs} under their names. */
export class PreparingClient extends pg.Client {
  override query(...asked: unknown[]): never {
    const [text, values, ...rest] = asked;
    const name = typeof text === 'string' && Array.isArray(values) ? names.get(text) : undefined;
    const given = name === undefined ? asked : [{ name, text }, values, ...rest];
    return Reflect.apply(super.query, this, given) as never;
  }
}
