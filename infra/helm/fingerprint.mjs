import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = dirname(fileURLToPath(import.meta.url));

/** The examples that are rendered, by name. */
export const EXAMPLES = ['bundled', 'managed'];

/** Changes with every file of the chart, with what it takes in from elsewhere, and with the example. */
export function fingerprintOf(example) {
  const hash = createHash('sha256');
  const chart = readdirSync(join(here, 'tirkeu'), { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  const paths = chart.map(({ parentPath, name }) => join(parentPath, name)).concat(join(here, 'examples', `${example}.yaml`));
  for (const path of paths.sort()) hash.update(`${path.slice(here.length)}\n`).update(readFileSync(path));
  return hash.digest('hex');
}
