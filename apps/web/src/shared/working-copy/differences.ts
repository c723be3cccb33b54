import type { TypedInput } from '@tirkeu/contracts';

/** What a page holds while somebody types: texts, choices and groups of them. */
export type TypedForm = { readonly [field: string]: unknown };

const isGroup = (value: unknown): value is TypedForm => typeof value === 'object' && value !== null;

function taken(blank: unknown, typed: unknown): unknown {
  if (isGroup(blank)) return isGroup(typed) ? Object.fromEntries(Object.entries(blank).map(([field, value]) => [field, taken(value, typed[field])])) : blank;
  return typeof typed === 'string' || (typed === null && blank === null) ? typed : blank;
}

/** A form as it was typed. What the copy does not hold, or holds in a form of another release, stays as it is on record. */
export const formFrom = <Form extends object>(onRecord: Form, typed: TypedInput): Form => taken(onRecord, typed) as Form;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export type Side = 'mine' | 'theirs';

/** The fields in which two forms differ, and which of them a person most likely means: what one of the two has changed since both began. */
export function differences<Form extends object>(began: Form, mine: Form, theirs: Form): Readonly<Partial<Record<keyof Form & string, Side>>> {
  const fields = Object.keys(mine) as (keyof Form & string)[];
  const differing = fields.filter((field) => !same(mine[field], theirs[field]));
  return Object.fromEntries(differing.map((field) => [field, same(mine[field], began[field]) ? 'theirs' : 'mine'])) as Partial<Record<keyof Form & string, Side>>;
}

export const hasDifferences = (a: object, b: object): boolean => !same(a, b);

/** Mine with those fields of theirs that were chosen. */
export function merged<Form extends object>(mine: Form, theirs: Form, choice: Readonly<Partial<Record<keyof Form & string, Side>>>): Form {
  const fields = Object.keys(mine) as (keyof Form & string)[];
  return Object.fromEntries(fields.map((field) => [field, choice[field] === 'theirs' ? theirs[field] : mine[field]])) as Form;
}
