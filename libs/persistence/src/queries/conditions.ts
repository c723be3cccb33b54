import { foldForSearch } from '@tirkeu/domain';

/**
 * That a column holds one of the texts of a list. The planner is not shown the list: for one of thousands it would weigh every
 * text against its statistics, which takes longer than the statement itself.
 */
export const isAmong = (column: string, list: string): string => `${column} = ANY((SELECT ${list}::text[])::text[])`;

/** The conditions of a statement and their values; conditions whose value is undefined are left out. */
export class Conditions {
  private readonly parts: string[] = [];

  constructor(readonly values: unknown[] = []) {}

  /** Conditions of another part of the same statement: none yet, with the values in common. */
  branch(): Conditions {
    return new Conditions(this.values);
  }

  /** `sql` is given the parameter that stands for the value. */
  add(value: unknown, sql: (parameter: string) => string): this {
    if (value === undefined || value === null) return this;
    this.values.push(value);
    this.parts.push(sql(`$${this.values.length}`));
    return this;
  }

  always(sql: string): this {
    this.parts.push(sql);
    return this;
  }

  /** Every word of what was typed is in the folded column, in any order. */
  search(typed: string | undefined, column: string): this {
    for (const word of foldForSearch(typed ?? '').split(' ').filter(Boolean)) {
      this.add(`%${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`, (pattern) => `${column} LIKE ${pattern}`);
    }
    return this;
  }

  /** A parameter outside the conditions. */
  parameter(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  get sql(): string {
    return this.parts.length > 0 ? this.parts.join(' AND ') : 'true';
  }
}
