/** A schema as the description of the API has it. */
interface DescribedSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly maximum?: number;
  readonly items?: DescribedSchema;
  readonly oneOf?: readonly DescribedSchema[];
  readonly properties?: Readonly<Record<string, DescribedSchema>>;
}
interface DescribedOperation {
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly schema?: DescribedSchema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: DescribedSchema }>> };
}
export interface DescribedInputs {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, DescribedSchema>> };
}

const OF_KNOWN_LENGTH = ['uuid', 'date', 'date-time', 'binary'];

/** Every text, list and number of a query or a body that has no end, by operation and place. */
export function endlessInputs({ paths, components }: DescribedInputs): readonly string[] {
  const endless = (schema: DescribedSchema, place: string, within: readonly string[] = []): readonly string[] => {
    if (schema.$ref !== undefined) {
      const name = schema.$ref.split('/').at(-1) ?? '';
      return within.includes(name) ? [] : endless(components.schemas[name] ?? {}, place, [...within, name]);
    }
    const isEndless = (schema.type === 'string' && schema.maxLength === undefined && !schema.enum && !OF_KNOWN_LENGTH.includes(schema.format ?? ''))
      || (schema.type === 'array' && schema.maxItems === undefined) || (schema.type === 'integer' && schema.maximum === undefined);
    return [
      ...(isEndless ? [place] : []), ...(schema.items ? endless(schema.items, `${place}[]`, within) : []), ...(schema.oneOf ?? []).flatMap((each) => endless(each, place, within)),
      ...Object.entries(schema.properties ?? {}).flatMap(([name, each]) => endless(each, `${place}.${name}`, within)),
    ];
  };
  return Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).flatMap(([method, { parameters = [], requestBody }]) => [
    ...parameters.filter(({ in: where }) => where === 'query').flatMap(({ name, schema }) => endless(schema ?? {}, `${method} ${path}?${name}`)),
    ...Object.values(requestBody?.content ?? {}).flatMap(({ schema }) => endless(schema, `${method} ${path}`)),
  ]));
}
