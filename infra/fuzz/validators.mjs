import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { Ajv2020 } = require('ajv/dist/2020.js');

const DATE = /^\d{4}-\d{2}-\d{2}$/u;
const isDay = (text) => DATE.test(text) && !Number.isNaN(Date.parse(text)) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
const isMoment = (text) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/u.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));

/** Looks at values with the schemas of the description. */
export class Validators {
  #ajv = new Ajv2020({ strict: false, allErrors: false, formats: {
    date: isDay, 'date-time': isMoment, uuid: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/iu, binary: true, password: true, email: true, uri: true,
  } });
  #known = new Map();

  constructor(components) {
    this.#ajv.addSchema({ $id: 'api', components: { schemas: components } });
  }

  /** What is wrong with a value, in words; null: nothing. */
  fault(schema, value) {
    let validate = this.#known.get(schema);
    if (!validate) {
      validate = this.#ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components')));
      this.#known.set(schema, validate);
    }
    return validate(value) ? null : this.#ajv.errorsText(validate.errors);
  }
}
