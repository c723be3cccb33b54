import { createServer } from 'node:net';

/** Whether a server could listen on this port now. Without a host, every address of the machine is meant. */
export function isPortFree(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/**
 * The first free port of the loopback address from `from` upwards, looking at most at 200.
 * Ports from 32768 are left out: the system lends them to outgoing connections at any moment.
 */
export async function findFreePort(from, isFree = (port) => isPortFree(port, '127.0.0.1')) {
  for (let port = from; port < from + 200 && port < 32768; port++) {
    if (await isFree(port)) return port;
  }
  throw new Error(`No free port was found from ${from} upwards.`);
}
