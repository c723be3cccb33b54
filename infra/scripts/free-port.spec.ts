import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { findFreePort, isPortFree } from './free-port.mjs';

describe('the search for a free port', () => {
  let server: Server | undefined;
  afterEach(() => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())));

  const busy = (...ports: number[]) => (port: number) => Promise.resolve(!ports.includes(port));

  it('takes the wished port when it is free', async () => {
    expect(await findFreePort(15432, busy())).toBe(15432);
  });

  it('steps over busy ports one by one', async () => {
    expect(await findFreePort(15432, busy(15432, 15433, 15435))).toBe(15434);
  });

  it('never reaches the ports that the system lends to outgoing connections', async () => {
    await expect(findFreePort(32766, busy(32766, 32767))).rejects.toThrow('No free port was found from 32766 upwards.');
  });

  it('sees that a living server holds its port', async () => {
    const port = await findFreePort(15500);
    server = createServer();
    await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve));
    expect(await isPortFree(port, '127.0.0.1')).toBe(false);
    expect(await isPortFree(port)).toBe(false);
    expect(await findFreePort(port)).toBeGreaterThan(port);
  });
});
