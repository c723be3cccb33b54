import dgram from 'node:dgram';
import net from 'node:net';

class NoNetwork extends Error {
  override name = 'NoNetwork';
}

const refuse = (): never => {
  throw new NoNetwork('There is no network here');
};

/** After this no library of this process opens a connection, whatever a stranger's file makes it try. */
export function closeNetwork(): void {
  net.Socket.prototype.connect = refuse;
  dgram.createSocket = refuse;
  for (const name of ['fetch', 'WebSocket', 'EventSource'] as const) Reflect.deleteProperty(globalThis, name);
}
