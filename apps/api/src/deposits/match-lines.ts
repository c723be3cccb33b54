import { createHash } from 'node:crypto';
import type { Desk } from '@tirkeu/desk';
import { actorRef, atLocal, findPayment, payerOf, type Actor, type Denial, type Filing, type Instant } from '@tirkeu/domain';
import { claimLine, findFiling, releaseLine, sumMatched, type Database, type StatementLineEntry } from '@tirkeu/persistence';
import { denied } from '../platform/problem.js';

const ATTEMPTS = 5;

interface Hands {
  readonly database: Database;
  readonly desk: Desk;
  readonly actor: Actor;
  readonly at: Instant;
}

/** The same for the same payment, filing, sum and person, so that what broke off is done once when it is asked again. */
function actionIdOf(...parts: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(parts.join(':')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const sourceOf = ({ content: { bookedOn, reference }, fileName }: StatementLineEntry): string => `Банк, ${bookedOn.split('-').reverse().join('.')}, № ${reference || fileName}`.slice(0, 200);

/**
 * Puts on the filing's record what came in for it: the sum of all its matched payments, as the bank's answer. The sum is taken
 * after the version is read, so that of two clerks the later one sees what the other matched.
 */
async function recordReceived(line: StatementLineEntry, filingId: string, { database, desk, actor, at }: Hands): Promise<Denial | null> {
  for (let attempt = 1; ; attempt++) {
    const found = await findFiling(database, filingId);
    if (!found) return { code: 'not-yours', allowed: [] };
    const value = await sumMatched(database, filingId);
    const { filing, version } = found;
    const fact = { name: 'deposit-received', candidateId: payerOf(filing), value, source: sourceOf(line), observedAt: atLocal(line.content.bookedOn, '00:00', filing.zone) } as const;
    if (isRecorded(filing, fact)) return null;
    const actionId = actionIdOf(line.hash, filingId, version, value, actor.accountId);
    const result = await desk.act({ actionId, filingId, action: { type: 'record-fact', fact }, actor, receivedAt: at, expectedVersion: version });
    if (result.ok) return null;
    if (result.error.code !== 'stale-version' || attempt === ATTEMPTS) return result.error;
  }
}

function isRecorded(filing: Filing, { value, source }: { readonly value: number; readonly source: string }): boolean {
  const known = findPayment(filing);
  return known?.value === value && known.source === source;
}

/** Says that a payment is for a filing: nobody else can say so of the same payment, and what was received goes on the filing's record through the desk. */
export async function matchLine(line: StatementLineEntry, filingId: string, hands: Hands): Promise<void> {
  const { database, actor, at } = hands;
  if (!(await claimLine(database, line.hash, filingId, { by: actorRef(actor), at }))) throw denied({ code: 'already-recorded', allowed: [] });
  const denial = await recordReceived(line, filingId, hands);
  if (!denial) return;
  await releaseLine(database, line.hash, filingId);
  throw denied(denial);
}

/** Takes a match back: the payment can be matched again, and the filing's record says what is left. */
export async function unmatchLine(line: StatementLineEntry, filingId: string, hands: Hands): Promise<void> {
  await releaseLine(hands.database, line.hash, filingId);
  const denial = await recordReceived(line, filingId, hands);
  if (!denial) return;
  await claimLine(hands.database, line.hash, filingId, { by: actorRef(hands.actor), at: hands.at });
  throw denied(denial);
}
