import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@tirkeu/testing';
import { dataSourceOptions, findAppRole, openDataSource } from './index.js';

let database: TestDatabase;
let way: Server;
const sockets = new Set<Socket>();

beforeAll(async () => {
  database = await testDatabase();
  const target = new URL(database.url);
  way = createServer((here) => {
    const there = connect(Number(target.port), target.hostname);
    for (const socket of [here, there]) sockets.add(socket.on('error', () => undefined));
    here.pipe(there).pipe(here);
  });
}, 60_000);
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => way.close(resolve));
  await database.stop();
});

/** Where nobody listens yet. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

it('a program that starts before its database waits for it, and is connected once the database listens', async () => {
  const port = await freePort();
  const url = Object.assign(new URL(database.url), { hostname: '127.0.0.1', port: String(port) }).href;
  const heard: string[] = [];
  const opening = openDataSource(async () => dataSourceOptions(url, { poolSize: 1, role: (await findAppRole(url)) ? 'app' : 'owner' }), { warn: () => heard.push('away') })
    .then((dataSource) => { heard.push('connected'); return dataSource; });
  while (heard.length === 0) await pause(20);
  await pause(300);
  expect(heard).toEqual(['away']);
  await new Promise<void>((resolve) => { way.listen(port, '127.0.0.1', resolve); });
  const dataSource = await opening;
  expect(await dataSource.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await dataSource.destroy();
});
