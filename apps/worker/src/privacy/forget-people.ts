import { timetableOfCall, type Clock } from '@tirkeu/desk';
import { forgettingOf, isBefore, type Rulebook } from '@tirkeu/domain';
import { findRemembered, forgetFiling } from '@tirkeu/persistence';
import type { DataSource } from 'typeorm';

const AT_ONCE = 200;

interface ForgetPorts {
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly rulebookOf: (id: string) => Rulebook;
}

/** Forgets the people of filings whose term is over, filing by filing, each whole or not at all. Returns of how many filings. */
export async function forgetPeopleInTime({ dataSource, clock, rulebookOf }: ForgetPorts): Promise<number> {
  const now = clock.now();
  let forgotten = 0;
  for (let after = ''; ;) {
    const page = await findRemembered(dataSource, { closedBefore: now, after, limit: AT_ONCE });
    for (const { id, state, overrides, extension } of page) {
      const rulebook = rulebookOf(state.rulebookId);
      const { electionDay, zone } = state;
      const forgetting = forgettingOf(state, rulebook.retention.value, timetableOfCall(rulebook, { electionDay, zone, overrides, extension: extension ?? undefined }));
      if (forgetting === null || isBefore(now, forgetting.at)) continue;
      if (await forgetFiling(dataSource, { filingId: id, at: now, reason: forgetting.reason, by: 'system' })) forgotten += 1;
    }
    const last = page.at(-1);
    if (!last) return forgotten;
    after = last.id;
  }
}
