/** What no answer may show: where something is in the program or on the machine, and what was asked of the database. */
const INNER = [
  [/\n\s+at .+[(/].*:\d+:\d+/u, 'a stack'], [/node_modules|file:\/\/|\/dist\/|\.js:\d+/u, 'a path of the program'], [/postgres(?:ql)?:\/\//u, 'an address of the database'],
  [/\b(?:SELECT|INSERT INTO|UPDATE|DELETE FROM)\s+\w+.*\b(?:FROM|VALUES|SET|WHERE)\b|\brelation "|violates [a-z- ]*constraint|QueryFailedError|SQLSTATE|pg_/u, 'words of the database'],
  [/\b(?:TypeError|ReferenceError|RangeError|SyntaxError|Cannot read propert|is not a function|Unexpected token)\b/u, 'words of the runtime'],
];
/** What every answer carries, whatever it is. */
const WALLS = ['x-trace-id', 'x-content-type-options', 'content-security-policy', 'cache-control'];

/** A status of our own side: never an answer to what somebody sent. 503 is: "later", in a rush. */
const isBroken = (status) => status >= 500 && status !== 503;

/** What a spreadsheet takes for a formula; a number is one and no formula. */
const FORMULA = /^\s*[=+\-@＝＋－＠\t\r]/u;
const NUMBER = /^-?\d+(?:\.\d+)?$/u;
const CELL = /(?:^|[,;\r\n])(?:"((?:[^"]|"")*)"|([^,;\r\n"]*))/gu;

const formulaIn = (text) => [...text.matchAll(CELL)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '').find((cell) => FORMULA.test(cell) && !NUMBER.test(cell));

/** Where an answer leads: to a page of ours or nowhere. */
const leadsElsewhere = ({ status, headers: { location } }) => status >= 300 && status < 400 && location !== undefined && !/^\/(?![/\\])/u.test(location);

/** What is wrong with an answer to an operation. `invalid`: what was sent breaks the description, so it may not succeed. Empty: nothing. */
export function faultsOf({ operation, invalid, answer, validators, codes }) {
  if (answer.failed) return [`no answer: ${answer.failed}`];
  const { status, headers, text } = answer;
  const faults = [];
  if (isBroken(status)) faults.push(`answered ${status}`);
  const response = operation.responses[String(status)];
  // What was asked by another method or address is answered as what is not there, or by another operation that is not theirs.
  if (!response && !(answer.elsewhere && [400, 401, 403, 404].includes(status))) faults.push(`${status} is not documented`);
  if (invalid && status < 400) faults.push(`invalid input was accepted with ${status}: ${invalid}`);
  for (const name of WALLS) if (headers[name] === undefined && !isUnreadable(answer)) faults.push(`the header ${name} is missing`);
  for (const [pattern, words] of status >= 400 ? INNER : []) if (pattern.test(text)) faults.push(`the answer shows ${words}`);
  if (leadsElsewhere(answer)) faults.push(`it leads elsewhere: ${headers.location}`);
  if (status >= 400) faults.push(...problemFaults(answer, { validators, operation, codes }));
  else if (response) faults.push(...successFaults(response, answer, validators, operation));
  return faults;
}

/** The server closes the door before any route is known, in words of its own. */
const isUnreadable = ({ status, headers }) => status === 431 || (status === 400 && headers['content-type'] === undefined);

const mediaOf = (headers) => String(headers['content-type'] ?? '').split(';', 1)[0];

function parsed(text) {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

function problemFaults({ status, headers, text }, { validators, operation, codes }) {
  if (operation.method === 'HEAD') return [];
  if (isUnreadable({ status, headers })) return [];
  if (mediaOf(headers) !== 'application/problem+json') return [`${status} came as ${mediaOf(headers) || 'nothing'}, not as a problem`];
  const body = parsed(text);
  if (!body) return [`the problem is no JSON: ${text.slice(0, 80)}`];
  const faults = [];
  const schema = operation.responses[String(status)]?.types['application/problem+json'];
  const wrong = schema && validators.fault(schema, body.value);
  if (wrong) faults.push(`the problem is not as documented: ${wrong}`);
  if (body.value.status !== status) faults.push(`the problem says ${body.value.status} and the answer ${status}`);
  if (codes && !codes.has(body.value.code)) faults.push(`the code "${body.value.code}" is not on the list`);
  return faults;
}

function successFaults({ types, headers: documented }, { status, headers, text }, validators, { method }) {
  const faults = [];
  for (const name of Object.keys(documented)) if (headers[name.toLowerCase()] === undefined) faults.push(`the documented header ${name} is missing`);
  const names = Object.keys(types);
  if (names.length === 0) return text === '' || method === 'HEAD' ? faults : [...faults, `${status} has a body, which is not documented`];
  const media = mediaOf(headers);
  const schema = types[media];
  if (!schema) return [...faults, `${status} came as ${media || 'nothing'}, which is not documented`];
  if (media === 'text/csv' && formulaIn(text) !== undefined) return [...faults, `a cell is a formula: ${formulaIn(text).slice(0, 40)}`];
  if (!/json$/u.test(media)) return faults;
  const body = parsed(text);
  if (!body) return [...faults, `${status} is no JSON: ${text.slice(0, 80)}`];
  const wrong = validators.fault(schema, body.value);
  return wrong ? [...faults, `${status} is not as documented: ${wrong}`] : faults;
}
