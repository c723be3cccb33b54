import fc from 'fast-check';
import { brokenJson, number, spoiledBody } from './spoil.mjs';
import { fileOf, multipart } from './files.mjs';

const ODD_IDS = ['0', '-1', 'null', 'undefined', '%00', '%2e%2e%2f', '..%2f..%2fetc%2fpasswd', '%C3%28', '%ED%A0%80', 'a'.repeat(119), 'a'.repeat(500), '%20', '%22', "'", '%27%20OR%201=1--', '__proto__', 'constructor', '%E2%80%AE', '%F0%9F%91%8D', '1e9', '*', '(', '%25', '00000000-0000-0000-0000-000000000000'];
const OTHER_METHODS = ['PUT', 'PATCH', 'DELETE', 'POST', 'GET', 'OPTIONS', 'TRACE', 'PROPFIND'];
const OTHER_TYPES = ['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'application/json; charset=utf-16', 'multipart/form-data', 'application/octet-stream', 'x', 'application/jsonp', 'text/json'];

const inPath = ({ parameters }) => parameters.filter(({ in: where }) => where === 'path');
const inQuery = ({ parameters }) => parameters.filter(({ in: where }) => where === 'query');
const inHeader = ({ parameters }) => parameters.filter(({ in: where }) => where === 'header');

/** A text as a part of an address; half a character, which no address can hold, becomes the sign for what cannot be read. */
const encoded = (value) => encodeURIComponent(String(value).toWellFormed());

const filled = (path, values) => path.replace(/\{([^}]+)\}/gu, (_, name) => values[name]);
const withQuery = (path, pairs) => (pairs.length > 0 ? `${path}?${pairs.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&')}` : path);
const pairsOf = (query) => Object.entries(query).flatMap(([name, value]) => [value].flat().filter((each) => each !== null && each !== undefined).map((each) => [name, each]));

/** Makes what is sent to operations: what the description allows, and what it does not. */
export class Inputs {
  constructor({ generators, validators, people, known }) {
    Object.assign(this, { generators, validators, people, known });
  }

