import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rulebooks } from '../registry.js';
import { runCase } from './run-case.js';
import { main } from './run.js';

const source = join(dirname(fileURLToPath(import.meta.url)), '..');
const caseFiles = rulebooks.flatMap(({ id }) => {
  const [, type = '', version = ''] = /^(.*)-(\d+)$/u.exec(id) ?? [];
  const folder = join(source, type, version, 'cases');
  return readdirSync(folder).map((name) => join(folder, name));
});
const casesOf = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as { readonly id: string; readonly basis: string }[];

describe.each(caseFiles.map((file) => [file.slice(source.length + 1), file]))('%s', (_name, file) => {
  it.each(casesOf(file).map((entry) => [entry.id, entry.basis, entry]))('%s: %s', (_id, _basis, entry) => {
    const { passed, expected, got } = runCase(entry);
    expect({ passed, ...(passed ? {} : { expected, got }) }).toEqual({ passed: true });
  });
});

describe('a case', () => {
  const spring = { rulebook: 'kz-maslikhat-2023', electionDay: '2023-03-19', zone: 'Asia/Almaty' };
  it('fails when one expected value differs', () => {
    const entry = { id: 'a', kind: 'calendar', given: spring, expect: { nominationOpens: '2023-01-17T18:00:00Z', nominationCloses: '2023-02-17T12:00:00Z' } };
    expect(runCase(entry).passed).toBe(false);
  });
  it('compares instants as instants, not as strings', () => {
    const entry = (nominationCloses: string) => ({ id: 'a', kind: 'calendar', given: spring, expect: { nominationCloses } });
    expect(runCase(entry('2023-02-16T12:00Z')).passed).toBe(true);
    expect(runCase(entry('2023-02-16T18:00:00.000+06:00')).passed).toBe(true);
    expect(runCase(entry('2023-02-16T12:00:00.001Z')).passed).toBe(false);
  });
  it('compares lists as sets, but a ballot in its order', () => {
    const missing = (expected: readonly string[]) => ({ id: 'a', kind: 'checklist', given: { rulebook: 'kz-maslikhat-2023', route: 'self', maritalStatus: 'single', documents: ['biography', 'deposit-proof'] }, expect: { missing: expected } });
    expect(runCase(missing(['declaration-certificate', 'intention-to-stand'])).passed).toBe(true);
    expect(runCase(missing(['intention-to-stand', 'declaration-certificate'])).passed).toBe(true);
    expect(runCase(missing(['intention-to-stand'])).passed).toBe(false);
    const ballot = (order: readonly string[]) => ({ id: 'a', kind: 'ballot-order', given: { rulebook: 'kz-maslikhat-2023', names: ['Б', 'А'] }, expect: { order } });
    expect(runCase(ballot(['А', 'Б'])).passed).toBe(true);
    expect(runCase(ballot(['Б', 'А'])).passed).toBe(false);
  });
  it.each([
    ['an unknown kind', { id: 'a', kind: 'recall', given: spring, expect: {} }],
    ['a kind named like a member of every object', { id: 'a', kind: 'constructor', given: spring, expect: {} }],
    ['an unknown rulebook', { id: 'a', kind: 'calendar', given: { ...spring, rulebook: 'kz-maslikhat-1994' }, expect: {} }],
    ['no rulebook where the law decides', { id: 'a', kind: 'list-size', given: { seats: 1, size: 1 }, expect: { outcome: 'accept' } }],
    ['an unknown zone', { id: 'a', kind: 'calendar', given: { ...spring, zone: 'Asia/Nowhere' }, expect: {} }],
    ['a date that does not exist', { id: 'a', kind: 'calendar', given: { ...spring, electionDay: '2023-02-30' }, expect: {} }],
    ['a fact of another form', { id: 'a', kind: 'list-size', given: { rulebook: 'kz-mazhilis-2023', seats: '69', size: 90 }, expect: { outcome: 'accept' } }],
    ['a ground outside the catalogue', { id: 'a', kind: 'outcome-category', given: { rulebook: 'kz-maslikhat-2023', history: ['submitted', 'refused:other'] }, expect: {} }],
    ['a route that the election does not have', { id: 'a', kind: 'checklist', given: { rulebook: 'kz-akim-2023', route: 'party-list', documents: [] }, expect: {} }],
    ['nothing expected', { id: 'a', kind: 'calendar', given: spring }],
    ['no case at all', null],
  ])('fails, never skips: %s', (_what, entry) => {
    expect(runCase(entry).passed).toBe(false);
  });
});

describe('the command', () => {
  let folder: string;
  let lines: string[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'conformance-'));
    lines = [];
    jest.spyOn(console, 'log').mockImplementation((line: string) => { lines.push(line); });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const good = JSON.stringify([{ id: 'good', kind: 'name-script', given: { value: 'Ким' }, expect: { outcome: 'accept' } }]);

  it('prints only the sum when all pass, and succeeds', async () => {
    await expect(main([write('a.json', good), write('b.json', good)])).resolves.toBe(0);
    expect(lines).toEqual(['conformance: 2 passed, 0 failed']);
  });
  it('prints a line for each failing case, the sum last, and fails', async () => {
    const bad = JSON.stringify([{ id: 'bad', kind: 'name-script', given: { value: 'Ким' }, expect: { outcome: 'reject' } }]);
    await expect(main([write('a.json', good), write('b.json', bad)])).resolves.toBe(1);
    expect(lines).toEqual(['FAIL bad: expected {"outcome":"reject"} got {"outcome":"accept"}', 'conformance: 1 passed, 1 failed']);
  });
  it('tells of a missing or malformed file, runs the others, and fails', async () => {
    await expect(main([join(folder, 'none.json'), write('broken.json', '[{'), write('object.json', '{}'), write('a.json', good)])).resolves.toBe(1);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain('none.json: cannot be read');
    expect(lines[1]).toContain('broken.json: cannot be read');
    expect(lines[2]).toContain('object.json: cannot be read: not a list of cases');
    expect(lines[3]).toBe('conformance: 1 passed, 3 failed');
  });
  it('fails without files', async () => {
    await expect(main([])).resolves.toBe(1);
    expect(lines.at(-1)).toBe('conformance: 0 passed, 1 failed');
  });
});
