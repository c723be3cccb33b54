import { runHarness } from '../scripts/harness.mjs';
import { readOptions } from './options.mjs';

const FAULTS = { lost: 'lost', duplicated: 'duplicated', wronglyLate: 'wrongly late', wronglyOnTime: 'wrongly on time', effectsMissing: 'effects missing' };

function report({ acknowledged, unanswered, kills, done, stallMs, stallFromMs, attempts, ...found }) {
  console.log(`Done to it: ${Object.entries(done).map(([name, times]) => `${name} ${times}`).join(', ')}`);
  console.log(`${attempts} attempts for ${acknowledged + unanswered} submissions, ${unanswered} never answered; the longest stall ${(stallMs / 1000).toFixed(1)} s, from second ${(stallFromMs / 1000).toFixed(1)}`);
  for (const [name, words] of Object.entries(FAULTS)) if (found[name].length > 0) console.log(`${words}: ${found[name].slice(0, 5).join(', ')}${found[name].length > 5 ? ' …' : ''}`);
  const counts = Object.entries(FAULTS).map(([name, words]) => `${found[name].length} ${words}`);
  console.log(`torture: ${acknowledged} acknowledged, ${counts.join(', ')}, ${kills} kills`);
  return unanswered === 0 && Object.keys(FAULTS).every((name) => found[name].length === 0);
}

await runHarness({ name: 'torture', readOptions, report, logs: 'logs', play: async (place) => (await import('./torture.mjs')).torture(place) });