  /** The parts of an input that fit: path, query, headers, body, and who sends it. */
  #parts(operation) {
    const own = (parameters) => fc.record(Object.fromEntries(parameters.map(({ name, schema }) => [name, this.generators.valid(schema, name)])), { requiredKeys: parameters.filter(({ required }) => required).map(({ name }) => name), noNullPrototype: true });
    return fc.record({
      who: number, place: number, file: number, sparse: fc.nat({ max: 5 }),
      path: fc.record(Object.fromEntries(inPath(operation).map(({ name, schema }) => [name, this.#inPath(name, schema)])), { noNullPrototype: true }),
      query: own(inQuery(operation)), headers: own(inHeader(operation)),
      body: operation.body && /json/u.test(operation.body.type) ? this.generators.valid(operation.body.schema) : fc.constant(null),
    }).map((parts) => this.#settled(operation, parts));
  }

  #inPath(name, schema) {
    return schema.enum || schema.format || schema.pattern ? this.generators.valid(schema, name) : fc.oneof({ arbitrary: number.map((n) => this.known.pick(name, n) ?? 'unknown'), weight: 12 }, { arbitrary: fc.uuid(), weight: 1 });
  }

  /** Ids that belong together are taken together, mostly, and asked for by whom they belong to, often. */
  #settled(operation, parts) {
    const names = inPath(operation).map(({ name }) => name);
    const row = parts.place % 5 === 0 ? undefined : this.known.row(names, Math.floor(parts.place / 5));
    const path = { ...parts.path, ...(row && Object.fromEntries(names.filter((name) => row[name] !== undefined).map((name) => [name, row[name]]))) };
    const isKnown = row?.login !== undefined && this.people.get(row.login) !== undefined;
    const login = isKnown && parts.who % 3 === 0 ? row.login : this.people.choose(operation, parts.who);
    return { ...parts, path, query: this.#fewer(inQuery(operation), parts), login };
  }

  /** Many filters at once find nothing, or contradict each other: half of the time at most two that may be left out are given. */
  #fewer(parameters, { query, sparse, place }) {
    if (sparse > 2) return query;
    const optional = parameters.filter(({ required }) => !required).map(({ name }) => name);
    const kept = new Set(Array.from({ length: sparse }, (_, n) => optional[(place + n) % optional.length]));
    return Object.fromEntries(Object.entries(query).filter(([name]) => !optional.includes(name) || kept.has(name)));
  }

  #request(operation, { path, query, headers, body, file, login }) {
    const address = withQuery(filled(operation.path, Object.fromEntries(Object.entries(path).map(([name, value]) => [name, encoded(value)]))), pairsOf(query));
    const sent = { login, method: operation.method, path: address, headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), encoded(value)])) };
    if (!operation.body) return sent;
    if (/json/u.test(operation.body.type)) return { ...sent, headers: { ...sent.headers, 'content-type': 'application/json' }, body: JSON.stringify(body) };
    if (operation.body.type === 'multipart/form-data') return { ...sent, ...multipart(fileOf(file)) };
    return { ...sent, headers: { ...sent.headers, 'content-type': operation.body.type, ...this.#tus(file) }, body: fileOf(file).bytes };
  }

  /** The headers of resumable uploads mean something together, which no schema says. */
  #tus(n) {
    const file = fileOf(n);
    return { 'tus-resumable': '1.0.0', 'upload-offset': '0', 'upload-length': String(file.bytes.length), 'upload-metadata': `sha256 ${Buffer.from(file.sha256).toString('base64')}` };
  }

  valid(operation) {
    return this.#parts(operation).map((parts) => this.#request(operation, parts));
  }

  /** What breaks the description, each with how: the operation may not do what it is asked. */
  invalid(operation) {
    const ways = this.#ways(operation);
    return fc.tuple(this.#parts(operation), fc.nat({ max: ways.length - 1 }), number).map(([parts, way, n]) => {
      const request = this.#request(operation, parts);
      for (let turn = 0; turn < ways.length; turn++) {
        const broken = ways[(way + turn) % ways.length]({ operation, parts, request, n });
        if (broken) return { ...request, ...broken };
      }
      return { ...request, method: 'PROPFIND', what: 'another method', elsewhere: true };
    });
  }

  #ways(operation) {
    const changes = operation.method !== 'GET' && operation.method !== 'HEAD';
    const isPublic = operation.isPublic;
    return [
      anotherMethod, anotherAddress,
      ...(inPath(operation).length > 0 ? [(given) => this.#oddId(given)] : []),
      ...(inQuery(operation).length > 0 ? [(given) => this.#queryMore(given), (given) => this.#queryWrong(given), (given) => this.#queryTwice(given), queryMissing] : []),
      ...(isPublic ? [] : [noSession, wrongSession]),
      ...(changes ? [wrongOrigin, ...(isPublic ? [] : [wrongToken])] : []),
      ...(operation.body && /json/u.test(operation.body.type) ? [...Array.from({ length: 6 }, () => (given) => this.#bodyWrong(given)), notJson, notJson, otherType, noBody] : []),
      ...(operation.body?.type === 'multipart/form-data' ? [brokenMultipart, brokenMultipart, otherType] : []),
      ...(inHeader(operation).some(({ required }) => required) ? [headerMissing] : []),
    ];
  }

  #oddId({ operation, parts, request, n }) {
    const names = inPath(operation);
    const { name, schema } = names[n % names.length];
    const id = ODD_IDS[Math.floor(n / 3) % ODD_IDS.length];
    // Where whole numbers are asked for, one is nothing odd.
    if (schema.type === 'integer' && this.validators.fault(schema, Number(id)) === null) return null;
    const path = filled(operation.path, { ...Object.fromEntries(Object.entries(parts.path).map(([key, value]) => [key, encoded(value)])), [name]: id });
    return { path: request.path.includes('?') ? `${path}?${request.path.split('?')[1]}` : path, what: `an odd ${name}: ${id.slice(0, 40)}`, elsewhere: true };
  }

  #queryMore({ request, n }) {
    const name = ['extra', '__proto__', 'constructor', 'q[]', 'q[$ne]', 'toString', 'ұ'][n % 7];
    return { path: `${request.path}${request.path.includes('?') ? '&' : '?'}${encoded(name)}=1`, what: `a query that is not documented: ${name}` };
  }

  #queryWrong({ operation, parts, n }) {
    const parameters = inQuery(operation);
    const { name, schema } = parameters[n % parameters.length];
    const text = ['x'.repeat(3_000), '', '-1', '\u0000', '1.5', 'null', '[object Object]', '../', '١٢٣', '9'.repeat(40), '2026-13-45', '{}'][Math.floor(n / 7) % 12];
    const number = /^-?\d{1,9}(?:\.\d+)?$/u.test(text) ? Number(text) : text;
    const values = schema.type === 'array' ? [text] : text;
    if (!this.validators.fault(schema, values) || !this.validators.fault(schema, schema.type === 'array' ? [number] : number)) return null;
    // Left empty is as good as left out where it may be.
    if (text.trim() === '') return null;
    return { path: this.#path(operation, { ...parts, query: { ...parts.query, [name]: text } }), what: `a wrong ${name}: ${JSON.stringify(text.slice(0, 30))}` };
  }

  #queryTwice({ operation, parts, n }) {
    const once = inQuery(operation).filter(({ schema }) => schema.type !== 'array');
    if (once.length === 0) return null;
    const { name } = once[n % once.length];
    return { path: this.#path(operation, { ...parts, query: { ...parts.query, [name]: ['a', 'b'] } }), what: `${name} twice` };
  }

  #path(operation, parts) {
    return withQuery(filled(operation.path, Object.fromEntries(Object.entries(parts.path).map(([key, value]) => [key, encoded(value)]))), pairsOf(parts.query));
  }

  #bodyWrong({ operation, parts, n }) {
    const spoiled = spoiledBody(parts.body, n, (body) => this.validators.fault(operation.body.schema, body) !== null);
    return spoiled && { body: JSON.stringify(spoiled.body), what: spoiled.what };
  }
}

const anotherMethod = ({ operation, request, n }) => {
  const others = OTHER_METHODS.filter((method) => !operation.siblings.includes(method));
  const method = others[n % others.length];
  // Programs do not send a body with these.
  return { method, path: request.path, what: `the method ${method}`, elsewhere: true, ...(['GET', 'TRACE', 'OPTIONS'].includes(method) && { body: undefined, headers: {} }) };
};

// What does not begin with /api is a page of the web app, where that is built.
const anotherAddress = ({ request, n }) => {
  const [path, query] = request.path.split('?');
  const other = [`${path}/`, `${path}/%zz`, `${path}%`, `${path}/../x`, `${path}%2f`, `${path};a=b`, `${path}.php`, `${path}/${'a/'.repeat(200)}`, `${path}%00`, path.replace('/api/', '/api/./')][n % 10];
  return { path: query ? `${other}?${query}` : other, what: `another address: ${other.slice(0, 80)}`, elsewhere: true };
};

const noSession = () => ({ stranger: true, what: 'no session' });
const wrongSession = ({ request, n }) => ({
  stranger: true, headers: { ...request.headers, cookie: ['__Host-tirkeu=', `__Host-tirkeu=${'A'.repeat(43)}`, '__Host-tirkeu=%00', `__Host-tirkeu=${'x'.repeat(5_000)}`, 'tirkeu=1; __Host-tirkeu="', '__Host-tirkeu=%E0%A4%A'][n % 6] }, what: 'a session that is none',
});
const wrongToken = ({ n }) => ({ csrf: ['', 'x', 'A'.repeat(43), 'null', '%00'][n % 5], what: 'a wrong token' });
const wrongOrigin = ({ n }) => ({ origin: ['https://example.org', 'null', 'http://127.0.0.1.example.org', 'file://', 'http://127.0.0.1:1', 'x'][n % 6], what: 'another origin' });
const notJson = ({ parts, n }) => {
  const [what, body] = brokenJson(parts.body ?? {}, n);
  return { body, what };
};
const otherType = ({ request, n }) => {
  const type = OTHER_TYPES[n % OTHER_TYPES.length];
  return request.body === undefined ? null : { headers: { ...request.headers, 'content-type': type }, what: `content of type ${type}` };
};
const noBody = ({ operation, request }) => (operation.body.required ? { body: undefined, headers: { ...request.headers, 'content-length': '0' }, what: 'no body' } : null);
const queryMissing = ({ operation, request }) => (inQuery(operation).some(({ required }) => required) ? { path: request.path.split('?')[0], what: 'no query' } : null);
const headerMissing = () => ({ headers: { 'content-type': 'application/offset+octet-stream' }, what: 'no headers' });
const brokenMultipart = ({ parts, n }) => {
  const whole = multipart(fileOf(parts.file));
  return [
    { ...whole, body: whole.body.subarray(0, Math.max(1, whole.body.length - 10 - (n % 40))), what: 'multipart cut short' },
    { ...whole, body: Buffer.from('x'), what: 'no multipart' },
    { ...multipart({ bytes: Buffer.alloc(0), name: 'empty' }), what: 'an empty file' },
    { ...whole, headers: { 'content-type': 'multipart/form-data; boundary=other' }, what: 'another boundary' },
    { ...multipart({ bytes: Buffer.from([0, 1, 2, 3, 255, 254, n % 256]), name: 'x\u0000\r\n.pdf' }), what: 'a file that is none' },
    { ...multipart(fileOf(parts.file), 'other\r\nname'), what: 'a broken part' },
  ][n % 6];
};
