import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { hash } from 'argon2';
import { ensurePostgres } from '../scripts/embedded-postgres.mjs';
import { findFreePort } from '../scripts/free-port.mjs';
import { CLERK, openAccounts, openClerk, openSessions } from '../torture/accounts.mjs';
import { callElection, prepareDrafts } from '../torture/drafts.mjs';
import { prepareDatabase } from './api.mjs';
import { copyDatabase, openClient, urlOf } from './databases.mjs';

const POSTGRES_PORT = 5570;
const TEMPLATE = 'prepared';
const FIRST_PORT = 5550;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** What one prepares, another may need a few more of: preparing an election takes longer than its drafts. */
const FEWEST = 200;
/** With which the candidates of the bench sign in. */
export const PASSWORD = 'a password for measurements';
/** As the product hashes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Installations in earnest on a PostgreSQL that waits for the disk, for whatever is about writing. */
export class Durable {
  constructor({ root, folder }) {
    Object.assign(this, { root, folder, secret: randomBytes(32).toString('base64url') });
    this.signingKey = generateKeyPairSync('ed25519', { privateKeyEncoding: { format: 'der', type: 'pkcs8' }, publicKeyEncoding: { format: 'der', type: 'spki' } }).privateKey.toString('base64');
  }

  async open() {
    this.server ??= await ensurePostgres({ dataDir: join(this.folder, 'durable'), port: POSTGRES_PORT, database: 'empty' });
  }

  /** A database of the server and a free port for the API over it. */
  async placeOf(name) {
    return { url: urlOf(this.server.url, name), folder: join(this.folder, 'files'), secret: this.secret, signingKey: this.signingKey, port: await findFreePort(FIRST_PORT) };
  }

  /** A database of this name with so many drafts that only have to be handed in, each of a person of their own who is signed in, and a clerk to whom all are told. */
  async prepareDrafts(name, count) {
    if (!this.prepared || this.prepared.drafts.length < count) this.prepared = await this.#prepare(Math.max(count, FEWEST));
    await copyDatabase(this.server.url, { from: TEMPLATE, to: name });
    return { ...this.prepared, drafts: this.prepared.drafts.slice(0, count) };
  }

  async #prepare(count) {
    const place = await this.openEmpty(TEMPLATE);
    const now = Date.now();
    await callElection(place.url, { closesAt: Math.ceil((now + 5 * DAY_MS) / MINUTE_MS) * MINUTE_MS, secret: this.secret, now });
    const accounts = await openAccounts(place.url, now, { count, passwordHash: await hash(PASSWORD, COST) });
    const { drafts, commissions } = await prepareDrafts(place.url, { count, accounts, secret: this.secret, now });
    await openClerk(place.url, commissions, now);
    const [clerk] = await openSessions(place.url, [CLERK], now);
    const client = await openClient(place.url);
    // Nobody's sign of life is due for a while: one write a minute for each person is no part of handing in.
    await client.query(`UPDATE session SET seen_at = now() + interval '20 minutes'`);
    await client.query('VACUUM (ANALYZE)');
    await client.end();
    return { drafts, clerk };
  }

  /** A database with the schema of the product and nothing else. */
  async openEmpty(name) {
    await copyDatabase(this.server.url, { from: 'template1', to: name });
    const place = await this.placeOf(name);
    await prepareDatabase(this.root, place);
    return place;
  }

  /** The same installation once more, in a database of its own. */
  async copy(from, to) {
    await copyDatabase(this.server.url, { from, to });
    return this.placeOf(to);
  }

  async close() {
    await this.server?.stop();
  }
}
