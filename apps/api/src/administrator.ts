import { randomBytes, randomUUID } from 'node:crypto';
import { PostgresAccounts, UNSTATED, dataSourceOptions, systemClock, withSecretFiles } from '@tirkeu/persistence';
import { DataSource } from 'typeorm';
import { AccountLife } from './accounts/account-life.js';
import { normalLogin } from './accounts/login.js';
import { Passwords } from './accounts/passwords.js';
import { ResetCodes } from './accounts/reset-codes.js';
import { readSettings } from './platform/settings.js';

const TITLE = { kk: 'Әкімші', ru: 'Администратор', en: 'Administrator' } as const;
const DAY_MINUTES = 24 * 60;

/**
 * Makes an administrator, or gives one that is there a new code, for whoever may run programs on the server: the first of a fresh
 * installation, or one more when none can sign in. No password is ever made: the code lets its owner set one within a day.
 */
const [login, name] = process.argv.slice(2);
if (!login || !name) {
  process.stderr.write('Say the login and the name: administrator LOGIN "NAME"\n');
  process.exit(2);
}
const { databaseUrl, secret } = readSettings(withSecretFiles(process.env));
const database = new DataSource(dataSourceOptions(databaseUrl, { poolSize: 1, role: 'owner', secret }));
await database.initialize();
const accounts = new PostgresAccounts(database);
const passwords = new Passwords();
const now = systemClock.now();
const known = await accounts.findByLogin(normalLogin(login));
if (known && !known.grants.some(({ role }) => role === 'administrator')) {
  process.stderr.write('Somebody who is no administrator has this login. Nothing was changed.\n');
  process.exit(1);
}
const id = known?.account.id ?? randomUUID();
if (!known) {
  const account = { id, login: normalLogin(login), name, passwordHash: await passwords.hash(randomBytes(32).toString('base64url')), createdAt: now, disabledAt: null, language: 'kk', email: null, wantsMail: false, ...UNSTATED } as const;
  await accounts.create(account, [{ id: randomUUID(), accountId: id, role: 'administrator', commissionIds: [], regionIds: [], title: TITLE, grantedAt: now, revokedAt: null, startsAt: null, endsAt: null, nominatorKind: null, nominatorId: null }]);
}
const life = new AccountLife({ database, accounts, passwords, codes: new ResetCodes(database, secret), sendsMail: false });
const { code, until } = await life.beginReset(id, { changedBy: null, reason: 'administrator command', now }, DAY_MINUTES);
await database.destroy();
process.stdout.write(`${known ? 'New code for' : 'Made'} ${login}. Set the password at /password with this code until ${until}; it is not shown again:\n\n  ${code}\n`);
