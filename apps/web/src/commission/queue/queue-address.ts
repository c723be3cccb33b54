import { HOLDERS, QUEUES, type Holder, type QueueId } from '@tirkeu/contracts';
import { ROUTES, digitsFromKazakhLayout, type Route } from '@tirkeu/domain';

/** What the address of the queue holds; several values of one filter add up, none lets all through. A search for a person is not among it: names stay out of addresses. */
export interface QueueFilters {
  readonly queue: QueueId;
  readonly routes: readonly Route[];
  readonly districts: readonly number[];
  readonly holders: readonly Holder[];
}

/** Lets everything of a queue through. */
export const NO_FILTERS: Omit<QueueFilters, 'queue'> = { routes: [], districts: [], holders: [] };

export const isFiltered = ({ routes, districts, holders }: QueueFilters): boolean => routes.length + districts.length + holders.length > 0;

const someOf = <Value extends string>(choices: readonly Value[], values: readonly string[]): readonly Value[] => choices.filter((choice) => values.includes(choice));

const districtsOf = (values: readonly string[]): readonly number[] =>
  [...new Set(values.map(Number))].filter((district) => Number.isInteger(district) && district >= 1 && district <= 1000).toSorted((a, b) => a - b);

/** The filters of an address; what it does not know is left out, so that no link can break the page. */
export const readFilters = (search: URLSearchParams, home: QueueId): QueueFilters => ({
  queue: someOf(QUEUES, [search.get('queue') ?? ''])[0] ?? home,
  routes: someOf(ROUTES, search.getAll('route')),
  districts: districtsOf(search.getAll('district')),
  holders: someOf(HOLDERS, search.getAll('holder')),
});

const paramsOf = ({ queue, routes, districts, holders }: QueueFilters): URLSearchParams => new URLSearchParams([
  ['queue', queue], ...routes.map((route) => ['route', route]), ...districts.map((district) => ['district', String(district)]), ...holders.map((holder) => ['holder', holder]),
]);

/** The address of a queue, to be linked and shared. */
export const queueHref = (filters: QueueFilters): string => `/commission?${paramsOf(filters).toString()}`;

const DIGITS = /^(?:[0-9]{4}|[0-9]{16})$/u;

/** What is searched for: keys of the digit row are the last digits of an IIN or the number of a receipt, on whatever layout they were typed. */
export function searched(q: string): string {
  const digits = digitsFromKazakhLayout(q.trim());
  return DIGITS.test(digits) ? digits : q.trim();
}

/** The same question to the server, with the page wanted. */
export function queueRequest(filters: QueueFilters, cursor: string | null): string {
  const params = paramsOf(filters);
  if (cursor !== null) params.set('cursor', cursor);
  return `/api/queue?${params.toString()}`;
}

/** The queue a role opens: a pool of work for clerks, what is ready to be decided for those who decide. */
export const homeQueue = (role: string): QueueId => (role === 'chair' || role === 'member' ? 'for-decision' : 'to-check');
