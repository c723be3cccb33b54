import type { Filing } from '@tirkeu/domain';
import { addNotice, findMailbox, type Database, type NewMail, type NewNotice } from '@tirkeu/persistence';

export interface TellPorts {
  readonly database: Database;
  /** Whether the installation has a mail server. */
  readonly sendsMail: boolean;
}

const ADDRESS = /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+\.[^\s@<>()[\],;:"\\.]+$/u;

/**
 * Tells somebody once what concerns a filing: in the product, and by e-mail where they have an address and want it. False when they
 * were told already.
 */
export const tell = async ({ database, sendsMail }: TellPorts, notice: NewNotice, filing: Filing): Promise<boolean> =>
  addNotice(database, notice, sendsMail ? await findMail(database, notice.accountId, filing) : null);

async function findMail(database: Database, accountId: string, filing: Filing): Promise<NewMail | null> {
  const mailbox = await findMailbox(database, accountId);
  if (!mailbox) return null;
  const address = mailbox.address ?? statedAddress(filing, accountId);
  return address !== null && ADDRESS.test(address) ? { address, language: mailbox.language } : null;
}

/** A self-nominee who signs in with a telephone number has an e-mail address in the filing. An agent is never written to at a candidate's. */
const statedAddress = ({ route, applicantId, candidates }: Filing, accountId: string): string | null =>
  (route === 'self' && applicantId === accountId ? candidates[0]?.email.trim() || null : null);
