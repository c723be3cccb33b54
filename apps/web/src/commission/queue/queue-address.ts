import { QUEUES, type QueueId } from '@tirkeu/contracts';
import { ROUTES, digitsFromKazakhLayout, type Route } from '@tirkeu/domain';

/** Who has a filing in hand: the person who asks, nobody, or an account. */
export type HolderFilter = 'me' | 'nobody';
export const HOLDER_FILTERS = ['nobody', 'me'] as const satisfies readonly HolderFilter[];

/** What the address of the queue holds. A search for a person is not among it: names stay out of addresses. */
export interface QueueFilters {
  readonly queue: QueueId;
  readonly route: Route | null;
  readonly district: number | null;
  readonly holder: HolderFilter | null;
}

const oneOf = <Value extends string>(choices: readonly Value[], value: string | null): Value | null => choices.find((choice) => choice === value) ?? null;

function districtOf(value: string | null): number | null {
  const district = Number(value);
  return value !== null && Number.isInteger(district) && district >= 1 && district <= 1000 ? district : null;
}

/** The filters of an address; what it does not know is left out, so that no link can break the page. */
export const readFilters = (search: URLSearchParams, home: QueueId): QueueFilters => ({
  queue: oneOf(QUEUES, search.get('queue')) ?? home,
  route: oneOf(ROUTES, search.get('route')),
  district: districtOf(search.get('district')),
  holder: oneOf(HOLDER_FILTERS, search.get('holder')),
});

function paramsOf({ queue, route, district, holder }: QueueFilters): URLSearchParams {
  const params = new URLSearchParams({ queue });
  if (route !== null) params.set('route', route);
  if (district !== null) params.set('district', String(district));
  if (holder !== null) params.set('holder', holder);
  return params;
}

/** The address of a queue, to be linked and shared. */
export const queueHref = (filters: QueueFilters): string => `/commission?${paramsOf(filters).toString()}`;

const LAST_FOUR = /^[0-9]{4}$/u;

/** What is searched for: four keys of the digit row are the last digits of an IIN, on whatever layout they were typed. */
function searched(q: string): string {
  const digits = digitsFromKazakhLayout(q.trim());
  return LAST_FOUR.test(digits) ? digits : q.trim();
}

/** The same question to the server, with what was searched for and the page wanted. */
export function queueRequest(filters: QueueFilters, q: string, cursor: string | null): string {
  const params = paramsOf(filters);
  if (q.trim() !== '') params.set('q', searched(q));
  if (cursor !== null) params.set('cursor', cursor);
  return `/api/queue?${params.toString()}`;
}

/** The queue a role opens: a pool of work for clerks, what is ready to be decided for those who decide. */
export const homeQueue = (role: string): QueueId => (role === 'chair' || role === 'member' ? 'for-decision' : 'to-check');
