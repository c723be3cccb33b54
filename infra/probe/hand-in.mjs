import { ask } from './ask.mjs';

const AT_ONCE = 400;

/** What the probe and the product tell of the same readings is not the same. Nothing is handed in until people have looked. */
export class Disagreement extends Error {
  name = 'Disagreement';
}

async function told(url, options) {
  const { status, text } = await ask(url, options);
  if (status !== 200) throw new Error(`status ${status}: ${text.slice(0, 200)}`);
  return JSON.parse(text);
}

/** Hands in every reading that the product does not have yet, in order. Gives how many it took. */
export async function handIn({ target, probe, journal, timeoutMs }) {
  let end = await told(`${target}/api/outages/probes/${probe}`, { timeoutMs });
  const own = journal.find(end.number);
  if (end.number > journal.length) throw new Disagreement(`The product has ${end.number} readings of this probe and this disk ${journal.length}. Start it in an empty folder and register its new key.`);
  if (own && own.hash !== end.hash) throw new Disagreement(`The product tells another reading ${end.number} than this disk. Keep the folder as it is and compare both.`);
  let taken = 0;
  while (end.number < journal.length) {
    end = await told(`${target}/api/outages/readings`, { timeoutMs, method: 'POST', body: { readings: journal.after(end.number, AT_ONCE) } });
    taken += end.taken;
    if (end.taken === 0) break;
  }
  return taken;
}
