import type { Clock } from '@tirkeu/desk';
import { plusMinutes, type Instant } from '@tirkeu/domain';
import { postponeMail, settleMail, takeMail, type MailInHand } from '@tirkeu/persistence';
import { htmlOf, textOf } from './letter.js';
import type { Delivery, MailServer } from './mail-server.js';
import { writeMail, type WriteMailPorts } from './write-mail.js';

export interface SendMailPorts extends WriteMailPorts {
  readonly server: MailServer;
  readonly clock: Clock;
  /** One line for the operator: numbers of notices and what the server said, never an address or a name. */
  readonly log: (line: string) => void;
}

export interface MailPass {
  /** Mails that were tried and are not under way any more, however they ended. */
  readonly settled: number;
  /** Why the server could not be reached; then the pass ended with that, and the rest waits. */
  readonly unreachable: string | null;
}

/** An attempt takes minutes at most; after so long without a word its worker is gone. */
const LOST_AFTER_MINUTES = 10;
/** Minutes from each attempt to the next; after the last, some three and a half days, the mail has failed. */
const PUT_OFF_MINUTES = [1, 2, 5, 15, 30, 60, 120, 240, 480, 720, 1440, 1440];
/** Whoever gave no answer twice is not asked a third time: a person gets two copies at most. */
const MOST_UNANSWERED = 2;

/**
 * Sends every mail whose time has come, one after the other, and notes what became of each. What nobody could take stays for the
 * next pass. Several workers share the work: a mail is in the hands of one at a time. A mail is never sent again unless the answer
 * of the server was lost, then at most once more, and its row says so.
 */
export async function sendWaitingMail(ports: SendMailPorts, signal: AbortSignal): Promise<MailPass> {
  let settled = 0;
  while (!signal.aborted) {
    const now = ports.clock.now();
    const mail = await takeMail(ports.database, { now, lostAt: plusMinutes(now, LOST_AFTER_MINUTES) });
    if (!mail) break;
    const delivery = await attempt(mail, ports, now);
    if (delivery.kind === 'unreachable') return { settled, unreachable: delivery.answer };
    settled += 1;
  }
  return { settled, unreachable: null };
}

async function attempt(mail: MailInHand, ports: SendMailPorts, now: Instant): Promise<Delivery | { readonly kind: 'given-up' | 'dropped' | 'unwritten' }> {
  if (mail.unanswered >= MOST_UNANSWERED) {
    await fail(mail, ports, 'unanswered', null, mail.unanswered);
    return { kind: 'given-up' };
  }
  const letter = await writeMail(mail, ports, now).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
  if (letter instanceof Error) {
    ports.log(`The mail of notice ${mail.noticeId} could not be written and is tried again: ${letter.name}.`);
    await postpone(mail, ports, null, mail.unanswered);
    return { kind: 'unwritten' };
  }
  if (!letter) {
    await settleMail(ports.database, mail.noticeId, { status: 'dropped', answer: null, unanswered: mail.unanswered, at: now });
    return { kind: 'dropped' };
  }
  const { messageId, address: to, language } = mail;
  const delivery = await ports.server.deliver({ messageId, to, language, subject: letter.subject, text: textOf(letter), html: htmlOf(letter), enclosures: letter.enclosures, date: now });
  await note(mail, delivery, ports);
  return delivery;
}

async function note(mail: MailInHand, { kind, answer }: Delivery, ports: SendMailPorts): Promise<void> {
  const { noticeId, unanswered } = mail;
  switch (kind) {
    case 'sent':
      return settleMail(ports.database, noticeId, { status: 'sent', answer, unanswered, at: ports.clock.now() });
    case 'refused':
      return fail(mail, ports, 'refused', answer, unanswered);
    case 'unanswered':
      return unanswered + 1 >= MOST_UNANSWERED ? fail(mail, ports, 'unanswered', answer, unanswered + 1) : postpone(mail, ports, answer, unanswered + 1);
    case 'postponed':
    case 'unreachable':
      return postpone(mail, ports, answer, unanswered);
  }
}

async function postpone(mail: MailInHand, ports: SendMailPorts, answer: string | null, unanswered: number): Promise<void> {
  const minutes = PUT_OFF_MINUTES[mail.attempts - 1];
  if (minutes === undefined) return fail(mail, ports, 'exhausted', answer, unanswered);
  await postponeMail(ports.database, mail.noticeId, { answer, tryAt: plusMinutes(ports.clock.now(), minutes), unanswered });
}

async function fail({ noticeId }: MailInHand, ports: SendMailPorts, failure: 'refused' | 'unanswered' | 'exhausted', answer: string | null, unanswered: number): Promise<void> {
  await settleMail(ports.database, noticeId, { status: 'failed', failure, answer, unanswered, at: ports.clock.now() });
  ports.log(`The mail of notice ${noticeId} has failed: ${failure}${answer === null ? '' : `, ${answer}`}.`);
}
