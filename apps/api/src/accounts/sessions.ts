import type { OwnSessionView, RoleGrantView, SessionView } from '@tirkeu/contracts';
import { accessState, iinLastFour, isBefore, isCommissionRole, millisBetween, plusMinutes, type AccessState, type Actor, type Instant } from '@tirkeu/domain';
import type { AccountRow, Accounts, RoleGrantRow, SessionRow } from '@tirkeu/persistence';
import type { FastifyRequest } from 'fastify';
import { problem } from '../platform/problem.js';
import type { Settings } from '../platform/settings.js';
import type { FinalHour } from './final-hour.js';
import type { PersonNumbers } from './person-numbers.js';
import { ABSOLUTE_HOURS, CONFIRMED_MINUTES, IDLE_MINUTES, createToken, digestOf } from './session-token.js';
import { demandsSecondFactor, isStaff } from './staff.js';
import { isTrainingAccount } from './training-account.js';

/** How it is that a right does not stand, and since when; of one that is still ahead, from when it will. */
export interface EndedAccess {
  readonly how: Exclude<AccessState, 'standing'>;
  readonly at: Instant | null;
}

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
  /** The role may do nothing before the account has a second factor. */
  readonly setUpNeeded: boolean;
  /** The right that the session acts in is over: nothing is left to it but the person's own account. Null while it stands. */
  readonly ended: EndedAccess | null;
}

/** A request is noted as a sign of life at most so often. */
const MINUTE_MS = 60_000;
const NOTED_EVERY_MS = MINUTE_MS;

const signedIn = new WeakMap<FastifyRequest, SignedIn>();

/** Who asks, where the route is not open to everybody. */
export const findSignedIn = (request: FastifyRequest): SignedIn | undefined => signedIn.get(request);

/** Who asks. The policy of the route has made sure that somebody does. */
export function signedInOf(request: FastifyRequest): SignedIn {
  const found = signedIn.get(request);
  if (!found) throw problem('not-signed-in');
  return found;
}

/** Whoever acts in a right that is over is taken for staff: sooner. */
const idleMinutesOf = (acting: RoleGrantRow | undefined): number => (acting && !isStaff(acting.role) ? IDLE_MINUTES.other : IDLE_MINUTES.staff);

/** When it ends by its limits: so long after the last request, and in any case so long after signing in. */
function endOf({ seenAt, expiresAt }: SessionRow, acting: RoleGrantRow | undefined): Instant {
  const idleUntil = plusMinutes(seenAt, idleMinutesOf(acting));
  return isBefore(idleUntil, expiresAt) ? idleUntil : expiresAt;
}

function endOfAccess(grant: RoleGrantRow, now: Instant): EndedAccess | null {
  const how = accessState(grant, now);
  if (how === 'standing') return null;
  return { how, at: how === 'ahead' ? grant.startsAt : how === 'lapsed' ? grant.endsAt : grant.revokedAt };
}

/** Whether it was proved lately enough who is signed in. */
export const isConfirmedLately = ({ session: { confirmedAt, createdAt } }: SignedIn, now: Instant): boolean => !isBefore(plusMinutes(confirmedAt ?? createdAt, CONFIRMED_MINUTES), now);

/** What a session is called where it is listed: nobody gets back from it to the token. */
const namedBy = (tokenHash: string): string => digestOf(`listed\n${tokenHash}`).slice(0, 32);

export const noteSignedIn = (request: FastifyRequest, who: SignedIn): void => void signedIn.set(request, who);

/** The commissions for which somebody acts now: none once the right is over. */
export const commissionsOf = ({ active, ended }: Pick<SignedIn, 'active' | 'ended'>): readonly string[] => (isCommissionRole(active.role) && ended === null ? active.commissionIds : []);

export const actorOf = ({ account, active, ended, iin }: SignedIn): Actor => ({
  accountId: account.id, name: account.name, role: active.role, commissionIds: commissionsOf({ active, ended }),
  ...(active.role === 'candidate' && { iin }), ...(active.role === 'agent' && { nominatorId: active.nominatorId }),
});

const shownGrant = ({ id, role, commissionIds, regionIds, title }: RoleGrantRow): RoleGrantView => ({ id, role, commissionIds, regionIds, title });

export const shownSession = ({ account, grants, active, session, number, setUpNeeded, ended }: SignedIn): SessionView => ({
  account: { id: account.id, name: account.name, login: account.login, number },
  grants: grants.map(shownGrant),
  active: shownGrant(active),
  csrfToken: session.csrfToken,
  ...(setUpNeeded && { setUpNeeded }),
  ...(ended && { ended }),
});

/** Sessions live on the server: ending one here ends it at once. Rights are read with every request, so lost ones are lost at once. */
export class Sessions {
  constructor(private readonly accounts: Accounts, private readonly numbers: PersonNumbers, private readonly finalHour: FinalHour, private readonly settings: Pick<Settings, 'mode' | 'secondFactorOf'>) {}

