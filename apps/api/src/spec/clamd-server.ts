import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import type { ClamdAddress } from '../documents/scanner.js';

/** The antivirus test file of EICAR, in two pieces: whole, it would set off every antivirus that looks at this source. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

export interface ClamdUnderTest {
  readonly address: ClamdAddress;
  /** How many files it was asked about. */
  readonly asked: () => number;
  stop(): Promise<void>;
}

/** Speaks clamd's INSTREAM: finds the test file of EICAR where it stands in plain bytes. `says` makes it say something else. */
export async function startClamd(port = 0, says?: string): Promise<ClamdUnderTest> {
  let asked = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    let bytes = Buffer.alloc(0);
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket)).on('data', (chunk: Buffer) => {
      bytes = Buffer.concat([bytes, chunk]);
      const stream = streamIn(bytes);
      if (stream === null) return;
      asked++;
      socket.end(`${says ?? (stream.includes(EICAR) ? 'stream: Eicar-Signature FOUND' : 'stream: OK')}\0`);
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It listens nowhere');
  return {
    address: { host: '127.0.0.1', port: address.port }, asked: () => asked,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The bytes between the command and the chunk of length nothing; null as long as that has not come. */
function streamIn(bytes: Buffer): Buffer | null {
  const chunks: Buffer[] = [];
  let at = 'zINSTREAM\0'.length;
  while (at + 4 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
