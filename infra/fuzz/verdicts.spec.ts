import { describe, expect, it } from '@jest/globals';
import { modern } from './operations.mjs';
import { spoiledBody } from './spoil.mjs';
import { Validators } from './validators.mjs';
import { faultsOf, type Answer, type JudgedOperation } from './verdicts.mjs';

const contest = { type: 'object', additionalProperties: false, required: ['id', 'seats'], properties: { id: { type: 'string' }, seats: { type: 'integer' } } };
const problem = { type: 'object', required: ['status', 'code'], properties: { status: { type: 'integer' }, code: { type: 'string' } } };
const validators = new Validators({});
const operation: JudgedOperation = {
  method: 'GET',
  responses: { 200: { types: { 'application/json': contest }, headers: {} }, 404: { types: { 'application/problem+json': problem }, headers: {} }, 201: { types: { 'application/json': contest }, headers: { Location: {} } } },
};
const walls = { 'x-trace-id': '1', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'", 'cache-control': 'no-store' };
const said = (status: number, body: unknown, type = status < 400 ? 'application/json' : 'application/problem+json'): Answer => ({ status, headers: { ...walls, 'content-type': type }, text: JSON.stringify(body) });
const faults = (answer: Answer, invalid?: string) => faultsOf({ operation, answer, validators, codes: new Set(['absent']), ...(invalid !== undefined && { invalid }) });

describe('what is said of an answer', () => {
  it('finds nothing wrong with what is described', () => {
    expect(faults(said(200, { id: 'c', seats: 1 }))).toEqual([]);
    expect(faults(said(404, { status: 404, code: 'absent' }), 'an odd id')).toEqual([]);
  });

  it('finds a status that is not documented, and one of our own side', () => {
    expect(faults(said(418, { status: 418, code: 'absent' }))).toEqual(['418 is not documented']);
    expect(faults(said(500, { status: 500, code: 'absent' }))).toEqual(['answered 500', '500 is not documented']);
  });

  it('finds a body that is not as described, and a field too many', () => {
    expect(faults(said(200, { id: 'c', seats: '1' }))).toEqual(['200 is not as documented: data/seats must be integer']);
    expect(faults(said(200, { id: 'c', seats: 1, iin: '900131300012' }))).toEqual(['200 is not as documented: data must NOT have additional properties']);
  });

  it('finds that invalid input was accepted', () => {
    expect(faults(said(200, { id: 'c', seats: 1 }), 'a field more')).toEqual(['invalid input was accepted with 200: a field more']);
  });

  it('finds a problem without a code of the list, and one that is no problem document', () => {
    expect(faults(said(404, { status: 404, code: 'oops' }))).toEqual(['the code "oops" is not on the list']);
    expect(faults(said(404, 'nothing', 'text/html'))).toEqual(['404 came as text/html, not as a problem']);
  });

  it('finds what strangers should not read: stacks, statements, paths', () => {
    const detail = (text: string) => faults(said(404, { status: 404, code: 'absent', detail: text }));
    expect(detail('duplicate key value violates unique constraint "account_login"')).toEqual(['the answer shows words of the database']);
    expect(detail('in /srv/app/node_modules/pg/lib')).toEqual(['the answer shows a path of the program']);
    expect(detail("TypeError: Cannot read properties of undefined (reading 'id')")).toEqual(['the answer shows words of the runtime']);
  });

  it('finds a wall or a documented header that is missing', () => {
    const { 'x-content-type-options': _nosniff, ...fewer } = walls;
    expect(faults({ ...said(200, { id: 'c', seats: 1 }), headers: { ...fewer, 'content-type': 'application/json' } })).toEqual(['the header x-content-type-options is missing']);
    expect(faults(said(201, { id: 'c', seats: 1 }))).toEqual(['the documented header Location is missing']);
  });

  it('finds a cell that a spreadsheet would take for a formula, and lets numbers be', () => {
    const table: JudgedOperation = { method: 'GET', responses: { 200: { types: { 'text/csv': {} }, headers: {} } } };
    const csv = (text: string) => faultsOf({ operation: table, answer: { status: 200, headers: { ...walls, 'content-type': 'text/csv; charset=utf-8' }, text }, validators });
    expect(csv('\uFEFFname,amount\r\n"Үлгі ""Ж"", А",-5.5\r\n\'=1+1,7\r\n')).toEqual([]);
    for (const cell of ['=1+1', '"=HYPERLINK(""http://x"",""a,b"")"', '+7 700', '@SUM(A1)', ' -1-1', '＝1']) expect([cell, csv(`name,amount\r\n${cell},1\r\n`).length]).toEqual([cell, 1]);
  });

  it('finds an answer that leads to somebody else', () => {
    const moved: JudgedOperation = { method: 'GET', responses: { 302: { types: {}, headers: {} } } };
    const to = (location: string) => faultsOf({ operation: moved, answer: { status: 302, headers: { ...walls, location }, text: '' }, validators });
    expect(to('/filings')).toEqual([]);
    for (const location of ['https://example.org/', '//example.org', '/\\example.org', 'javascript:1']) expect(to(location)).toEqual([`it leads elsewhere: ${location}`]);
  });

  it('finds that no answer came', () => {
    expect(faults({ status: 0, headers: {}, text: '', failed: 'socket hang up' })).toEqual(['no answer: socket hang up']);
  });
});

describe('a body that is broken on purpose', () => {
  const schema = modern({ type: 'object', additionalProperties: false, required: ['name'], properties: { name: { type: 'string', maxLength: 20 }, note: { type: 'string', nullable: true } } });
  const isWrong = (body: unknown): boolean => validators.fault(schema, body) !== null;

  it('breaks the schema each time, in many ways', () => {
    const spoiled = Array.from({ length: 60 }, (_, n) => spoiledBody({ name: 'Айгерім', note: null }, n * 7, isWrong));
    expect(spoiled.every((each) => each !== null && isWrong(each.body))).toBe(true);
    expect(new Set(spoiled.map((each) => each?.what)).size).toBeGreaterThanOrEqual(4);
  });

  it('takes null where the description does, which OpenAPI 3.0 says beside the type', () => {
    expect(isWrong({ name: 'Айгерім', note: null })).toBe(false);
    expect(isWrong({ name: null })).toBe(true);
  });
});
