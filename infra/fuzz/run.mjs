import { join } from 'node:path';
import { runHarness } from '../scripts/harness.mjs';
import { MUTANTS, readOptions } from './options.mjs';
import { UNREACHED } from './unreached.mjs';

/** The words of one fault, with the command that finds it again. */
function describeFault({ operation, kind, faults, sent, answer, seed }, { each, mutant }) {
  const again = seed === undefined || operation.startsWith('(') ? '' : `\n    again: npm run --silent fuzz -- --seed ${seed} --each ${each} --only "${operation}"${mutant ? ` --mutant ${mutant}` : ''}`;
  return `  ${operation} (${kind}): ${faults.join('; ')}${sent ? `\n    sent: ${JSON.stringify(sent).slice(0, 900)}` : ''}${answer ? `\n    answered: ${answer.status} ${answer.text.slice(0, 300)}` : ''}${again}`;
}

/** With fewer inputs for each operation, what was not come by says nothing. */
const ENOUGH = 100;

/** Who was accepted how seldom; which never, where there were inputs enough to tell. */
function tellAccepted(accepted, { each }) {
  const never = accepted.filter((one) => one.accepted === 0);
  const words = `accepted by ${accepted.length - never.length} of ${accepted.length} operations`;
  if (each < ENOUGH) return console.log(`${words}; which never accept anything is told from --each ${ENOUGH} on`);
  for (const { operation, statuses } of never) console.log(`  never accepted: ${operation} (${Object.entries(statuses).map(([status, times]) => `${status} ${times} times`).join(', ')})${UNREACHED[operation] ? `: ${UNREACHED[operation]}` : ''}`);
  console.log(words);
}

function report({ operations, valid, invalid, chains, steps, reached, accepted, slowestMs, seconds, faults, leftOut }, options) {
  for (const fault of faults) console.log(describeFault(fault, options));
  if (leftOut.length > 0) console.log(`left out for want of time: ${leftOut.length} operations`);
  if (chains > 0) console.log(`chains took ${steps} steps and reached ${Object.entries(reached).map(([status, times]) => `${status} ${times}`).join(', ')}`);
  if (options.only === undefined) tellAccepted(accepted, options);
  console.log(`fuzz: ${operations - leftOut.length} operations, ${valid} valid, ${invalid} invalid, ${chains} chains, ${faults.length} faults, slowest answer ${slowestMs} ms, ${seconds} s, seed ${options.seed}`);
  if (options.mutant) requireFoundOut(options.mutant, faults);
  return faults.length === 0;
}

/** Faults by which a mutant is found out: its own and no other; anything else says nothing about it. */
const ownFaults = (mutant, faults) => faults.filter((each) => each.faults.some((words) => MUTANTS[mutant].fault.test(words)));

function requireFoundOut(mutant, faults) {
  const own = ownFaults(mutant, faults);
  if (own.length === 0) throw new Error(`The mutant ${mutant} was not found out.`);
  console.log(`mutant ${mutant}: found out ${own.length} times by its own fault, ${faults.length - own.length} other faults`);
}

async function play(place) {
  const { fuzz } = await import('./fuzz.mjs');
  if (!place.options.mutants) return fuzz(place);
  const mutants = {};
  for (const [mutant, { only }] of Object.entries(MUTANTS)) {
    const { faults } = await fuzz({ ...place, folder: join(place.folder, mutant), options: { ...place.options, mutant, only } });
    mutants[mutant] = { own: ownFaults(mutant, faults).length, faults: faults.length };
  }
  return { mutants };
}

function reportMutants({ mutants }) {
  for (const [mutant, { own, faults }] of Object.entries(mutants)) console.log(`${own > 0 ? '  ' : '! '}${mutant}: found out ${own} times by its own fault, ${faults - own} other faults`);
  const found = Object.values(mutants).filter(({ own }) => own > 0).length;
  console.log(`fuzz: ${found} of ${Object.keys(mutants).length} mutants found out`);
  return found === Object.keys(mutants).length;
}

await runHarness({ name: 'fuzz', readOptions, report: (found, options) => (options.mutants ? reportMutants(found) : report(found, options)), logs: 'files', play });
