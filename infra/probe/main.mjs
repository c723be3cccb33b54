import { setTimeout as pause } from 'node:timers/promises';
import { Disagreement, handIn } from './hand-in.mjs';
import { openJournal } from './journal.mjs';
import { look } from './look.mjs';
import { keepProbeKey } from './probe-key.mjs';
import { readSettings } from './settings.mjs';

const MINUTE_MS = 60_000;
const stopping = new AbortController();
for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => stopping.abort());

const log = (text) => console.log(`${new Date().toISOString()} ${text}`);
const untilNext = (everyMinutes) => MINUTE_MS * everyMinutes - (Date.now() % (MINUTE_MS * everyMinutes));

async function watch({ everyMinutes, ...options }, journal) {
  for (;;) {
    await pause(untilNext(everyMinutes), undefined, { signal: stopping.signal }).catch(() => undefined);
    if (stopping.signal.aborted) return;
    const minute = `${new Date().toISOString().slice(0, 16)}:00.000Z`;
    const seen = await look(options);
    const kept = journal.keep({ minute, ...seen });
    const failed = Object.entries(seen.tried).filter(([, { ok }]) => !ok).map(([name]) => name);
    if (kept && failed.length > 0) log(`${minute} failed: ${failed.join(', ')}`);
    await handIn({ ...options, journal }).catch((error) => log(`${error instanceof Disagreement ? '' : 'Handed in nothing, will try again: '}${error.message}`));
  }
}

try {
  const settings = readSettings(process.env);
  const { publicKey, sign } = keepProbeKey(settings.folder);
  const journal = openJournal({ ...settings, sign });
  log(`Probe ${settings.probe} watches ${settings.target}; to be registered there: PROBES=${settings.probe}=${publicKey}`);
  await watch(settings, journal);
  journal.close();
  process.exit();
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
