import { DefaultNamingStrategy, type EntitySchemaColumnOptions, type NamingStrategyInterface, type ValueTransformer } from 'typeorm';
import { instant, type Instant } from '@tirkeu/domain';

/** Properties in camel case, columns in snake case. */
export class SnakeCaseColumns extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(property: string, given: string | undefined): string {
    return given ?? property.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}

/** Moments leave the database as `Instant`, whatever the object-relational layer makes of them on the way. */
const instants: ValueTransformer = {
  to: (value: Instant | null) => value,
  from: (value: { toISOString(): string } | null) => value && instant(value.toISOString()),
};

export const text = { type: 'text' } as const satisfies EntitySchemaColumnOptions;
/** Compared by its bytes. */
export const bytewise = { type: 'text', collation: 'C' } as const satisfies EntitySchemaColumnOptions;
/** A large whole number. */
export const whole = { type: 'bigint' } as const satisfies EntitySchemaColumnOptions;
export const integer = { type: 'integer' } as const satisfies EntitySchemaColumnOptions;
export const flag = { type: 'boolean' } as const satisfies EntitySchemaColumnOptions;
export const json = { type: 'jsonb' } as const satisfies EntitySchemaColumnOptions;
export const texts = { type: 'text', array: true } as const satisfies EntitySchemaColumnOptions;
export const searchWords = { type: 'tsvector' } as const satisfies EntitySchemaColumnOptions;
/** Bytes of a small file. */
export const binary = { type: 'bytea' } as const satisfies EntitySchemaColumnOptions;
export const civilDay = { type: 'date' } as const satisfies EntitySchemaColumnOptions;
export const moment = { type: 'timestamptz', precision: 3, transformer: instants } as const satisfies EntitySchemaColumnOptions;
export const serial = { type: 'bigint', primary: true, generated: 'increment' } as const satisfies EntitySchemaColumnOptions;

/** The column is part of the key of its table. */
export const key = (column: EntitySchemaColumnOptions): EntitySchemaColumnOptions => ({ ...column, primary: true });
/** The column may be null. */
export const optional = (column: EntitySchemaColumnOptions): EntitySchemaColumnOptions => ({ ...column, nullable: true });
