import type { CommissionEvent } from '@tirkeu/domain';
import { addNotice, findMailbox, type Database } from '@tirkeu/persistence';

interface Telling {
  readonly database: Database;
  readonly sendsMail: boolean;
}

/** Tells somebody that they may work in a commission, or may no more. */
export async function tellOfAccess({ database, sendsMail }: Telling, { type, grantId, grantee: { accountId }, at }: CommissionEvent): Promise<void> {
  const kind = type === 'AccessGranted' ? 'access.granted' : 'access.revoked';
  const mailbox = sendsMail ? await findMailbox(database, accountId) : undefined;
  const mail = mailbox?.address ? { address: mailbox.address, language: mailbox.language } : null;
  await addNotice(database, { key: `${grantId}-${kind}`, accountId, kind, filingId: null, createdAt: at }, mail);
}
