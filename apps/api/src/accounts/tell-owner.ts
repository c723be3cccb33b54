import type { Instant } from '@tirkeu/domain';
import { addNotice, findMailbox, type Database } from '@tirkeu/persistence';

/** What happened to somebody's account that they may not have done themselves. */
export interface AccountNews {
  readonly key: string;
  readonly accountId: string;
  readonly kind: 'account.new-device' | 'account.password-reset' | 'account.identity-linked';
  readonly createdAt: Instant;
}

/** Tells the owner of an account, by mail too where there is one to send it to. */
export async function tellOwner(database: Database, sendsMail: boolean, news: AccountNews): Promise<void> {
  const mailbox = sendsMail ? await findMailbox(database, news.accountId) : undefined;
  const mail = mailbox?.address ? { address: mailbox.address, language: mailbox.language } : null;
  await addNotice(database, { ...news, filingId: null }, mail);
}
