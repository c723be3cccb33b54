const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head'];

/** What OpenAPI adds to schemas. */
const OF_OPENAPI = new Set(['nullable', 'discriminator', 'example']);

/** A schema in the dialect of OpenAPI 3.0 as JSON Schema of 2020: null has a type of its own there. References stay as they are. */
export function modern(schema) {
  if (Array.isArray(schema)) return schema.map(modern);
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key]) => !OF_OPENAPI.has(key));
  const converted = Object.fromEntries(kept.map(([key, value]) => [key, key === 'enum' || key === 'required' ? value : modern(value)]));
  if (schema.nullable !== true) return converted;
  if (converted.$ref || converted.oneOf || converted.anyOf || converted.allOf) {
    return { anyOf: [Object.fromEntries(Object.entries(converted).filter(([key]) => key !== 'type')), { type: 'null' }] };
  }
  return { ...converted, ...(converted.type && { type: [converted.type, 'null'].flat() }), ...(converted.enum && { enum: [...new Set([...converted.enum, null])] }) };
}

/** Every operation of the description, each with its parameters, its body and what it may answer, with schemas of 2020. */
export function readOperations(description) {
  return Object.entries(description.paths).flatMap(([path, item]) => METHODS.filter((method) => item[method]).map((method) => {
    const { operationId, parameters = [], requestBody, responses } = item[method];
    const [type, content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
    return {
      id: `${method.toUpperCase()} ${path}`, operationId, method: method.toUpperCase(), path,
      parameters: parameters.map((parameter) => ({ ...parameter, schema: modern(parameter.schema ?? {}) })),
      body: type ? { type, schema: modern(content.schema ?? {}), required: requestBody.required !== false } : null,
      responses: Object.fromEntries(Object.entries(responses).map(([status, { content: types = {}, headers = {} }]) =>
        [status, { types: Object.fromEntries(Object.entries(types).map(([name, { schema }]) => [name, modern(schema ?? {})])), headers }])),
    };
  }));
}

/** The named schemas of the description, as JSON Schema of 2020. */
export const readComponents = (description) => modern(description.components?.schemas ?? {});
