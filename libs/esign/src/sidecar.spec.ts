import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '@tirkeu/domain';
import { askSidecar } from './sidecar.js';

const asked = { signature: Uint8Array.of(1, 2, 3), content: Uint8Array.of(4, 5), at: instant('2023-01-25T09:00:00.000Z'), expectedIin: '850312350123', evidence: [] };

let server: Server;
let address: string;
let answer: { readonly status?: number; readonly body: string };
let heard: { readonly path: string; readonly body: unknown }[] = [];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    heard.push({ path: request.url ?? '', body: await json(request) });
    response.writeHead(answer.status ?? 200, answer.status === 302 ? { location: '/cms/other' } : {}).end(answer.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const listening = server.address();
  address = `http://127.0.0.1:${typeof listening === 'object' && listening ? listening.port : 0}`;
});
afterAll(() => { server.close(); server.closeAllConnections(); });

const opinion = async (body: unknown, status?: number): ReturnType<typeof askSidecar> => {
  heard = [];
  answer = { body: typeof body === 'string' ? body : JSON.stringify(body), status };
  return askSidecar(`${address}/`, asked);
};

describe('a second verifier', () => {
  it('gets message and content, and whom we expect is not its business', async () => {
    expect(await opinion({ valid: true, signers: [{}] })).toEqual({ outcome: 'valid', faults: [] });
    expect(heard).toEqual([{ path: '/cms/verify', body: { cms: 'AQID', data: 'BAU=', revocationCheck: ['OCSP'] } }]);
    expect(JSON.stringify(heard)).not.toContain('850312350123');
  });

  it('is heard when it says that a message is wrong', async () => {
    expect(await opinion({ valid: false, signers: [{}] })).toEqual({ outcome: 'invalid', faults: ['not-valid'] });
  });

  it.each([{ signers: [{}, {}] }, { signers: [] }, {}, { signers: 'one' }])('is not believed to have found one signer right when it tells of %j', async ({ signers }: { readonly signers?: unknown }) => {
    expect(await opinion({ valid: true, signers })).toMatchObject({ outcome: 'invalid' });
  });

  it.each<readonly [string, unknown, number?]>([
    ['is at fault itself', { valid: true, signers: [{}] }, 500], ['says neither yes nor no', { valid: 'true', signers: [{}] }], ['says nothing', ''], ['is no verifier', '<html>'], ['answers null', 'null'],
    ['says more than anybody needs', JSON.stringify({ valid: true, signers: [{}], more: 'x'.repeat(1_000_000) })], ['sends elsewhere', '', 302],
  ])('has said nothing when it %s', async (_what, body, status = 200) => {
    expect(await opinion(body, status)).toBeNull();
  });

  it('has said nothing when nobody listens', async () => {
    expect(await askSidecar('http://127.0.0.1:1', asked)).toBeNull();
  });
});
