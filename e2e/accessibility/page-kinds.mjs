import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * Every kind of page that the routers of a web app can show, read from their sources: the path of each route, "…/*" for what
 * an area shows where it has no such page, and the stops of a walk that reads its addresses by itself.
 *
 * @throws where a path cannot be read, so that no page is overlooked
 */
export function readPageKinds(sources) {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx') && !name.endsWith('.spec.tsx'));
  const kinds = files.flatMap((name) => kindsIn(ts.createSourceFile(name, readFileSync(join(sources, name), 'utf8'), ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX)));
  return [...new Set(kinds)].toSorted();
}

function kindsIn(source) {
  const routes = elementsOf(source).filter((element) => opening(element).tagName.getText() === 'Route').map((element) => ({ element, paths: pathsOf(element, source) }));
  const area = `/${(routes.flatMap(({ paths }) => paths ?? [])[0] ?? '').split('/')[1] ?? ''}`.replace(/\/$/u, '');
  const named = routes.flatMap(({ paths }) => paths ?? []);
  const shared = named.every((path) => path === area || path.startsWith(`${area}/`)) ? area : '';
  const otherwise = routes.filter(({ element, paths }) => paths === null && !leadsOn(element)).map(() => `${shared}/*`);
  return [...named.filter((path) => !path.endsWith('/*?')), ...otherwise, ...stopsIn(source)];
}

const opening = (element) => (ts.isJsxElement(element) ? element.openingElement : element);

function elementsOf(node) {
  const found = [];
  const look = (at) => {
    if (ts.isJsxElement(at) || ts.isJsxSelfClosingElement(at)) found.push(at);
    ts.forEachChild(at, look);
  };
  look(node);
  return found;
}

/** Whether a route without a path hands over to the routes of another file. */
const leadsOn = (route) => elementsOf(route).some((element) => opening(element).tagName.getText().endsWith('Routes'));

/** The paths of a route; null where it has none and so takes every address that is left. */
function pathsOf(route, source) {
  const attribute = opening(route).attributes.properties.find((each) => ts.isJsxAttribute(each) && each.name.getText() === 'path');
  if (!attribute) return null;
  const value = ts.isJsxExpression(attribute.initializer) ? attribute.initializer.expression : attribute.initializer;
  return textsOf(value, source);
}

/** Every text that an expression can be: words as they stand, constants of the file, keys of a table that is gone through. */
function textsOf(value, source) {
  if (ts.isStringLiteralLike(value)) return [value.text];
  if (ts.isIdentifier(value)) return textsOfName(value, source);
  if (!ts.isTemplateExpression(value)) throw new Error(`${source.fileName}: the path of a route cannot be read: ${value.getText()}`);
  const spans = value.templateSpans.map(({ expression, literal }) => ({ texts: textsOf(expression, source), rest: literal.text }));
  return spans.reduce((sofar, { texts, rest }) => sofar.flatMap((begun) => texts.map((text) => `${begun}${text}${rest}`)), [value.head.text]);
}

function textsOfName(name, source) {
  const constant = constantOf(name.text, source);
  if (constant) return textsOf(constant, source);
  for (let at = name.parent; at; at = at.parent) {
    const table = /^Object\.(?:entries|keys)\((\w+)\)\.map$/u.exec(ts.isCallExpression(at) ? at.expression.getText() : '')?.[1];
    const entries = table && constantOf(table, source);
    if (entries && ts.isObjectLiteralExpression(entries)) return entries.properties.map((entry) => entry.name.text);
  }
  throw new Error(`${source.fileName}: the path of a route cannot be read: ${name.text} is no constant of the file`);
}

function constantOf(name, source) {
  const declared = source.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) => [...declarationList.declarations]);
  return declared.find((each) => each.name.getText() === name)?.initializer;
}

/** Areas without routes choose their page by the stop of a walk. */
function stopsIn(source) {
  const area = source.fileName.split('/').at(-2);
  const stops = [];
  const look = (at) => {
    if (ts.isSwitchStatement(at) && at.expression.getText() === 'stop.at') stops.push(...at.caseBlock.clauses.filter(ts.isCaseClause).flatMap(({ expression }) => textsOf(expression, source)));
    ts.forEachChild(at, look);
  };
  look(source);
  return stops.length === 0 ? [] : [...stops.map((stop) => `/${area} (${stop})`), `/${area}/*`];
}
