import { setTimeout as pause } from 'node:timers/promises';
import { readLogKey } from './notes.mjs';
import { AnotherHistory, openWitness } from './witness.mjs';

const EVERY_MS = 30_000;
const TIMEOUT_MS = 10_000;
const stopping = new AbortController();
for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => stopping.abort());

const log = (text) => console.log(`${new Date().toISOString()} ${text}`);

function readSettings({ WITNESS_TARGET: target = '', WITNESS_NAME: name = '', WITNESS_DIR: folder, WITNESS_LOG_KEY: key = '' }) {
  if (!/^https?:\/\/[^/]+$/.test(target)) throw new Error('WITNESS_TARGET is needed: where people find the product, https://tirkeu.example.kz.');
  if (!/^[^\s+]{1,80}$/.test(name)) throw new Error('WITNESS_NAME is needed: a name of your own that nobody else has, ngo.example/witness.');
  if (!folder) throw new Error('WITNESS_DIR is needed: a folder for its key and the last checkpoint. Lose neither.');
  return { target, name, folder, logKey: readLogKey(key) };
}

async function answered(response) {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return response.text();
}

async function lookOnce(witness, target) {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const seen = await witness.look(async (path) => answered(await fetch(`${target}${path}`, { signal, redirect: 'error' })), Math.floor(Date.now() / 1000));
  if (!seen) return;
  log(`cosigned ${seen.size}`);
  await answered(await fetch(`${target}/log/cosignatures`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ size: String(seen.size), line: seen.line }), signal, redirect: 'error' }));
}

try {
  const settings = readSettings(process.env);
  const witness = openWitness(settings);
  log(`Witness ${settings.name} watches ${settings.target}; to be registered there: WITNESSES=${witness.verifier}`);
  while (!stopping.signal.aborted) {
    await lookOnce(witness, settings.target).catch((error) => log(`${error instanceof AnotherHistory ? 'ALARM: ' : 'Will look again: '}${error.message}`));
    await pause(EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
