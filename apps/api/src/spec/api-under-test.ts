import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { loadMap } from '@tirkeu/campaign';
import { instant, type Instant } from '@tirkeu/domain';
import { PostgresAccounts, dataSourceOptions, loadFirstElections } from '@tirkeu/persistence';
import { DataSource } from 'typeorm';
import { Passwords } from '../accounts/passwords.js';
import { PersonNumbers } from '../accounts/person-numbers.js';
import { createApp } from '../app.js';
import { openDesk } from '../platform/platform.module.js';
import type { Settings } from '../platform/settings.js';
import { seedMembers } from '../training/seed-members.js';
import { seedPersonas } from '../training/seed-personas.js';
import { Caller } from './caller.js';
import { DescribedAnswers } from './described-answers.js';

interface DatabaseUnderTest {
  readonly url: string;
  connect(role: 'owner' | 'app', poolSize?: number, secret?: string): Promise<DataSource>;
  stop(): Promise<void>;
}

/** The first day of the training election: nomination is open until 21 December 2026, 18:00 in Temirtau (13:00 UTC). */
export const FIRST_MORNING = instant('2026-12-01T05:00:00.000Z');
export const ELECTION = 'training-2026-12-01';
export const CONTEST = `${ELECTION}.KZ-35-C-temirtau.7`;

const SECRET = 'a secret for specs with 32 characters';

/** What the database of an application has in it from the first: the elections of training, its people and the members of its commissions. */
export const training = {
  name: 'training',
  fill: async (url: string): Promise<void> => {
    const database = await new DataSource(dataSourceOptions(url, { poolSize: 2, role: 'owner', secret: SECRET })).initialize();
    try {
      const map = loadMap();
      const desk = openDesk(database, { secret: SECRET }, { now: () => FIRST_MORNING });
      await loadFirstElections({ dataSource: database, desk, map, training: true, now: FIRST_MORNING });
      await seedPersonas({ accounts: new PostgresAccounts(database), passwords: new Passwords(), numbers: new PersonNumbers(SECRET), map, mode: 'training', now: FIRST_MORNING });
      await seedMembers(database);
    } finally {
      await database.destroy();
    }
  },
};

/** The whole application on a database of its own, with a clock that the spec sets. */
export interface ApiUnderTest {
  readonly app: NestFastifyApplication;
  readonly database: DataSource;
  readonly clock: { now: () => Instant; set: (at: string) => void };
  readonly logged: string[];
  readonly dataDir: string;
  caller(address?: string): Caller;
  /** Lets time pass while everybody stays at their screens and signed in, and has just proved that it is them. */
  goTo(at: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts on a database that is filled with `training`. */
export async function startApi(store: DatabaseUnderTest, { mode = 'training', objectStorage, edgeToken, redisUrl, webRoot, probes = [], witnesses = [], clamd, filesUrl, esign, publicUrl, secondFactorOf = 'staff', identityProviders = [] }: Partial<Pick<Settings, 'mode' | 'secondFactorOf' | 'publicUrl' | 'identityProviders' | 'esign' | 'clamd' | 'filesUrl' | 'objectStorage' | 'edgeToken' | 'redisUrl' | 'webRoot' | 'probes' | 'witnesses'>> = {}): Promise<ApiUnderTest> {
  const time = { now: FIRST_MORNING };
  const clock = { now: () => time.now, set: (at: string) => void (time.now = instant(at)) };
  const dataDir = await mkdtemp(join(tmpdir(), 'tirkeu-api-'));
  const signingKey = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  const settings: Settings = {
    mode, secondFactorOf, dataDir, objectStorage, host: '127.0.0.1', port: 3700, databaseUrl: store.url, redisUrl, secret: SECRET, signingKey, publicUrl, sendsMail: true, trustedProxies: [], edgeToken, metricsPort: undefined, probes, witnesses, clamd, filesUrl, esign, identityProviders, webRoot,
  };
  const database = await store.connect('owner', 2, settings.secret);
  const logged: string[] = [];
  const log = new Writable({ write: (line: Buffer, _encoding, done) => (logged.push(line.toString()), done()) });
  const app = await createApp({ settings, clock, log });
  const description = await app.inject({ method: 'GET', url: '/api/openapi.json' });
  const described = new DescribedAnswers(description.json());
  return {
    app, database, clock, logged, dataDir,
    caller: (address) => new Caller(app, described, address),
    goTo: async (at) => {
      clock.set(at);
      await database.query(`UPDATE session SET seen_at = $1, confirmed_at = $1, expires_at = $1::timestamptz + interval '12 hours'`, [at]);
    },
    stop: async () => {
      await app.close();
      await rm(dataDir, { recursive: true, force: true });
      await store.stop();
    },
  };
}
