import { findMailAddress, type Filing } from '@tirkeu/domain';
import { addNotice, findMailbox, type Database, type NewMail, type NewNotice } from '@tirkeu/persistence';

export interface TellPorts {
  readonly database: Database;
  /** Whether the installation has a mail server. */
  readonly sendsMail: boolean;
}

/**
 * Tells somebody once what concerns a filing: in the product, and by e-mail where they have an address and want it. False when they
 * were told already.
 */
export const tell = async ({ database, sendsMail }: TellPorts, notice: NewNotice, filing: Filing): Promise<boolean> =>
  addNotice(database, notice, sendsMail ? await findMail(database, notice.accountId, filing) : null);

async function findMail(database: Database, accountId: string, filing: Filing): Promise<NewMail | null> {
  const mailbox = await findMailbox(database, accountId);
  if (!mailbox) return null;
  const address = findMailAddress(filing, { id: accountId, address: mailbox.address });
  return address === null ? null : { address, language: mailbox.language };
}
