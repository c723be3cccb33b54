import { instant } from '@tirkeu/domain';
import type { Desk } from '@tirkeu/desk';
import { acting, appeal, granted, prepare, refuse, reinstate, submit, take, withdraw, type Nomination } from './nominations.js';
import { person } from './persons.js';

const nominee = (district: number, number: number): Nomination => ({ filingId: `f-${district}`, district, person: person(number), applicantId: `account-${district}` });

/** One filing of each kind: Әбілов, Қасымов, Ғабитов, Ұзақов, Өтегенов and Іңкәрбеков in districts 4 to 9, and one that came late. */
export const filingsOfAllKinds = {
  draft: nominee(4, 0),
  submitted: nominee(5, 2),
  taken: nominee(6, 1),
  withdrawn: nominee(7, 4),
  refused: nominee(8, 3),
  reinstated: nominee(9, 6),
  /** Handed in three seconds after nomination had closed. */
  late: nominee(11, 7),
} as const;

/** Plays each of them to where its name says. */
export async function playAllKinds(desk: Desk): Promise<void> {
  const { draft, submitted, taken, withdrawn, refused, reinstated, late } = filingsOfAllKinds;
  await prepare(desk, draft);
  for (const nomination of [submitted, taken, withdrawn, refused, reinstated]) {
    await prepare(desk, nomination);
    granted(await submit(desk, nomination));
  }
  await prepare(desk, late);
  granted(await desk.act({
    actionId: 'late', filingId: late.filingId, action: { type: 'submit' }, actor: acting('candidate', undefined, late.applicantId), receivedAt: instant('2023-02-08T18:00:03+06:00'),
  }));
  granted(await take(desk, taken));
  granted(await withdraw(desk, withdrawn));
  await refuse(desk, refused);
  await refuse(desk, reinstated);
  granted(await appeal(desk, reinstated));
  granted(await reinstate(desk, reinstated));
}
