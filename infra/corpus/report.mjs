/** What one file may take. */
export const LIMITS = { megabytes: 512, processorSeconds: 10 };

export const totalsOf = (results) => ({
  files: results.length,
  dangerousAccepted: results.filter(({ isDangerous, verdict }) => isDangerous && verdict === 'accepted').length,
  benignRefused: results.filter(({ isBenign, verdict }) => isBenign && verdict !== 'accepted').length,
  wrong: results.filter(({ faults }) => faults.length > 0).length,
  overLimits: results.filter(({ megabytes, processorSeconds }) => megabytes > LIMITS.megabytes || processorSeconds > LIMITS.processorSeconds).length,
});

/** Prints what came out, and answers whether it is as it must be. */
export function report(results, print = console.log) {
  const totals = totalsOf(results);
  for (const { family, name, faults } of results) if (faults.length > 0) print(`${family}/${name}: ${faults.join('; ')}`);
  for (const family of new Set(results.map((result) => result.family))) {
    const of = results.filter((result) => result.family === family);
    const most = (key) => Math.max(...of.map((result) => result[key]));
    print(`${family.padEnd(12)} ${String(of.length).padStart(4)} files, ${of.filter(({ verdict }) => verdict === 'accepted').length} accepted; at most ${most('processorSeconds').toFixed(1)} s of processor, ${Math.round(most('megabytes'))} MB`);
  }
  print(`${totals.files} files: ${totals.dangerousAccepted} dangerous accepted, ${totals.benignRefused} benign refused, ${totals.wrong} verdicts or pictures wrong, ${totals.overLimits} over ${LIMITS.megabytes} MB or ${LIMITS.processorSeconds} s`);
  return totals.files > 0 && totals.dangerousAccepted + totals.benignRefused + totals.wrong + totals.overLimits === 0;
}
