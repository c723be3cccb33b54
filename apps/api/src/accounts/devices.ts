import type { Instant } from '@tirkeu/domain';
import { forgetDevices, isKnownDevice, noteDevice, type Database } from '@tirkeu/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { COOKIE, createToken, digestOf } from './session-token.js';
import { tellOwner } from './tell-owner.js';
import { isTrainingAccount } from './training-account.js';

const DEVICE_COOKIE = '__Host-tirkeu-device';
const TOKEN = /^[A-Za-z0-9_-]{43}$/;
/** As long as browsers keep any cookie. */
const KEPT_SECONDS = 400 * 24 * 3600;

const tokenOf = ({ cookies }: FastifyRequest): string | undefined => {
  const token = cookies[DEVICE_COOKIE];
  return token !== undefined && TOKEN.test(token) ? token : undefined;
};

/**
 * Browsers by a random token of their own, and the accounts that signed in from each. From a known one nobody is held up by what others
 * guess; from a new one the owner is told. The token opens nothing by itself.
 */
export class Devices {
  constructor(private readonly database: Database, private readonly sendsMail: boolean) {}

  /** What the browser is known by, when the account signed in from it before. */
  async findKnown(request: FastifyRequest, accountId: string): Promise<string | undefined> {
    const tokenHash = digestOf(tokenOf(request) ?? '');
    return (await isKnownDevice(this.database, { tokenHash, accountId })) ? tokenHash : undefined;
  }

  /** Notes a sign-in, and tells the owner of one from a browser that is new while there were others before. */
  async note(request: FastifyRequest, reply: FastifyReply, accountId: string, at: Instant): Promise<void> {
    const token = tokenOf(request) ?? createToken();
    void reply.setCookie(DEVICE_COOKIE, token, { ...COOKIE, maxAge: KEPT_SECONDS });
    const tokenHash = digestOf(token);
    const noted = await noteDevice(this.database, tokenHash, accountId, at);
    // Everybody signs in as the invented people of training.
    if (noted !== 'new' || isTrainingAccount(accountId)) return;
    await tellOwner(this.database, this.sendsMail, { key: `device-${tokenHash.slice(0, 32)}`, accountId, kind: 'account.new-device', createdAt: at });
  }

  /** Knows no browser of the account any more but the one that asks. */
  async forgetOthers(request: FastifyRequest, accountId: string): Promise<void> {
    const token = tokenOf(request);
    await forgetDevices(this.database, accountId, token === undefined ? null : digestOf(token));
  }
}
