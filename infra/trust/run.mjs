import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runHarness } from '../scripts/harness.mjs';
import { runProgram } from '../scripts/run-program.mjs';
import { readOptions } from './options.mjs';

const LEAST_CELLS = 5_000;
const MOST_SHOWN = 60;
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Asks in a process of its own, so that a mutant can change the product as it is loaded. */
async function play({ root, folder, options: { only, mutant }, until }) {
  const result = join(folder, 'found.json');
  const spoiled = mutant ? ['--import', here(`./mutants/${mutant}.mjs`)] : [];
  const { code } = await runProgram(process.execPath, ['--no-warnings', ...spoiled, here('./ask.mjs'), result, folder, only], { cwd: root, until });
  if (code !== 0) throw new Error(`The asking ended with exit code ${code}.`);
  return JSON.parse(readFileSync(result, 'utf8'));
}

function report({ operations, cells, unexpected, withoutRule, withoutOperation, processorSeconds }, { only }) {
  for (const line of unexpected.slice(0, MOST_SHOWN)) console.log(`  ${line}`);
  if (unexpected.length > MOST_SHOWN) console.log(`  … and ${unexpected.length - MOST_SHOWN} more`);
  for (const name of withoutRule) console.log(`  ${name}: nobody has written in infra/trust/rules.mjs who may ask for it`);
  for (const name of withoutOperation) console.log(`  ${name}: has a rule and is no operation`);
  const isFew = only === '' && cells < LEAST_CELLS;
  if (isFew) console.log(`  Fewer than ${LEAST_CELLS} cells say too little.`);
  console.log(`matrix: ${cells} cells, ${unexpected.length} unexpected, ${operations} operations, ${withoutRule.length + withoutOperation.length} without a rule or for none, ${Math.round(processorSeconds)} s of a processor`);
  return unexpected.length === 0 && withoutRule.length === 0 && withoutOperation.length === 0 && !isFew;
}

await runHarness({ name: 'matrix', readOptions, report, logs: 'api.log', play });
