import { civilDate, instant, type CivilDate, type Instant } from '@tirkeu/domain';

type Facts = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Facts => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A case whose facts cannot be read. The case fails with these words. */
export class UnreadableCase extends Error {}

/** The facts of a case, read with a clear fault where one is missing or has another form. */
export class Given {
  constructor(private readonly facts: Facts) {}

  /** Whether a fact is stated; null counts as not stated. */
  has(name: string): boolean {
    return this.facts[name] != null;
  }

  text(name: string): string {
    return this.typed(name, 'string', (value): value is string => typeof value === 'string');
  }

  number(name: string): number {
    return this.typed(name, 'number', (value): value is number => typeof value === 'number' && Number.isFinite(value));
  }

  /** A truth value; false where it is not stated. */
  flag(name: string): boolean {
    return this.has(name) && this.typed(name, 'boolean', (value): value is boolean => typeof value === 'boolean');
  }

  date(name: string): CivilDate {
    return civilDate(this.text(name));
  }

  instant(name: string): Instant {
    return instant(this.text(name));
  }

  oneOf<Value extends string>(name: string, values: readonly Value[]): Value {
    const text = this.text(name);
    const found = values.find((value) => value === text);
    if (found === undefined) throw new UnreadableCase(`${name} is "${text}", not one of ${values.join(', ')}`);
    return found;
  }

  texts(name: string): readonly string[] {
    return this.typed(name, 'list of strings', (value): value is string[] => Array.isArray(value) && value.every((item) => typeof item === 'string'));
  }

  part(name: string): Given {
    return new Given(this.typed(name, 'object', isRecord));
  }

  parts(name: string): readonly Given[] {
    return this.typed(name, 'list of objects', (value): value is Facts[] => Array.isArray(value) && value.every(isRecord)).map((item) => new Given(item));
  }

  /** The reading of a fact, or undefined where it is not stated. */
  optional<Value>(name: string, read: (given: Given) => Value): Value | undefined {
    return this.has(name) ? read(this) : undefined;
  }

  private typed<Value>(name: string, form: string, is: (value: unknown) => value is Value): Value {
    const value = this.facts[name];
    if (value === undefined) throw new UnreadableCase(`given has no "${name}"`);
    if (!is(value)) throw new UnreadableCase(`"${name}" is no ${form}: ${JSON.stringify(value)}`);
    return value;
  }
}
