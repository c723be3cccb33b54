import { runHarness } from '../scripts/harness.mjs';
import { MUTANTS, readOptions } from './options.mjs';
import { UNREACHED } from './unreached.mjs';

/** The words of one fault, with the command that finds it again. */
function describeFault({ operation, kind, faults, sent, answer, seed }, { each, mutant }) {
  const again = seed === undefined || operation.startsWith('(') ? '' : `\n    again: npm run --silent fuzz -- --seed ${seed} --each ${each} --only "${operation}"${mutant ? ` --mutant ${mutant}` : ''}`;
  return `  ${operation} (${kind}): ${faults.join('; ')}${sent ? `\n    sent: ${JSON.stringify(sent).slice(0, 900)}` : ''}${answer ? `\n    answered: ${answer.status} ${answer.text.slice(0, 300)}` : ''}${again}`;
}

function report({ operations, valid, invalid, chains, steps, reached, accepted, slowestMs, seconds, faults, leftOut }, options) {
  for (const fault of faults) console.log(describeFault(fault, options));
  if (leftOut.length > 0) console.log(`left out for want of time: ${leftOut.length} operations`);
  if (chains > 0) console.log(`chains took ${steps} steps and reached ${Object.entries(reached).map(([status, times]) => `${status} ${times}`).join(', ')}`);
  const never = accepted.filter((each) => each.accepted === 0);
  for (const { operation, statuses } of never) console.log(`  never accepted: ${operation} (${Object.entries(statuses).map(([status, times]) => `${status} ${times} times`).join(', ')})${UNREACHED[operation] ? `: ${UNREACHED[operation]}` : ''}`);
  console.log(`accepted by ${accepted.length - never.length} of ${accepted.length} operations`);
  console.log(`fuzz: ${operations - leftOut.length} operations, ${valid} valid, ${invalid} invalid, ${chains} chains, ${faults.length} faults, slowest answer ${slowestMs} ms, ${seconds} s, seed ${options.seed}`);
  if (options.mutant) requireFoundOut(options.mutant, faults);
  return faults.length === 0;
}

/** A mutant is found out by its own fault and no other: anything else says nothing about it. */
function requireFoundOut(mutant, faults) {
  const own = faults.filter((each) => each.faults.some((words) => MUTANTS[mutant].test(words)));
  if (own.length === 0) throw new Error(`The mutant ${mutant} was not found out.`);
  console.log(`mutant ${mutant}: found out ${own.length} times by its own fault, ${faults.length - own.length} other faults`);
}

await runHarness({ name: 'fuzz', readOptions, report, logs: 'files', play: async (place) => (await import('./fuzz.mjs')).fuzz(place) });
