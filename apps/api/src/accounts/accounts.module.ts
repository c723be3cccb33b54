import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { Clock } from '@tirkeu/desk';
import { PostgresAccounts } from '@tirkeu/persistence';
import { DataSource } from 'typeorm';
import { PolicyGuard } from '../platform/policy.guard.js';
import { CLOCK, SETTINGS } from '../platform/ports.js';
import type { Settings } from '../platform/settings.js';
import { AccountLife } from './account-life.js';
import { AccountsController } from './accounts.controller.js';
import { SignInAttempts } from './attempts.js';
import { Confirmation } from './confirmation.js';
import { Devices } from './devices.js';
import { FinalHour } from './final-hour.js';
import { Identities } from './identities.js';
import { IdentityController } from './identity.controller.js';
import { IdentityProviders } from './identity-providers.js';
import { NumberController } from './number.controller.js';
import { OneTimeCodes } from './one-time-codes.js';
import { OthersAccountsController } from './others-accounts.controller.js';
import { OwnAccountController } from './own-account.controller.js';
import { OwnIdentitiesController } from './own-identities.controller.js';
import { OwnSessionsController } from './own-sessions.controller.js';
import { Passkeys } from './passkeys.js';
import { Passwords } from './passwords.js';
import { PersonNumbers } from './person-numbers.js';
import { RecoveryCodes } from './recovery-codes.js';
import { ResetCodes } from './reset-codes.js';
import { SecondFactors } from './second-factors.js';
import { SessionController } from './session.controller.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';
import { StandingGuard } from './standing.guard.js';

@Global()
@Module({
  controllers: [SessionController, AccountsController, NumberController, OwnSessionsController, OwnAccountController, IdentityController, OwnIdentitiesController, OthersAccountsController],
  providers: [
    Passwords,
    { provide: PostgresAccounts, inject: [DataSource], useFactory: (dataSource: DataSource) => new PostgresAccounts(dataSource) },
    { provide: PersonNumbers, inject: [SETTINGS], useFactory: ({ secret }: Settings) => new PersonNumbers(secret) },
    {
      provide: Sessions, inject: [PostgresAccounts, PersonNumbers, SETTINGS, DataSource],
      useFactory: (accounts: PostgresAccounts, numbers: PersonNumbers, settings: Settings, database: DataSource) => new Sessions(accounts, numbers, new FinalHour(database), settings),
    },
    {
      provide: SignInAttempts, inject: [CLOCK, SETTINGS],
      useFactory: (clock: Clock, { redisUrl, secret }: Settings) => {
        const attempts = new SignInAttempts(() => Date.parse(clock.now()));
        return redisUrl === undefined ? attempts : attempts.shareThrough({ redisUrl, secret });
      },
    },
    { provide: Devices, inject: [DataSource, SETTINGS], useFactory: (database: DataSource, { sendsMail }: Settings) => new Devices(database, sendsMail) },
    {
      provide: SecondFactors, inject: [DataSource, SETTINGS],
      useFactory: (database: DataSource, { secret }: Settings) => new SecondFactors(database, new OneTimeCodes(database, secret), new RecoveryCodes(database, secret)),
    },
    { provide: Passkeys, inject: [DataSource, SETTINGS], useFactory: (database: DataSource, { publicUrl }: Settings) => new Passkeys(database, publicUrl) },
    {
      provide: AccountLife, inject: [DataSource, PostgresAccounts, Passwords, SETTINGS],
      useFactory: (database: DataSource, accounts: PostgresAccounts, passwords: Passwords, { secret, sendsMail }: Settings) => new AccountLife({ database, accounts, passwords, codes: new ResetCodes(database, secret), sendsMail }),
    },
    {
      provide: Identities, inject: [DataSource, SETTINGS],
      useFactory: (database: DataSource, { identityProviders = [], publicUrl, sendsMail, secret }: Settings) => new Identities(database, new IdentityProviders(identityProviders, publicUrl), sendsMail, secret),
    },
    {
      provide: Confirmation, inject: [Passwords, SecondFactors, Passkeys, Identities, SignInAttempts, Sessions],
      useFactory: (passwords: Passwords, factors: SecondFactors, passkeys: Passkeys, identities: Identities, attempts: SignInAttempts, sessions: Sessions) =>
        new Confirmation({ passwords, factors, passkeys, identities, attempts, sessions }),
    },
    {
      provide: SignIn, inject: [PostgresAccounts, Passwords, SecondFactors, Passkeys, SignInAttempts, Devices, Sessions, SETTINGS],
      useFactory: (accounts: PostgresAccounts, passwords: Passwords, factors: SecondFactors, passkeys: Passkeys, attempts: SignInAttempts, devices: Devices, sessions: Sessions, { mode }: Settings) =>
        new SignIn({ accounts, passwords, factors, passkeys, attempts, devices, sessions, mode }),
    },
    { provide: APP_GUARD, inject: [Sessions], useFactory: (sessions: Sessions) => new PolicyGuard(sessions) },
    { provide: APP_GUARD, useClass: StandingGuard },
  ],
  exports: [PostgresAccounts, PersonNumbers],
})
export class AccountsModule {}