  /** Signs an account in and gives the token that only the browser keeps. */
  async start(account: AccountRow, grants: readonly RoleGrantRow[], now: Instant, { browser, twoFactors = false }: { readonly browser: string; readonly twoFactors?: boolean }): Promise<{ readonly token: string; readonly who: SignedIn }> {
    const standing = grants.filter((grant) => accessState(grant, now) === 'standing');
    const active = standing[0] ?? await this.accounts.findLastGrant(account.id);
    if (!active) throw problem('sign-in-failed');
    const token = createToken();
    const session: SessionRow = {
      tokenHash: digestOf(token), accountId: account.id, grantId: active.id, csrfToken: createToken(), createdAt: now, seenAt: now,
      expiresAt: plusMinutes(now, ABSOLUTE_HOURS * 60), revokedAt: null, confirmedAt: now, browser, twoFactors,
    };
    await this.accounts.startSession(session);
    return { token, who: this.#signedIn({ session, account, grants: standing, active }, now) };
  }

  /** Who holds the token now; null when it is unknown, over, or its account may not sign in. */
  async find(token: string | undefined, now: Instant): Promise<SignedIn | null> {
    if (!token) return null;
    const found = await this.accounts.findSession(digestOf(token), now);
    if (!found) return null;
    const { session, account, grants, acting: active } = found;
    if (session.revokedAt || account.disabledAt) return null;
    if (this.settings.mode === 'production' && isTrainingAccount(account.id)) return null;
    if (!active) return null;
    const idleMs = millisBetween(session.seenAt, now);
    const isOver = idleMs >= idleMinutesOf(active) * MINUTE_MS || !isBefore(now, session.expiresAt);
    if (isOver && !(await this.finalHour.keeps(endOf(session, active), now))) return null;
    if (idleMs > NOTED_EVERY_MS) await this.accounts.noteSession(session.tokenHash, now);
    return this.#signedIn({ session, account, grants, active }, now);
  }

  async choose({ session, grants, account }: SignedIn, grantId: string, now: Instant): Promise<SignedIn> {
    const active = grants.find(({ id }) => id === grantId);
    if (!active) throw problem('absent');
    await this.accounts.chooseGrant(session.tokenHash, grantId);
    return this.#signedIn({ account, grants, session: { ...session, grantId }, active }, now);
  }

  /** The same person with what is known of their account now. */
  async again(who: SignedIn, now: Instant): Promise<SignedIn> {
    const found = await this.accounts.findById(who.account.id);
    if (!found) throw problem('not-signed-in');
    return this.#signedIn({ ...who, account: found.account }, now);
  }

  /** Notes that whoever is signed in has proved it just now. */
  async confirm(who: SignedIn, now: Instant): Promise<SignedIn> {
    await this.accounts.confirmSession(who.session.tokenHash, now);
    return { ...who, session: { ...who.session, confirmedAt: now } };
  }

  #signedIn(who: Pick<SignedIn, 'session' | 'account' | 'grants' | 'active'>, now: Instant): SignedIn {
    const ended = endOfAccess(who.active, now);
    const setUpNeeded = ended === null && demandsSecondFactor(this.settings, who.active.role) && who.account.secondFactorAt === null && !who.session.twoFactors;
    return { ...who, ...this.#numberOf(who.account), setUpNeeded, ended };
  }

  #numberOf(account: AccountRow): Pick<SignedIn, 'iin' | 'number'> {
    const stated = this.numbers.read(account);
    if (stated === null) return { iin: null, number: null };
    const isConfirmed = account.iinConfirmedAt !== null;
    return { iin: isConfirmed ? stated : null, number: { lastFour: iinLastFour(stated), isConfirmed } };
  }

  /** Where the person is signed in now, the one last used first. */
  async listOwn(who: SignedIn, now: Instant): Promise<readonly OwnSessionView[]> {
    const sessions = (await this.accounts.findSessionsOf(who.account.id, now)).filter((session) => this.#isAlive(session, who, now));
    return sessions.map(({ tokenHash, browser, createdAt, seenAt }) => ({ id: namedBy(tokenHash), browser, signedInAt: createdAt, seenAt, isThis: tokenHash === who.session.tokenHash }));
  }

  /** False when the person has no such session. */
  async endOwn({ account }: SignedIn, id: string, now: Instant): Promise<boolean> {
    const session = (await this.accounts.findSessionsOf(account.id, now)).find(({ tokenHash }) => namedBy(tokenHash) === id);
    if (session) await this.accounts.endSession(session.tokenHash, now);
    return session !== undefined;
  }

  endOthers({ account, session }: SignedIn, now: Instant): Promise<void> {
    return this.accounts.endSessionsOf(account.id, now, session.tokenHash);
  }

  #isAlive(session: SessionRow, { grants }: SignedIn, now: Instant): boolean {
    const acting = grants.find(({ id }) => id === session.grantId);
    return isBefore(now, endOf(session, acting));
  }

  async end({ session }: SignedIn, now: Instant): Promise<void> {
    await this.accounts.endSession(session.tokenHash, now);
  }
}

