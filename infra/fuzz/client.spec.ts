import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Client } from './client.mjs';

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

async function clientOf(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Client> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = new Client(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  closing.push(() => (client.close(), server.closeAllConnections(), server.close()));
  return client;
}

describe('whoever drives the API', () => {
  it('asks once more where an unused connection was closed as it was written to', async () => {
    const asked: string[] = [];
    const client = await clientOf((request, response) => {
      asked.push(request.url ?? '');
      if (asked.length === 2) request.socket.destroy();
      else response.end('here');
    });
    expect(await client.send({ method: 'GET', path: '/one' })).toMatchObject({ status: 200, text: 'here' });
    expect(await client.send({ method: 'GET', path: '/two' })).toMatchObject({ status: 200, text: 'here' });
    expect(asked).toEqual(['/one', '/two', '/two']);
  });

  it('tells of a connection that is closed each time', async () => {
    const client = await clientOf(({ url, socket }, response) => void (url === '/one' ? response.end() : socket.destroy()));
    await client.send({ method: 'GET', path: '/one' });
    expect(await client.send({ method: 'GET', path: '/two' })).toMatchObject({ status: 0, failed: 'socket hang up' });
  });
});
