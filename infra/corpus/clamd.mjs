import { once } from 'node:events';
import { createServer } from 'node:net';
import { inflateSync } from 'node:zlib';
import { EICAR } from './infected.mjs';

/** Stands in for clamd: finds the test file of EICAR in plain bytes and in packed streams, as clamd does. */
export async function startClamd() {
  const server = createServer((socket) => {
    const chunks = [];
    let length = 0;
    socket.on('error', () => undefined).on('data', (chunk) => {
      chunks.push(chunk);
      length += chunk.length;
      const last = chunk.length >= 4 ? chunk.subarray(-4) : Buffer.concat(chunks).subarray(-4);
      if (length < 14 || last.readUInt32BE() !== 0) return;
      const bytes = streamIn(Buffer.concat(chunks));
      if (bytes) socket.end(`${isInfected(bytes) ? 'stream: Eicar-Signature FOUND' : 'stream: OK'}\0`);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { address: { host: '127.0.0.1', port: server.address().port }, stop: () => server.close() };
}

function streamIn(bytes) {
  const chunks = [];
  for (let at = 'zINSTREAM\0'.length; at + 4 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

function isInfected(bytes) {
  if (bytes.includes(EICAR)) return true;
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 7)) {
    try {
      if (inflateSync(bytes.subarray(at + 7, at + 7 + 4_096), { maxOutputLength: 65_536 }).includes(EICAR)) return true;
    } catch {
      // No packed stream, or more than a virus of a few bytes.
    }
  }
  return false;
}
