import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  DOCUMENTS, GROUNDS, LANGUAGES, MARITAL_STATUSES, ROUTES, civilDate, isUnsettled, questionsOf, type Citation, type Cited, type Rulebook, type Text,
} from '@tirkeu/domain';
import { findRulebook, getRulebook, rulebooks } from './registry.js';
import { findOffice, offices } from './shared/offices.js';

const source = dirname(fileURLToPath(import.meta.url));
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const isCitation = (value: unknown): value is Citation => isObject(value) && 'act' in value && 'confidence' in value;

/** Every value inside a value, with the path that leads to it. */
function* within(value: unknown, path = ''): Generator<readonly [string, unknown]> {
  yield [path, value];
  if (!isObject(value)) return;
  for (const [key, part] of Object.entries(value)) yield* within(part, path ? `${path}.${key}` : key);
}

const isText = (value: unknown): value is Text => isObject(value) && 'kk' in value && 'ru' in value;
const blank = (text: Text): boolean => LANGUAGES.some((language) => typeof text[language] !== 'string' || text[language].trim() === '');
const citationsOf = (value: unknown): readonly (readonly [string, Citation])[] =>
  [...within(value)].flatMap(([path, part]) => (isCitation(part) ? [[path, part] as const] : []));

describe('the registry', () => {
  it('finds a version by its id, and has one of each', () => {
    expect(rulebooks.map(({ id }) => id)).toEqual(['kz-maslikhat-2023', 'kz-mazhilis-2023', 'kz-akim-2023', 'kz-maslikhat-2020', 'kz-maslikhat-2026']);
    expect(findRulebook('kz-akim-2023')?.body).toBe('akim');
    expect(findRulebook('kz-maslikhat-1994')).toBeUndefined();
    expect(() => getRulebook('kz-maslikhat-1994')).toThrow('No rulebook "kz-maslikhat-1994"');
  });
});

describe.each(rulebooks.map((book): readonly [string, Rulebook] => [book.id, book]))('%s', (_id, book) => {
  it('cites the law for every number, choice, paper, ground, rule and window', () => {
    const cited = [...within(book.limits), ...within(book.procedure)]
      .filter((entry): entry is [string, Cited<unknown>] => isObject(entry[1]) && 'value' in entry[1]);
    expect(cited.length).toBeGreaterThan(25);
    expect(cited.filter(([, { citation }]) => !isCitation(citation)).map(([path]) => path)).toEqual([]);
    expect([...book.documents, ...book.grounds, ...book.rules].filter(({ citation }) => !isCitation(citation)).map(({ id }) => id)).toEqual([]);
  });
  it('names an act in every citation', () => {
    expect(citationsOf(book).filter(([, { act }]) => act.id === '' || blank(act.title)).map(([path]) => path)).toEqual([]);
  });
  it('says in three languages what is not settled, wherever it is not', () => {
    expect(citationsOf(book).filter(([, citation]) => isUnsettled(citation) && (!citation.note || blank(citation.note))).map(([path]) => path)).toEqual([]);
  });
  it('has every text in three languages', () => {
    expect([...within(book)].filter(([, part]) => isText(part) && blank(part)).map(([path]) => path)).toEqual([]);
  });
  it('has the nine grounds, each once; a court must have spoken for two of them', () => {
    expect(book.grounds.map(({ id }) => id)).toEqual([...GROUNDS]);
    expect(book.grounds.filter(({ needsCourtDecision }) => needsCourtDecision).map(({ id }) => id)).toEqual(['court-established-defamation', 'court-established-bribery']);
  });
  it('lets only what can be mended be mended', () => {
    expect(book.grounds.filter(({ effect }) => effect === 'curable').map(({ id }) => id)).toEqual(['documents-missing', 'other-statutory']);
    const effectOf = new Map(book.grounds.map(({ id, effect }) => [id, effect]));
    expect(book.rules.filter(({ ground, effect }) => effectOf.get(ground) !== effect).map(({ id }) => id)).toEqual([]);
  });
  it('has rules with ids of their own', () => {
    const ids = book.rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/u.test(id))).toEqual([]);
  });
  it('asks for every paper of its list in some case, and for none outside the list', () => {
    const asked = book.procedure.routes.flatMap((route) => MARITAL_STATUSES.flatMap((maritalStatus) => (['list', 'person'] as const).flatMap((scope) =>
      book.requiredDocuments({ route, scope, maritalStatus, disability: true }).map(({ id }) => id))));
    expect(DOCUMENTS.filter((id) => asked.includes(id))).toEqual(DOCUMENTS.filter((id) => book.documents.some((entry) => entry.id === id)));
  });
  it('has a rule for every paper of its list', () => {
    const ruled = new Set(book.rules.map(({ document }) => document));
    expect(book.documents.map(({ id }) => id).filter((id) => !ruled.has(id))).toEqual([]);
  });
  it('says who decides on each of its routes', () => {
    expect(ROUTES.filter((route) => book.procedure.decidedBy[route])).toEqual(ROUTES.filter((route) => book.procedure.routes.includes(route)));
  });
  it('has a requirement on its checklist for everything that its judgement of a person weighs', () => {
    const ids = book.rules.map(({ id }) => id);
    expect(questionsOf(book, civilDate('2023-02-06')).flatMap(({ decides }) => decides).filter((rule) => !ids.includes(rule))).toEqual([]);
  });
  it('knows its minimum wages in order of time', () => {
    const starts = book.limits.minimumWageKzt.map(({ from }) => from);
    expect(starts).toEqual([...starts].sort());
  });
});

describe('the offices', () => {
  it('have the ages of the published table', () => {
    expect(offices.map(({ country, id, minimumAgeYears }) => [country, id, minimumAgeYears.value])).toEqual([
      ['KZ', 'maslikhat-deputy', 20],
      ['KZ', 'akim', 25],
      ['KZ', 'mazhilis-deputy', 25],
      ['KZ', 'senate-deputy', 30],
      ['KZ', 'president', 40],
      ['UZ', 'local-council-deputy-uz', 21],
      ['KG', 'local-council-deputy-kg', 21],
      ['TJ', 'local-council-deputy-tj', 18],
    ]);
  });
  it('have residence where the law asks for it', () => {
    expect(['maslikhat-deputy', 'akim', 'mazhilis-deputy', 'senate-deputy', 'president'].map((id) => findOffice(id)?.residenceYears?.value)).toEqual([0, 0, 10, 10, 15]);
    expect(findOffice('local-council-deputy-tj')?.residenceYears).toBeNull();
  });
  it('say in three languages what is not settled', () => {
    expect(citationsOf(offices).filter(([, citation]) => isUnsettled(citation) && (!citation.note || blank(citation.note))).map(([path]) => path)).toEqual([]);
  });
});

describe('the words of the law', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));
  it('have no Latin letter inside a Cyrillic word', () => {
    const mixed = /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u;
    expect(mixed.test('Iбраев')).toBe(true);
    expect(files.length).toBeGreaterThan(40);
    expect(files.filter((name) => mixed.test(readFileSync(join(source, name), 'utf8')))).toEqual([]);
  });
});
