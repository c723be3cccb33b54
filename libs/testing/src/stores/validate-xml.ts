import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Tooling {
  ensureXmllint(cacheDir: string): Promise<{ readonly command: string; readonly env: NodeJS.ProcessEnv }>;
}

const tooling = new URL('../../../../infra/scripts/tooling.mjs', import.meta.url).href;
const cacheDir = new URL('../../../../node_modules/.cache/tirkeu', import.meta.url).pathname;

/**
 * Holds a document against the first of some schemas, which may import the others by name, with xmllint.
 *
 * @returns what is wrong, a line each; nothing when it is valid
 */
export async function validateXml(xml: string, schemas: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { ensureXmllint }: Tooling = await import(tooling);
  const { command, env } = await ensureXmllint(cacheDir);
  const folder = await mkdtemp(join(tmpdir(), 'tirkeu-xml-'));
  try {
    const [first = ''] = Object.keys(schemas);
    await Promise.all([...Object.entries(schemas), ['document.xml', xml] as const].map(([name, text]) => writeFile(join(folder, name), text)));
    return await new Promise((resolve) => {
      execFile(command, ['--noout', '--nonet', '--schema', first, 'document.xml'], { env, cwd: folder }, (error, _out, said) => resolve(error ? said.trim().split('\n') : []));
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
