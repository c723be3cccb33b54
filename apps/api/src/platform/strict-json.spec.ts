import { describe, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { ProblemError } from './problem.js';
import { acceptJsonAlone, parseStrictly } from './strict-json.js';

const read = (text: string): unknown => parseStrictly(Buffer.from(text));
function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return error instanceof ProblemError ? error.body.code : 'another error';
  }
  return 'none';
}

describe('a body', () => {
  it('with one meaning is read as it stands', () => {
    const text = '{"a":[1,-2.5e3,"x\\"{[,:","\\u0041",true,null],"b":{"a":{"a":1}},"қ":"ә, \\\\"}';
    expect(read(text)).toEqual({ a: [1, -2500, 'x"{[,:', 'A', true, null], b: { a: { a: 1 } }, қ: 'ә, \\' });
    for (const plain of ['[]', '{}', '7', '"a:b"', ' null ', '["a" , "a"]', '[{"a":1},{"a":1}]', '{"a":"a","b":"a"}']) expect(codeOf(() => read(plain))).toBe('none');
  });

  it.each([
    ['the same name twice', '{"role":"candidate","role":"chair"}'],
    ['the same name twice, once in disguise', '{"role":"candidate","r\\u006fle":"chair"}'],
    ['the same name twice, far inside', '{"a":[{"b":{"c":1 ,"d":2, "c" : 3}}]}'],
    ['a prototype', '{"__proto__":{"role":"chair"}}'],
    ['a prototype in disguise', '{"\\u005f_proto__":{"role":"chair"}}'],
    ['a constructor', '{"a":{"constructor":{"prototype":{"role":"chair"}}}}'],
    ['what every object has already', '{"login":"a","hasOwnProperty":1}'],
    ['what every object has already, far inside', '{"a":[{"toString":null}]}'],
    ['endless depth', `${'['.repeat(30)}${']'.repeat(30)}`],
    ['a cut end', '{"a":1'],
    ['a comment', '{"a":1}//'],
    ['nothing', ''],
    ['a byte order mark', '\ufeff{}'],
  ])('that has %s is not understood', (_what, text) => {
    expect(codeOf(() => read(text))).toBe('malformed');
  });

  it('that is no UTF-8 is not understood', () => {
    expect(codeOf(() => parseStrictly(Buffer.from([0x22, 0xc3, 0x28, 0x22])))).toBe('malformed');
  });

  it('with a list that no form of ours has is too large', () => {
    expect(codeOf(() => read(`[${'0,'.repeat(19_999)}0]`))).toBe('none');
    expect(codeOf(() => read(`[${'0,'.repeat(20_000)}0]`))).toBe('too-large');
  });

  it('is JSON in UTF-8 or it is not looked at', async () => {
    const server = fastify();
    acceptJsonAlone(server);
    server.setErrorHandler((error, _request, reply) => reply.code(error instanceof ProblemError ? error.body.status : 415).send());
    server.post('/', ({ body }) => body);
    const statusFor = async (type: string | undefined) => (await server.inject({ method: 'POST', url: '/', payload: Buffer.from('{"a":1}'), headers: type === undefined ? {} : { 'content-type': type } })).statusCode;
    for (const type of ['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset=UTF-8']) expect([type, await statusFor(type)]).toEqual([type, 200]);
    for (const type of ['application/json; charset=utf-16', 'application/json; charset=windows-1251', 'text/plain', 'application/x-www-form-urlencoded', 'text/json', 'application/vnd.api+json', undefined]) expect([type, await statusFor(type)]).toEqual([type, 415]);
    for (const payload of ['null', '7', '"a"', '[]', '[{"a":1}]']) expect([payload, (await server.inject({ method: 'POST', url: '/', payload, headers: { 'content-type': 'application/json' } })).statusCode]).toEqual([payload, 400]);
    await server.close();
  });
});
