import fc from 'fast-check';

const KAZAKH = [...'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяАӘБҚҢӨҰҮҺІ «»–№'];
/** Characters of more than one unit, of other directions, that change with case or form. */
const RARE = ['👩‍👩‍👧', '🏳️‍🌈', '𝒳', 'é', 'ﬁ', 'İ', 'ß', 'م', 'ש', '漢', '\u00A0', '\u200B', '\u2066', '\uFFFD', '𐍈', 'ǅ'];
/** What people and programs send that is text all the same. */
const ODD = ['', ' ', 'null', 'undefined', '0', '-1', 'NaN', 'true', '\u0000', 'a\u0000b', '\uD800', 'x\uDC00y', '\u202Eright', 'مرحبا', 'שלום', '👩‍👩‍👧‍👦🏳️‍🌈', 'e\u0301', '\uFEFFx', '\r\nX-Injected: 1', "'; DROP TABLE filing; --", '%00', '%', '../../etc/passwd', '<script>alert(1)</script>', '=cmd|A1', '${7*7}', '__proto__', 'constructor', '1e400', '9'.repeat(30), '\u2028', 'İ', 'ß'.repeat(20)];

const lengthened = (text, min, max) => {
  const chars = text.length < min ? text + 'ұ'.repeat(min - text.length) : text;
  return chars.slice(0, max);
};

function textOf({ minLength = 0, maxLength = 400 }) {
  const longest = Math.min(maxLength, 4_000);
  const words = fc.string({ unit: fc.constantFrom(...KAZAKH), minLength, maxLength: Math.min(longest, minLength + 30) });
  return fc.oneof(
    { arbitrary: words, weight: 5 },
    { arbitrary: fc.string({ unit: fc.constantFrom(...RARE), minLength, maxLength: Math.min(longest, minLength + 12) }).map((text) => lengthened(text, minLength, longest)), weight: 2 },
    { arbitrary: fc.string({ unit: 'binary', minLength, maxLength: Math.min(longest, minLength + 12) }).map((text) => lengthened(text, minLength, longest)), weight: 1 },
    { arbitrary: fc.constantFrom(...ODD).map((text) => lengthened(text, minLength, longest)), weight: 2 },
    { arbitrary: fc.constant('ғ'.repeat(longest)), weight: 1 },
  );
}

const DAYS = ['2026-11-22', '2026-12-01', '2026-12-21', '1990-01-31', '2000-02-29', '0001-01-01', '9999-12-31', '1900-01-01'];
const day = fc.oneof(fc.constantFrom(...DAYS), fc.date({ min: new Date('1930-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)));
const moment = fc.oneof(fc.constantFrom('2026-12-21T13:00:00.000Z', '1970-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'), fc.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }).map((date) => date.toISOString()));

/** How a description says that a text may be left empty, and that it may be anything from a length on. */
const OR_EMPTY = '^$|';
const FROM_LENGTH = /^\^\[\\s\\S\]\{(\d+)\}$/u;

/** A text of a form. Where form and length do not meet by themselves it is cut: what fits no more is refused like anything else. */
function patterned({ pattern, maxLength = 400 }) {
  if (pattern.startsWith(OR_EMPTY)) {
    return fc.oneof({ arbitrary: patterned({ pattern: pattern.slice(OR_EMPTY.length), maxLength }), weight: 7 }, { arbitrary: fc.constant(''), weight: 1 });
  }
  const [, minLength] = FROM_LENGTH.exec(pattern) ?? [];
  if (minLength !== undefined) return textOf({ minLength: Number(minLength), maxLength });
  return fc.stringMatching(new RegExp(pattern, 'u')).map((text) => text.slice(0, maxLength));
}

const edged = ({ minimum = -(2 ** 31), maximum = 2 ** 31 }) => fc.oneof(fc.integer({ min: minimum, max: maximum }), fc.constantFrom(minimum, maximum, Math.min(maximum, minimum + 1)));

/** Values that fit the schemas of a description; ids that are known are used where one is meant. */
export class Generators {
  #made = new Map();

  constructor({ components, known }) {
    this.components = components;
    this.known = known;
  }

  resolve(schema) {
    return schema.$ref ? this.components[schema.$ref.slice('#/components/schemas/'.length)] : schema;
  }

  valid(schema, name = '') {
    const key = `${name}\n${JSON.stringify(schema)}`;
    const made = this.#made.get(key) ?? this.#shaped(schema, name);
    this.#made.set(key, made);
    return made;
  }

  #shaped(schema, name) {
    if (schema.$ref) return this.valid(this.resolve(schema), name);
    if (schema.oneOf || schema.anyOf) return fc.oneof(...(schema.oneOf ?? schema.anyOf).map((each) => this.valid(each, name)));
    if (schema.allOf) return this.valid(schema.allOf[0], name);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    if (Array.isArray(schema.type)) {
      const [type] = schema.type;
      return fc.oneof({ arbitrary: this.valid({ ...schema, type }, name), weight: 5 }, { arbitrary: fc.constant(null), weight: 1 });
    }
    switch (schema.type) {
      case 'string': return this.#text(schema, name);
      case 'integer': return edged(schema);
      case 'number': return fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
      case 'boolean': return fc.boolean();
      case 'null': return fc.constant(null);
      case 'array': return this.#list(schema, name);
      case 'object': return this.#object(schema);
      default: return fc.oneof(textOf({}), fc.integer(), fc.boolean());
    }
  }

  #text(schema, name) {
    const own = schema.format === 'uuid' ? fc.uuid() : schema.format === 'date' ? day : schema.format === 'date-time' ? moment : schema.pattern ? patterned(schema) : textOf(schema);
    if (!name) return own;
    // What is known grows while the run goes on: it is looked up when a value is made.
    const found = fc.tuple(fc.nat(), own).map(([n, otherwise]) => this.known.pick(name, n) ?? otherwise);
    return fc.oneof({ arbitrary: own, weight: 2 }, { arbitrary: found, weight: 3 });
  }

  #list({ items = {}, minItems = 0, maxItems = 20 }, name) {
    const most = Math.min(maxItems, 4);
    return fc.array(this.valid(items, name.replace(/s$/u, '')), { minLength: minItems, maxLength: Math.max(minItems, most) });
  }

  #object({ properties = {}, required = [], additionalProperties }) {
    const entries = Object.entries(properties).map(([key, schema]) => [key, this.valid(schema, key)]);
    if (entries.length > 0) return fc.record(Object.fromEntries(entries), { requiredKeys: required.filter((key) => properties[key]), noNullPrototype: true });
    const value = typeof additionalProperties === 'object' ? this.valid(additionalProperties) : fc.oneof(textOf({}), fc.constant(null), fc.integer());
    return fc.dictionary(fc.constantFrom('iin', 'nameKk', 'phone', 'address', 'a-b'), value, { maxKeys: 4, noNullPrototype: true });
  }
}
