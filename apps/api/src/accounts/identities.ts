import type { IdentityAnswerRequest, LinkedIdentity } from '@tirkeu/contracts';
import { plusMinutes, type Instant } from '@tirkeu/domain';
import { findIdentitiesOf, findIdentity, keepChallenge, linkIdentity, noteIdentity, takeChallenge, unlinkIdentity, type Database } from '@tirkeu/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { absent, problem } from '../platform/problem.js';
import { receiptOf } from '../platform/request-times.js';
import type { IdentityProviders, ProvedIdentity, Tell, Ties } from './identity-providers.js';
import { SealedText } from './sealed-text.js';
import { COOKIE, digestOf } from './session-token.js';
import { tellOwner } from './tell-owner.js';

/** What somebody is sent to a provider for. An answer to one counts for no other. */
type Purpose = 'sign-in' | 'confirm' | 'link';

/** What the browser keeps while its owner is away at a provider. */
interface Question extends Ties {
  readonly purpose: Purpose;
  readonly accountId: string | null;
  readonly provider: string;
  readonly until: string;
}

const IDENTITY_COOKIE = '__Host-tirkeu-identity';
const ANSWER_MINUTES = 10;
const CODE_MINUTES = 5;
const QUESTION = 'question';
const PROVED = 'proved';

const telling = (request: FastifyRequest): Tell => (told) => request.log.warn(told, 'identity provider refused');

/** What a linked identity is called where it is listed: its subject may be a number of the person. */
const namedBy = ({ issuer, subject }: { readonly issuer: string; readonly subject: string }): string => digestOf(`identity\n${issuer}\n${subject}`).slice(0, 32);

/**
 * Whom others vouch for. An identity is issuer and subject together, and opens the account that its owner linked it to, signed in there;
 * nothing else that a provider says of a person, least of all an e-mail address, opens anything.
 */
export class Identities {
  readonly #sealed: SealedText;

  constructor(private readonly database: Database, private readonly providers: IdentityProviders, private readonly sendsMail: boolean, secret: string) {
    this.#sealed = new SealedText(secret, 'identities');
  }

  /** Where the browser goes to be told who its owner is. What ties the answer to it stays in a sealed cookie; the answer counts once. */
  async ask(purpose: Purpose, accountId: string | null, providerId: string, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const provider = this.providers.find(providerId);
    if (!provider) throw absent();
    const now = receiptOf(request);
    const ties = this.providers.tie();
    const address = await this.providers.addressOf(provider, ties, telling(request));
    const until = plusMinutes(now, ANSWER_MINUTES);
    await keepChallenge(this.database, { challenge: digestOf(ties.state), accountId, purpose: `identity ${purpose}`, expiresAt: until }, now);
    const question: Question = { ...ties, purpose, accountId, provider: provider.id, until };
    void reply.setCookie(IDENTITY_COOKIE, this.#sealed.seal(JSON.stringify(question), QUESTION), { ...COOKIE, maxAge: ANSWER_MINUTES * 60 });
    return address;
  }

  /** Whom the provider names. @throws the problem `identity-failed` for whatever is not the first answer to a question of this browser */
  async judge(purpose: Purpose, accountId: string | null, { provider: providerId, answer }: IdentityAnswerRequest, request: FastifyRequest, reply: FastifyReply): Promise<ProvedIdentity> {
    const now = receiptOf(request);
    const question = this.#open<Question>(request, QUESTION, now);
    void reply.clearCookie(IDENTITY_COOKIE, COOKIE);
    const provider = this.providers.find(providerId);
    const isAnswered = question !== null && provider !== undefined && question.provider === provider.id && question.purpose === purpose && question.accountId === accountId;
    if (!isAnswered || !(await takeChallenge(this.database, { challenge: digestOf(question.state), accountId, purpose: `identity ${purpose}` }, now))) throw problem('identity-failed');
    return this.providers.judge(provider, answer, question, telling(request));
  }

  /** The account that an identity is linked to. @throws the problem `identity-unknown` */
  async accountOf(identity: ProvedIdentity, now: Instant): Promise<string> {
    const known = await findIdentity(this.database, identity);
    if (!known) throw problem('identity-unknown');
    await noteIdentity(this.database, identity, now);
    return known.accountId;
  }

  /** Keeps in the browser that a provider was right, while a code of ours is asked for. */
  keepProved(accountId: string, request: FastifyRequest, reply: FastifyReply): void {
    const until = plusMinutes(receiptOf(request), CODE_MINUTES);
    void reply.setCookie(IDENTITY_COOKIE, this.#sealed.seal(JSON.stringify({ accountId, until }), PROVED), { ...COOKIE, maxAge: CODE_MINUTES * 60 });
  }

  /** Whose identity was proved in this browser minutes ago. @throws the problem `identity-failed` */
  provedIn(request: FastifyRequest): string {
    const proved = this.#open<{ readonly accountId: string; readonly until: string }>(request, PROVED, receiptOf(request));
    if (!proved) throw problem('identity-failed');
    return proved.accountId;
  }

  forgetProved(reply: FastifyReply): void {
    void reply.clearCookie(IDENTITY_COOKIE, COOKIE);
  }

  /** Tells the owner too: whoever linked it gets in by it. @throws the problem `identity-taken` where it opens another account */
  async link({ issuer, subject }: ProvedIdentity, accountId: string, linkedAt: Instant): Promise<void> {
    if (!(await linkIdentity(this.database, { issuer, subject, accountId, linkedAt }))) throw problem('identity-taken');
    await tellOwner(this.database, this.sendsMail, { key: `identity-${namedBy({ issuer, subject })}-${linkedAt}`, accountId, kind: 'account.identity-linked', createdAt: linkedAt });
  }

  async list(accountId: string): Promise<readonly LinkedIdentity[]> {
    return (await findIdentitiesOf(this.database, accountId)).map((identity) => ({
      id: namedBy(identity), provider: this.providers.findByIssuer(identity.issuer)?.id ?? null, issuer: identity.issuer, linkedAt: identity.linkedAt, usedAt: identity.usedAt,
    }));
  }

  /** False when the account has no such identity. */
  async unlink(accountId: string, id: string): Promise<boolean> {
    const identity = (await findIdentitiesOf(this.database, accountId)).find((each) => namedBy(each) === id);
    if (identity) await unlinkIdentity(this.database, identity);
    return identity !== undefined;
  }

  /** What was sealed here for a time that is not over. */
  #open<Kept extends { readonly until: string }>(request: FastifyRequest, about: string, now: Instant): Kept | null {
    const sealed = request.cookies[IDENTITY_COOKIE];
    const text = sealed === undefined ? null : this.#sealed.open(sealed, about);
    if (text === null) return null;
    const kept: Kept = JSON.parse(text);
    return kept.until > now ? kept : null;
  }
}
