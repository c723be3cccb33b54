import { Global, Module } from '@nestjs/common';
import { APP_GUARD, Reflector } from '@nestjs/core';
import type { Clock } from '@tirkeu/desk';
import { PostgresAccounts } from '@tirkeu/persistence';
import { DataSource } from 'typeorm';
import { PolicyGuard } from '../platform/policy.guard.js';
import { CLOCK, SETTINGS } from '../platform/ports.js';
import type { Settings } from '../platform/settings.js';
import { AccountsController } from './accounts.controller.js';
import { SignInAttempts } from './attempts.js';
import { NumberController } from './number.controller.js';
import { Passwords } from './passwords.js';
import { PersonNumbers } from './person-numbers.js';
import { SessionController } from './session.controller.js';
import { Sessions } from './sessions.js';

@Global()
@Module({
  controllers: [SessionController, AccountsController, NumberController],
  providers: [
    Passwords,
    { provide: PostgresAccounts, inject: [DataSource], useFactory: (dataSource: DataSource) => new PostgresAccounts(dataSource) },
    { provide: PersonNumbers, inject: [SETTINGS], useFactory: ({ secret }: Settings) => new PersonNumbers(secret) },
    {
      provide: Sessions, inject: [PostgresAccounts, PersonNumbers, SETTINGS],
      useFactory: (accounts: PostgresAccounts, numbers: PersonNumbers, { mode }: Settings) => new Sessions(accounts, numbers, mode),
    },
    { provide: SignInAttempts, inject: [CLOCK], useFactory: (clock: Clock) => new SignInAttempts(() => Date.parse(clock.now())) },
    { provide: APP_GUARD, inject: [Reflector, Sessions], useFactory: (reflector: Reflector, sessions: Sessions) => new PolicyGuard(reflector, sessions) },
  ],
  exports: [PostgresAccounts, PersonNumbers],
})
export class AccountsModule {}
