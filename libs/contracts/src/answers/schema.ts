/** A piece of JSON Schema in the dialect of OpenAPI 3.0. */
export type Json = Readonly<Record<string, unknown>>;

/** The schema of values of one type. The compiler holds schema and type together: a field added to a view and not described here does not compile. */
export interface Schema<in out Value> {
  readonly json: Json;
  /** Set on what may be left out of its object. */
  readonly isOptional?: true;
  /** Set on what stands among the components of the description under a name. */
  readonly whole?: Json;
  readonly of?: (value: Value) => Value;
}

/** Schemas that are referred to by name. */
export const components: Record<string, Json> = {};

export const text: Schema<string> = { json: { type: 'string' } };
export const flag: Schema<boolean> = { json: { type: 'boolean' } };
export const count: Schema<number> = { json: { type: 'integer', minimum: 0 } };

/** A text of a certain form whose type is narrower than string. */
export const formed = <Value extends string>(json: Json): Schema<Value> => ({ json: { type: 'string', ...json } });
export const choice = <const Values extends readonly string[]>(values: Values): Schema<Values[number]> => ({ json: { type: 'string', enum: [...values] } });
export const list = <Value>(item: Schema<Value>): Schema<readonly Value[]> => ({ json: { type: 'array', items: item.json } });
export const record = <Value>(item: Schema<Value>): Schema<Readonly<Record<string, Value>>> => ({ json: { type: 'object', additionalProperties: item.json } });
export const nullable = <Value>({ json, whole }: Schema<Value>): Schema<Value | null> => ({ json: withNull(whole ?? json) });
export const optional = <Value>(schema: Schema<Value>): Schema<Value | undefined> => ({ ...schema, isOptional: true } as unknown as Schema<Value | undefined>);

const withNull = (json: Json): Json => ({ ...json, nullable: true, ...(Array.isArray(json['enum']) && { enum: [...json['enum'], null] }) });

export function object<Value extends object>(properties: { readonly [Key in keyof Value]-?: Schema<Value[Key]> }): Schema<Value> {
  const entries = Object.entries<Json & { json: Json; isOptional?: true }>(properties as never);
  return {
    json: {
      type: 'object', additionalProperties: false, required: entries.filter(([, { isOptional }]) => !isOptional).map(([key]) => key),
      properties: Object.fromEntries(entries.map(([key, { json }]) => [key, json])),
    },
  };
}

/** One of several shapes. */
export const either = <Value>(...shapes: readonly { readonly json: Json }[]): Schema<Value> => ({ json: { oneOf: shapes.map(({ json }) => json) } });

/** Gives a schema a name, under which others refer to it. */
export function named<Value>(name: string, { json }: Schema<Value>): Schema<Value> {
  components[name] = json;
  return { json: { $ref: `#/components/schemas/${name}` }, whole: json };
}
