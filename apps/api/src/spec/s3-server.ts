import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { ObjectStorage } from '../platform/settings.js';

interface Server {
  run(): Promise<AddressInfo>;
  close(): Promise<void>;
}
type ServerClass = new (options: object) => Server;

const S3rver = createRequire(import.meta.url)('s3rver') as ServerClass;

export interface S3ServerUnderTest {
  readonly storage: ObjectStorage;
  stop(): Promise<void>;
}

/** A server that speaks S3 over HTTP, with one empty bucket, on a port and in a folder of its own. */
export async function startS3Server(): Promise<S3ServerUnderTest> {
  const directory = await mkdtemp(join(tmpdir(), 'tirkeu-s3-'));
  const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory, resetOnClose: false, configureBuckets: [{ name: 'papers' }] });
  const { port } = await server.run();
  let running = true;
  return {
    storage: { endpoint: `http://127.0.0.1:${port}`, bucket: 'papers', region: 'us-east-1', accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
    stop: async () => {
      if (running) await server.close();
      running = false;
      await rm(directory, { recursive: true, force: true });
    },
  };
}
