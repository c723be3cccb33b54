import { createRequire } from 'node:module';

interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>>;
}
interface ApiDescription {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Validate {
  (body: unknown): boolean;
  readonly errors?: readonly object[] | null;
}
interface Validator {
  addSchema(schema: object, key: string): unknown;
  compile(schema: object): Validate;
  errorsText(errors?: readonly object[] | null): string;
}
type ValidatorClass = new (options: object) => Validator;

/** The validator that Fastify brings, found the way Fastify finds it. */
const ofFastify = createRequire(createRequire(import.meta.url).resolve('fastify')).resolve('@fastify/ajv-compiler');
const { Ajv }: { readonly Ajv: ValidatorClass } = createRequire(ofFastify)('ajv');

/** Holds real answers against the description of the API: a route, a status or a shape that is not described fails the spec. */
export class DescribedAnswers {
  readonly #ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  readonly #known = new Map<string, Validate>();

  constructor(private readonly api: ApiDescription) {
    this.#ajv.addSchema(api, 'api');
  }

  /** @throws what is not as described */
  check(method: string, url: string, status: number, type: string, body: unknown): void {
    const path = url.split('?', 1)[0] ?? '';
    const template = this.#templateOf(path);
    // What is not described is not there, and says so.
    if (!template) return void (status !== 404 && fail(`${method} ${path} is not described`));
    const operation = this.api.paths[template]?.[method.toLowerCase()];
    if (!operation) return void (status !== 404 && fail(`${method} ${template} is not described`));
    const response = operation.responses[String(status)] ?? (status >= 400 ? operation.responses['default'] : undefined);
    if (!response) return fail(`${method} ${template} answered ${status}, which is not described`);
    const media = type.split(';', 1)[0] ?? '';
    if (!response.content) return;
    const schema = response.content[media]?.schema;
    if (!schema) return fail(`${method} ${template} answered ${status} as ${media}, which is not described`);
    if (media.endsWith('json')) this.#validate(`${method} ${template} ${status}`, schema, body);
  }

  #templateOf(path: string): string | undefined {
    const matches = Object.keys(this.api.paths).filter((template) => new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path));
    return matches.sort((a, b) => a.split('{').length - b.split('{').length)[0];
  }

  #validate(what: string, schema: object, body: unknown): void {
    const absolute: object = JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components'));
    const validate = this.#known.get(what) ?? this.#ajv.compile(absolute);
    this.#known.set(what, validate);
    if (!validate(body)) fail(`${what} is not as described: ${this.#ajv.errorsText(validate.errors?.slice(0, 5))}`);
  }
}

function fail(message: string): never {
  throw new Error(message);
}
