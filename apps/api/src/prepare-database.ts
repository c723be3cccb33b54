import { loadMap } from '@tirkeu/campaign';
import { keyPersonsBy, type Clock } from '@tirkeu/desk';
import { PostgresAccounts, dataSourceOptions, findElections, loadFirstElections, migrate, settleOlderFilings } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import { DataSource } from 'typeorm';
import { Passwords } from './accounts/passwords.js';
import { PersonNumbers } from './accounts/person-numbers.js';
import { openDesk } from './platform/platform.module.js';
import type { Settings } from './platform/settings.js';
import { seedExamples } from './training/seed-examples.js';
import { seedMembers } from './training/seed-members.js';
import { seedPersonas } from './training/seed-personas.js';

/**
 * Brings the database to this version and fills it with what an installation begins with: the map, the election of
 * 2023 and, for training only, an open election, personas and example filings. Safe to run at every start.
 */
export async function prepareDatabase(settings: Settings, clock: Clock, say: (line: string) => void): Promise<void> {
  const { applied, warnings } = await migrate(settings.databaseUrl);
  say(applied.length > 0 ? `Schema brought up to date: ${applied.join(', ')}` : 'The schema is up to date');
  warnings.forEach(say);
  const dataSource = new DataSource(dataSourceOptions(settings.databaseUrl, { poolSize: 2, role: 'owner', secret: settings.secret }));
  await dataSource.initialize();
  try {
    const settled = await settleOlderFilings(dataSource, { personKey: keyPersonsBy(settings.secret), rulebookOf: getRulebook });
    if (settled > 0) say(`Older filings looked through, for whom they name and what they lack: ${settled}`);
    await fill(dataSource, settings, clock, say);
  } finally {
    await dataSource.destroy();
  }
}

async function fill(dataSource: DataSource, settings: Settings, clock: Clock, say: (line: string) => void): Promise<void> {
  const map = loadMap();
  const training = settings.mode === 'training';
  const desk = openDesk(dataSource, settings, clock);
  await loadFirstElections({ dataSource, desk, map, training, now: clock.now() });
  say(`The map is loaded: ${map.contests.length} contests of ${map.maslikhats.length} maslikhats`);
  if (!training) return;
  const made = await seedPersonas({ accounts: new PostgresAccounts(dataSource), passwords: new Passwords(), numbers: new PersonNumbers(settings.secret), map, mode: settings.mode, now: clock.now() });
  if (made > 0) say(`Personas of training: ${made}`);
  const seated = await seedMembers(dataSource);
  if (seated > 0) say(`Members of the commissions of training: ${seated}`);
  const election = (await findElections(dataSource)).find(({ id }) => id.startsWith('training-'));
  if (election) await seedExamples({ dataSource, desk, map, clock, settings, election, say });
}
