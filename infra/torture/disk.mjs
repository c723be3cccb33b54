import { execFile } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { statfs, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** Only what is written takes room of the machine's own disk. */
const SIZE = 6 * 2 ** 30;

/** A file system of its own for the database, so that it can be filled up. Undefined where this user may make none. */
export async function openDisk(folder) {
  const image = join(folder, 'disk.img');
  const place = join(folder, 'disk');
  const ballast = join(place, 'ballast');
  mkdirSync(place, { recursive: true });
  try {
    await writeFile(image, '');
    await truncate(image, SIZE);
    await run('mkfs.ext4', ['-q', '-m', '0', image]);
    await run('mount', ['-o', 'loop', image, place]);
  } catch {
    rmSync(image, { force: true });
    return undefined;
  }
  return {
    place,
    async fill() {
      const { bavail, bsize } = await statfs(place);
      // What is left over is less than the next page of a table takes.
      await run('fallocate', ['-l', String(bavail * bsize), ballast]).catch(() => undefined);
    },
    empty: () => rmSync(ballast, { force: true }),
    async close() {
      await run('umount', [place]).catch(() => run('umount', ['-l', place]));
      rmSync(image, { force: true });
    },
  };
}
