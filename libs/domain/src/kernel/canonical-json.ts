const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/**
 * The one JSON text of a value, for hashing: RFC 8785 (JSON Canonicalization Scheme). Members are sorted by the
 * UTF-16 code units of their names, there is no white space, numbers and strings are written as
 * ECMAScript writes them. Members whose value is undefined are left out.
 *
 * @throws TypeError when the value cannot be carried without loss: NaN, an infinity, a bigint, a
 * function, a symbol, undefined outside a member, a lone surrogate, a cycle, or an object that
 * is not plain data (a map, a set, a date, one with its own `toJSON`).
 */
export function canonicalJson(value: unknown): string {
  return write(value, []);
}

/** `ancestors`: the objects that the value lies in, in which it may not occur again. */
function write(value: unknown, ancestors: object[]): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value === 'string') return writeString(value);
  if (typeof value !== 'object') throw new TypeError(`No canonical JSON for a value of type ${typeof value}`);
  if (ancestors.includes(value)) throw new TypeError('No canonical JSON for a value that contains itself');
  ancestors.push(value);
  const text = Array.isArray(value) ? writeArray(value, ancestors) : writeObject(value, ancestors);
  ancestors.pop();
  return text;
}

function writeNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`No canonical JSON for the number ${value}`);
  return JSON.stringify(value);
}

function writeString(value: string): string {
  const text = JSON.stringify(value);
  // JSON.stringify escapes a lone half as \udXXX; only then the text itself is looked at.
  if (text.includes('\\ud') && LONE_SURROGATE.test(value)) throw new TypeError('No canonical JSON for a text with half a surrogate pair');
  return text;
}

function writeArray(items: readonly unknown[], ancestors: object[]): string {
  return `[${Array.from(items, (item) => write(item, ancestors)).join(',')}]`;
}

function writeObject(value: object, ancestors: object[]): string {
  const kind = Object.prototype.toString.call(value);
  const writesItself = 'toJSON' in value && typeof value.toJSON === 'function';
  if (kind !== '[object Object]' || writesItself) throw new TypeError(`No canonical JSON for ${kind}`);
  const members: Readonly<Record<string, unknown>> = value as Readonly<Record<string, unknown>>;
  let text = '';
  // Without a comparison function the sort is by UTF-16 code units, as the scheme asks.
  for (const name of Object.keys(value).sort()) {
    const member = members[name];
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${writeString(name)}:${write(member, ancestors)}`;
  }
  return `{${text}}`;
}
