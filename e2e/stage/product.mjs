import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { findFreePort } from '../../infra/scripts/free-port.mjs';
import { launch } from '../../infra/scripts/launch.mjs';
import { startTestDatabase } from '../../infra/scripts/test-stores.mjs';
import { startSigning } from './signing.mjs';

const FIRST_PORT = 3850;

/** Answers come when a journey asks for them, so that no other is surprised by one; whoever waits for a silent register waits shortly. */
const REGISTERS = { REGISTERS_ASK: 'on-request', REGISTER_TIMEOUT_MS: '2000', REGISTER_RETRY_WAITS_MS: '100,200' };

/** A probe that is registered and stands nowhere: what it would have seen, a journey signs and hands in. */
function registerProbe() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  process.env.PROBES = `almaty=${publicKey.export({ format: 'jwk' }).x}`;
  return privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
}

/** A training installation with a database and a data folder of its own, as `npm start` would give it. */
export async function startProduct({ root, folder, until, resultsDir }) {
  const programs = { migrate: join(root, 'apps/api/dist/migrate.js'), api: join(root, 'apps/api/dist/main.js'), worker: join(root, 'apps/worker/dist/main.js'), registers: join(root, 'infra/registers/main.mjs') };
  requireBuilt([...Object.values(programs), join(root, 'apps/web/dist/index.html')]);
  const probeKey = registerProbe();
  const signing = await startSigning(join(folder.data, 'signing'));
  const database = await createDatabase();
  try {
    const settings = { mode: 'training', port: await findFreePort(FIRST_PORT), dataDir: folder.data, databaseUrl: database.url, secret: randomBytes(32).toString('base64url'), registers: REGISTERS };
    const running = await launch({ settings, programs, root, until, run: { noteChild: folder.noteChild }, log: console.log });
    const stop = async ({ failed }) => {
      await running.stop();
      await signing.stop();
      if (failed > 0) cpSync(join(folder.data, 'logs'), join(resultsDir, 'logs'), { recursive: true });
      await database.remove();
    };
    return { url: `http://localhost:${settings.port}`, registersUrl: running.registersUrl, signingUrl: signing.url, probeKey, settings, stop };
  } catch (error) {
    await signing.stop();
    await database.remove();
    throw error;
  }
}

function requireBuilt(paths) {
  const missing = paths.filter((path) => !existsSync(path));
  if (missing.length > 0) throw new Error(`The product is not built: ${missing.join(', ')} missing. Build it with: npm run build`);
}

/** A new database on the server of the tests, or on one started for it. */
async function createDatabase() {
  const server = process.env.TEST_DATABASE_URL ? { url: process.env.TEST_DATABASE_URL, stop: async () => undefined } : await startTestDatabase();
  const name = `tirkeu_e2e_${process.pid}`;
  const order = async (sql) => {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await order(`CREATE DATABASE ${name}`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return { url: url.href, remove: () => order(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`).finally(server.stop) };
}
