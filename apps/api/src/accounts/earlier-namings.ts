import type { Instant } from '@tirkeu/domain';
import { addNotice, findNamings, type Database } from '@tirkeu/persistence';

const MOST_NAMINGS = 50;

/** Tells somebody whose number is known now where they were named before. */
export async function tellOfEarlierNamings(database: Database, { accountId, personKey, createdAt }: { readonly accountId: string; readonly personKey: string; readonly createdAt: Instant }): Promise<void> {
  for (const { filing: { id } } of await findNamings(database, { personKey, accountId, limit: MOST_NAMINGS })) {
    await addNotice(database, { key: `${id}-named`, accountId, kind: 'filing.named', filingId: id, createdAt });
  }
}
