import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const compress = promisify(brotliCompress);
const WORTH_PACKING = /\.(?:js|css|svg|ttf|webmanifest)$/u;
const SMALLEST = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };

/** Lays a packed copy beside every file that becomes smaller by it: once at the build, as small as can be, instead of at every start. */
export const packed = (): Plugin => ({
  name: 'packed',
  async writeBundle({ dir = '' }, bundle) {
    await Promise.all(Object.keys(bundle).filter((name) => WORTH_PACKING.test(name)).map(async (name) => {
      const path = join(dir, name);
      await writeFile(`${path}.br`, await compress(await readFile(path), SMALLEST));
    }));
  },
});
