import type { Clock } from '@tirkeu/desk';
import { plusMinutes } from '@tirkeu/domain';
import { dropExport, failSilentExports, findExpiredExports, type Database } from '@tirkeu/persistence';
import type { ReportFiles } from '@tirkeu/reports';

/** After so long without a sign a file is not being written any more: its job was lost. */
const SILENCE_MINUTES = 60;

/** Takes away files whose time is over, and says of lost ones that they failed. Returns how many are gone. */
export async function clearExports({ database, files, clock }: { readonly database: Database; readonly files: ReportFiles; readonly clock: Clock }): Promise<number> {
  const now = clock.now();
  await failSilentExports(database, { since: plusMinutes(now, -SILENCE_MINUTES), at: now });
  const expired = await findExpiredExports(database, now);
  for (const id of expired) {
    await files.discard(id);
    await dropExport(database, id);
  }
  return expired.length;
}
