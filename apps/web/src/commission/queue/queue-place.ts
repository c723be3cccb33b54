/** Where a person was in the queue, so that coming back from a filing leads to the same row. Kept in memory only: a search names people. */
export interface QueuePlace {
  readonly href: string;
  readonly q: string;
  readonly filingId: string | null;
}

let place: QueuePlace = { href: '/commission', q: '', filingId: null };

export const queuePlace = (): QueuePlace => place;

export function rememberQueuePlace(change: Partial<QueuePlace>): void {
  place = { ...place, ...change };
}
