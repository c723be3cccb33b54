import type { Instant } from '@tirkeu/domain';
import { addNotice, findJudges, findMailbox, type AgencyEntry, type Database } from '@tirkeu/persistence';

type Outcome = 'agency.confirmed' | 'agency.declined' | 'agency.ended';

interface Telling {
  readonly database: Database;
  readonly sendsMail: boolean;
  readonly at: Instant;
}

async function tell({ database, sendsMail, at }: Telling, accountId: string, kind: Outcome | 'agency.asked', agencyId: string): Promise<void> {
  const mailbox = sendsMail ? await findMailbox(database, accountId) : undefined;
  const mail = mailbox?.address ? { address: mailbox.address, language: mailbox.language } : null;
  await addNotice(database, { key: `${agencyId}-${kind}`, accountId, kind, filingId: null, createdAt: at }, mail);
}

/** Tells the person what became of their wish. */
export const tellPerson = (telling: Telling, { accountId, id }: Pick<AgencyEntry, 'accountId' | 'id'>, kind: Outcome): Promise<void> => tell(telling, accountId, kind, id);

/** Tells those who may judge a wish that there is one. */
export async function tellJudges(telling: Telling, { id, regionId, accountId }: Pick<AgencyEntry, 'id' | 'regionId' | 'accountId'>): Promise<void> {
  for (const judge of await findJudges(telling.database, regionId, telling.at)) if (judge !== accountId) await tell(telling, judge, 'agency.asked', id);
}
