import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { openApi, prepareDatabase, startProgram } from '../bench/api.mjs';
import { ensurePostgres } from '../scripts/embedded-postgres.mjs';
import { findFreePort } from '../scripts/free-port.mjs';
import { isRunning } from '../scripts/processes.mjs';
import { cosigner, newKey } from '../witness/notes.mjs';

const POSTGRES_PORT = 17800;
const API_PORT = 7800;
const PROBE = 'almaty';

/** The product over a database of its own, with the people and examples of a training installation: one API, which believes the addresses that we say we come from and allows `pace` times what it allows else. `withWorker`: what follows from what people do comes about, too. */
export async function openStage({ root, folder, mutant, pace = '100', withWorker = false }) {
  const postgres = await ensurePostgres({ dataDir: join(folder, 'postgres'), port: POSTGRES_PORT, database: 'tirkeu', settings: { fsync: 'off' } });
  try {
    const signingKey = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
    const place = { url: postgres.url, port: await findFreePort(API_PORT), folder: join(folder, 'files'), secret: randomBytes(32).toString('base64url') };
    await prepareDatabase(root, place);
    const spoiled = mutant ? [new URL(`mutants/${mutant}.mjs`, import.meta.url).href] : [];
    const witness = cosigner('fuzz.example/witness', newKey());
    const probeKey = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }).x;
    const env = { WITNESSES: witness.verifier, PROBES: `${PROBE}=${probeKey}`, TRUSTED_PROXIES: '127.0.0.1', RATE_LIMIT_FACTOR: pace, TIRKEU_SIGNING_KEY: signingKey, NODE_OPTIONS: '' };
    const api = await openApi(root, place, { spoiled, env });
    const worker = withWorker ? startProgram('worker', { root, place, program: join(root, 'apps/worker/dist/main.js'), env: { TIRKEU_SIGNING_KEY: signingKey, NODE_OPTIONS: '' } }) : undefined;
    const close = async () => {
      await worker?.stop();
      await api.stop();
      await postgres.stop();
    };
    return { witness, probe: PROBE, url: postgres.url, origin: api.origin, isAlive: () => isRunning(api.running), close };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
