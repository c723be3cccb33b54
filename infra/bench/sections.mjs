import { loadavg } from 'node:os';
import { LIMITS, belowBare, dearerThanBare, lateOrLost, leaking, rulesBroken, slowStart, slowSweep, writtenOtherwise } from './limits.mjs';
import { SIZES as MEMORY, measureMemory } from './memory/memory.mjs';
import { SIZES as COUNTS, measureCounts } from './queue-counts.mjs';
import { countsLines, memoryLines, rulesLines, startLines, submitLines, surgeLines, sweepLines } from './report.mjs';
import { SIZES as RULES, measureRules } from './rules/rules.mjs';
import { SIZES as START, measureStart } from './start/start.mjs';
import { SIZES as SUBMIT, measureSubmit } from './submit/submit.mjs';
import { SIZES as SURGE, measureSurge } from './surge/surge.mjs';

async function sweepOn({ durable, size: { filings }, until, say }) {
  const { measureSweep } = await import('./sweep.mjs');
  const { url } = await durable.openEmpty('swept');
  return measureSweep({ url, filings, until, say });
}

/**
 * The sections that bring their own installations along. Each measures, says what it found in lines for people, and which limits are
 * broken. A short run judges ratios and correctness; seconds are judged in a full run alone.
 */
export const SECTIONS = {
  submit: {
    sizes: SUBMIT, measure: measureSubmit, lines: submitLines,
    broken: ({ submit, list }, { short }) => [
      ...writtenOtherwise(submit.written), ...dearerThanBare(submit.cpuTimes, LIMITS.submit),
      // A few hundred requests on a busy machine say too little of throughput.
      ...(short ? [] : [...belowBare('submit', submit.ofBare, LIMITS.submit), ...belowBare('list', list.ofBare, LIMITS.list)]),
    ],
  },
  surge: { sizes: SURGE, measure: measureSurge, lines: surgeLines, broken: ({ runs }, { short }) => runs.flatMap((run) => lateOrLost(run, LIMITS.surge, { short })) },
  rules: { sizes: RULES, measure: measureRules, lines: rulesLines, broken: (found) => rulesBroken(found, LIMITS.rules) },
  // The large desk of a full run stands on the replayed campaign.
  queue: { sizes: COUNTS, measure: measureCounts, lines: countsLines, broken: ({ wrong }) => wrong },
  memory: { sizes: MEMORY, measure: measureMemory, lines: memoryLines, broken: (found, options) => leaking(found, LIMITS.memory, options) },
  start: { sizes: START, measure: measureStart, lines: startLines, broken: (found, options) => slowStart(found, LIMITS.start, options) },
  sweep: { sizes: { full: { filings: 500_000 } }, measure: sweepOn, lines: sweepLines, broken: (found) => slowSweep(found, LIMITS.sweep) },
};

/** One of these sections. `print` is for what is found, `say` for what is going on. */
export async function runSection(name, { options: { short, taken, minutes }, print, ...around }) {
  const { sizes, measure, lines, broken } = SECTIONS[name];
  if (name !== 'rules') await around.durable.open();
  const begun = performance.now();
  const found = await measure({ ...around, size: { ...sizes[short ? 'short' : 'full'], ...(minutes && { minutes }) }, taken });
  const load = loadavg()[0];
  for (const line of lines(found, { short })) print(line);
  print(`  ${((performance.now() - begun) / 1000).toFixed(0)} s in all; load of the machine ${load.toFixed(1)}\n`);
  return { results: { ...found, limits: LIMITS[name], load }, broken: broken(found, { short }) };
}
