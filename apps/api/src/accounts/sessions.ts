import type { RoleGrantView, SessionView } from '@tirkeu/contracts';
import { iinLastFour, isCommissionRole, millisBetween, plusMinutes, type Actor, type Instant } from '@tirkeu/domain';
import type { AccountRow, Accounts, RoleGrantRow, SessionRow } from '@tirkeu/persistence';
import type { FastifyRequest } from 'fastify';
import { problem } from '../platform/problem.js';
import type { Settings } from '../platform/settings.js';
import type { PersonNumbers } from './person-numbers.js';
import { ABSOLUTE_HOURS, IDLE_MINUTES, createToken, digestOf } from './session-token.js';
import { isTrainingAccount } from './training-account.js';

/** Who asks, in which of their roles. */
export interface SignedIn {
  readonly session: SessionRow;
  readonly account: AccountRow;
  readonly grants: readonly RoleGrantRow[];
  readonly active: RoleGrantRow;
  /** What they may see of the IIN that they have stated themselves; null until they do. */
  readonly number: SessionView['account']['number'];
  /** Their own IIN, once it is confirmed to be theirs. It goes into standing alone, never into an answer or a log. */
  readonly iin: string | null;
}

/** A request is noted as a sign of life at most so often. */
const NOTED_EVERY_MS = 60_000;

const signedIn = new WeakMap<FastifyRequest, SignedIn>();

/** Who asks. The policy of the route has made sure that somebody does. */
export function signedInOf(request: FastifyRequest): SignedIn {
  const found = signedIn.get(request);
  if (!found) throw problem('not-signed-in');
  return found;
}

export const noteSignedIn = (request: FastifyRequest, who: SignedIn): void => void signedIn.set(request, who);

export const actorOf = ({ account, active, iin }: SignedIn): Actor => ({
  accountId: account.id, name: account.name, role: active.role, commissionIds: isCommissionRole(active.role) ? active.commissionIds : [],
  ...(active.role === 'candidate' && { iin }), ...(active.role === 'agent' && { nominatorId: active.nominatorId }),
});

const shownGrant = ({ id, role, commissionIds, regionIds, title }: RoleGrantRow): RoleGrantView => ({ id, role, commissionIds, regionIds, title });

export const shownSession = ({ account, grants, active, session, number }: SignedIn): SessionView => ({
  account: { id: account.id, name: account.name, login: account.login, number },
  grants: grants.map(shownGrant),
  active: shownGrant(active),
  csrfToken: session.csrfToken,
});

/** Sessions live on the server: ending one here ends it at once. Rights are read with every request, so lost ones are lost at once. */
export class Sessions {
  constructor(private readonly accounts: Accounts, private readonly numbers: PersonNumbers, private readonly mode: Settings['mode']) {}

  /** Signs an account in and gives the token that only the browser keeps. */
  async start(account: AccountRow, grants: readonly RoleGrantRow[], now: Instant): Promise<{ readonly token: string; readonly who: SignedIn }> {
    const [active] = grants;
    if (!active) throw problem('sign-in-failed');
    const token = createToken();
    const session: SessionRow = {
      tokenHash: digestOf(token), accountId: account.id, grantId: active.id, csrfToken: createToken(), createdAt: now, seenAt: now,
      expiresAt: plusMinutes(now, ABSOLUTE_HOURS * 60), revokedAt: null,
    };
    await this.accounts.startSession(session);
    return { token, who: { session, account, grants, active, ...this.#numberOf(account) } };
  }

  /** Who holds the token now; null when it is unknown, over, or its account may not sign in. */
  async find(token: string | undefined, now: Instant): Promise<SignedIn | null> {
    if (!token) return null;
    const found = await this.accounts.findSession(digestOf(token));
    if (!found) return null;
    const { session, account, grants } = found;
    const idle = millisBetween(session.seenAt, now);
    if (session.revokedAt || account.disabledAt || now >= session.expiresAt || idle > IDLE_MINUTES * 60_000) return null;
    if (this.mode === 'production' && isTrainingAccount(account.id)) return null;
    const active = grants.find(({ id }) => id === session.grantId);
    if (!active) return null;
    if (idle > NOTED_EVERY_MS) await this.accounts.noteSession(session.tokenHash, now);
    return { session, account, grants, active, ...this.#numberOf(account) };
  }

  async choose({ session, grants, ...who }: SignedIn, grantId: string): Promise<SignedIn> {
    const active = grants.find(({ id }) => id === grantId);
    if (!active) throw problem('absent');
    await this.accounts.chooseGrant(session.tokenHash, grantId);
    return { ...who, grants, session: { ...session, grantId }, active };
  }

  /** The same person with what is known of their account now. */
  async again(who: SignedIn): Promise<SignedIn> {
    const found = await this.accounts.findById(who.account.id);
    if (!found) throw problem('not-signed-in');
    return { ...who, account: found.account, ...this.#numberOf(found.account) };
  }

  #numberOf(account: AccountRow): Pick<SignedIn, 'iin' | 'number'> {
    const stated = this.numbers.read(account);
    if (stated === null) return { iin: null, number: null };
    const isConfirmed = account.iinConfirmedAt !== null;
    return { iin: isConfirmed ? stated : null, number: { lastFour: iinLastFour(stated), isConfirmed } };
  }

  async end({ session }: SignedIn, now: Instant): Promise<void> {
    await this.accounts.endSession(session.tokenHash, now);
  }
}

