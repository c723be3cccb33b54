import type { ElectionMap } from '@tirkeu/campaign';
import { isCommissionRole, plusMinutes, type Instant } from '@tirkeu/domain';
import type { Accounts } from '@tirkeu/persistence';
import type { PersonNumbers } from '../accounts/person-numbers.js';
import type { Passwords } from '../accounts/passwords.js';
import type { Settings } from '../platform/settings.js';
import { agentParty, personas } from './personas.js';

/** Commissions are formed for five years. */
const COMMISSION_TERM_MINUTES = 5 * 365 * 24 * 60;

interface Seeding {
  readonly accounts: Accounts;
  readonly passwords: Passwords;
  readonly numbers: PersonNumbers;
  readonly map: ElectionMap;
  readonly mode: Settings['mode'];
  readonly now: Instant;
}

/**
 * Makes the personas that are not there yet and brings their grants up to date. Tells how many were made.
 *
 * @throws outside training: accounts whose passwords everybody knows must not come to be
 */
export async function seedPersonas({ accounts, passwords, numbers, map, mode, now }: Seeding): Promise<number> {
  if (mode !== 'training') throw new Error('Personas exist for training only');
  let made = 0;
  const state = (id: string, iin: string) =>
    accounts.stateNumber(id, { personKey: numbers.keyOf(iin), sealedIin: numbers.seal(iin), iinStatedAt: now, iinConfirmedAt: now });
  const party = agentParty(map);
  for (const { id, login, name, password, role, commissionIds, title, iin } of personas(party.name)) {
    const [nominatorKind, nominatorId] = role === 'agent' ? [party.kind, party.id] : [null, null];
    const grant = { id: `${id}.grant`, accountId: id, role, commissionIds: [...commissionIds], regionIds: [], title, grantedAt: now, revokedAt: null, nominatorKind, nominatorId, endsAt: isCommissionRole(role) ? plusMinutes(now, COMMISSION_TERM_MINUTES) : null };
    const known = await accounts.findById(id);
    if (known) {
      await accounts.grant(grant);
      if (iin && known.account.personKey === null) await state(id, iin);
      continue;
    }
    const account = { id, login, name: name.kk, passwordHash: await passwords.hash(password), createdAt: now, disabledAt: null, language: 'kk', email: null, wantsMail: true } as const;
    if (await accounts.create(account, [grant])) made++;
    if (iin) await state(id, iin);
  }
  return made;
}
