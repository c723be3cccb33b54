import fc from 'fast-check';

const DEEP = 3_000;
const MANY = 20_000;
/** JSON that no object literal can hold: names twice or of the machinery. */
const OF_THE_MACHINERY = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];

const nested = (depth) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

/** Values of every type, none of them of what a field is. */
const others = (value) => [null, true, 0, -1, 1.5, 1e308, Number.MAX_SAFE_INTEGER + 1, '', 'x', [], {}, [value], { value }, { length: 1 }, 'x'.repeat(70_000), nested(50)].filter((other) => JSON.stringify(other) !== JSON.stringify(value));

/** Every place in a value: how to reach it. */
export function placesOf(value, path = []) {
  if (Array.isArray(value)) return [path, ...value.slice(0, 3).flatMap((item, index) => placesOf(item, [...path, index]))];
  if (typeof value === 'object' && value !== null) return [path, ...Object.entries(value).flatMap(([key, item]) => placesOf(item, [...path, key]))];
  return [path];
}

const at = (value, path) => path.reduce((part, key) => part?.[key], value);

export function replaced(value, path, wanted) {
  if (path.length === 0) return wanted;
  const [key, ...rest] = path;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  copy[key] = replaced(copy[key], rest, wanted);
  return copy;
}

function without(value, path) {
  const parent = at(value, path.slice(0, -1));
  const kept = Array.isArray(parent) ? parent.filter((_, index) => index !== path.at(-1)) : Object.fromEntries(Object.entries(parent).filter(([key]) => key !== path.at(-1)));
  return replaced(value, path.slice(0, -1), kept);
}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Ways to break a body, by name; each gives a body or nothing where it cannot. */
const WAYS = {
  'another type': (body, n) => {
    const places = placesOf(body);
    const path = places[n % places.length];
    const wrong = others(at(body, path));
    return replaced(body, path, wrong[Math.floor(n / places.length) % wrong.length]);
  },
  'a field left out': (body, n) => {
    const places = placesOf(body).filter((path) => path.length > 0);
    return places.length > 0 ? without(body, places[n % places.length]) : undefined;
  },
  'a field more': (body, n) => {
    const places = placesOf(body).filter((path) => isObject(at(body, path)));
    if (places.length === 0) return undefined;
    const path = places[n % places.length];
    const name = [...OF_THE_MACHINERY.slice(1), 'extra', 'status', 'id', 'role', 'isAdmin', 'ұ'][n % 10];
    return replaced(body, path, { ...at(body, path), [name]: ['x', 1, null, { extra: {} }][n % 4] });
  },
  'a text too long': (body, n) => {
    const places = placesOf(body).filter((path) => typeof at(body, path) === 'string');
    return places.length > 0 ? replaced(body, places[n % places.length], 'ж'.repeat(n % 3 === 0 ? 100_000 : 5_000)) : undefined;
  },
  'a number beyond': (body, n) => {
    const places = placesOf(body).filter((path) => typeof at(body, path) === 'number');
    return places.length > 0 ? replaced(body, places[n % places.length], [-1, 1.5, 2 ** 53, -(2 ** 53), 1e21, 1e-7][n % 6]) : undefined;
  },
  'a list too long': (body, n) => {
    const places = placesOf(body).filter((path) => Array.isArray(at(body, path)));
    if (places.length === 0) return undefined;
    const list = at(body, places[n % places.length]);
    return replaced(body, places[n % places.length], Array.from({ length: MANY }, () => list[0] ?? 0));
  },
};

/** A body that the schema does not allow, with the way in which it was broken. Null where none was found. */
export function spoiledBody(body, n, isWrong) {
  const names = Object.keys(WAYS);
  for (let turn = 0; turn < names.length * 2; turn++) {
    const name = names[(n + turn) % names.length];
    const spoiled = WAYS[name](body, Math.floor(n / names.length) + turn);
    if (spoiled !== undefined && isWrong(spoiled)) return { what: name, body: spoiled };
  }
  return null;
}

/** Texts that are no JSON of the right shape, whatever the schema says. */
export const brokenJson = (body, n) => {
  const text = JSON.stringify(body);
  return [
    ['JSON cut short', text.slice(0, Math.max(1, text.length - 1 - (n % text.length)))], ['no JSON', 'login=a&password=b'], ['an empty text', ' '], ['a comma too many', text.replace(/\}$/u, ',}')], ['single quotes', "{'a': 1}"],
    ['__proto__ in it', text.replace(/^\{/u, '{"__proto__":{"isAdmin":true}').replace('"isAdmin":true}"', '"isAdmin":true},"')], ['constructor.prototype in it', text.replace(/^\{/u, '{"constructor":{"prototype":{"isAdmin":true}}').replace('}}"', '}},"')],
    ['JSON too deep', `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`], ['bytes that are no UTF-8', Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xc3, 0x28, 0xff]), Buffer.from('"}')])], ['UTF-16', Buffer.from(text, 'utf16le')],
    ['a body too large', JSON.stringify({ a: 'x'.repeat(3_000_000) })], ['a number that is none', '{"a": NaN}'], ['a list instead', '[]'], ['a text instead', '"x"'], ['null instead', 'null'],
  ][n % 15];
};

export const number = fc.nat({ max: 2 ** 30 });
