import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { unlessBuilt } from './built.mjs';
import { startClamd } from './clamd.mjs';
import { judge } from './judge.mjs';
import { MUTANTS } from './mutants.mjs';
import { startRealClamd } from './real-clamd.mjs';
import { report } from './report.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The pipeline with a fault in it, as a copy beside the built one. */
function mutated(name) {
  const changes = MUTANTS[name];
  if (!changes) throw new Error(`There is no mutant ${name}. There are: ${Object.keys(MUTANTS).join(', ')}.`);
  const copy = join(root, 'node_modules/.cache/tirkeu/corpus', name);
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(dirname(copy), { recursive: true });
  cpSync(join(root, 'apps/api/dist'), join(copy, 'dist'), { recursive: true });
  for (const { file, from, to } of changes) {
    const path = join(copy, 'dist/documents', file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`The mutant ${name} finds nothing to change in ${file}.`);
    writeFileSync(path, text.replace(from, to));
  }
  return copy;
}

try {
  const { values } = parseArgs({ options: { mutant: { type: 'string' }, only: { type: 'string' }, json: { type: 'string' }, verbose: { type: 'boolean' }, short: { type: 'boolean' }, built: { type: 'boolean' }, first: { type: 'boolean' }, 'real-clamd': { type: 'boolean' } } });
  if (!values.built) await unlessBuilt(root);
  const home = values.mutant ? mutated(values.mutant) : join(root, 'apps/api');
  const clamd = await (values['real-clamd'] ? startRealClamd(join(root, 'node_modules/.cache/tirkeu')) : startClamd());
  const results = await judge(pathToFileURL(join(home, 'dist/documents/')).href, clamd.address, { only: values.only, short: values.short, first: values.first, heard: values.verbose ? console.error : undefined }).finally(() => clamd.stop());
  if (values.mutant) rmSync(home, { recursive: true, force: true });
  if (values.json) writeFileSync(values.json, JSON.stringify(results, null, 2));
  process.exitCode = report(results) ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
