import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { abreast } from './papers.mjs';

/** Compares the files of a server with the manifest that the server wrote of them, as `pg_verifybackup` does. Returns one sentence for each that is wrong. */
export async function checkManifest(cluster, { Files: files }) {
  const faults = [];
  await abreast(files, async (file) => {
    const name = file.Path ?? Buffer.from(file['Encoded-Path'], 'hex').toString();
    const hash = createHash('sha256');
    try {
      await pipeline(createReadStream(join(cluster, name)), hash);
      if (hash.digest('hex') !== file.Checksum) faults.push(`the file ${name} of the base is damaged`);
    } catch {
      faults.push(`the file ${name} of the base is absent`);
    }
  });
  return faults;
}
