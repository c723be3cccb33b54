import { OUTCOMES, type Outcome } from '@tirkeu/contracts';
import { GROUNDS, OUTCOME_CATEGORIES, ROUTES, type GroundId, type OutcomeCategory, type Route } from '@tirkeu/domain';

/** The five stops of the walk from the country down to one piece of evidence. */
export type Stop =
  | { readonly at: 'figures' }
  | { readonly at: 'filings' }
  | { readonly at: 'decision'; readonly filingId: string }
  | { readonly at: 'evidence'; readonly filingId: string; readonly evidence: number }
  | { readonly at: 'announcements' };

/** What the figures are about: every part narrows them. Null: not narrowed. */
export interface Scope {
  /** Null until one is chosen: the current election. */
  readonly election: string | null;
  readonly region: string | null;
  /** A locality, or the id of the region for its own maslikhat. */
  readonly locality: string | null;
  readonly commission: string | null;
  readonly ground: GroundId | null;
  readonly route: Route | null;
}

/** A place in the walk. Everything is in the address, so that it can be sent to somebody. */
export interface Walk extends Scope {
  readonly stop: Stop;
  readonly outcome: Outcome | null;
  readonly category: OutcomeCategory | null;
  /** Where a page of filings begins: the server's cursor and how many come before it. */
  readonly cursor: string | null;
  readonly before: number;
  readonly sort: PlaceSort;
}

export const PLACE_COLUMNS = ['place', 'submitted', 'undecided', 'registered', 'refused', 'withdrawn', 'share'] as const;
export type PlaceColumn = (typeof PLACE_COLUMNS)[number];
export interface PlaceSort {
  readonly column: PlaceColumn;
  readonly direction: 'ascending' | 'descending';
}

const ROOT = '/supervisor';
const ID = /^[A-Za-z0-9._-]{1,80}$/u;
const CURSOR = /^[A-Za-z0-9_-]{1,200}$/u;
export const FIRST_SORT: PlaceSort = { column: 'share', direction: 'descending' };

/** The top of the walk: the whole country, every route. */
export const COUNTRY: Walk = {
  stop: { at: 'figures' }, election: null, region: null, locality: null, commission: null, ground: null, route: null,
  outcome: null, category: null, cursor: null, before: 0, sort: FIRST_SORT,
};

const oneOf = <Choice extends string>(choices: readonly Choice[], value: string | null): Choice | null => choices.find((choice) => choice === value) ?? null;
const matching = (pattern: RegExp, value: string | null): string | null => (value !== null && pattern.test(value) ? value : null);

function parseSort(value: string | null): PlaceSort {
  const [name = '', way] = (value ?? '').split('.');
  const column = oneOf(PLACE_COLUMNS, name);
  return column === null ? FIRST_SORT : { column, direction: way === 'up' ? 'ascending' : 'descending' };
}

function parseSearch(search: string) {
  const asked = new URLSearchParams(search);
  const before = Number(asked.get('before') ?? 0);
  return {
    election: matching(ID, asked.get('election')),
    route: oneOf(ROUTES, asked.get('route')),
    outcome: oneOf(OUTCOMES, asked.get('outcome')),
    category: oneOf(OUTCOME_CATEGORIES, asked.get('category')),
    cursor: matching(CURSOR, asked.get('cursor')),
    before: Number.isInteger(before) && before > 0 ? before : 0,
    sort: parseSort(asked.get('sort')),
  };
}

/** Takes the next step off the path when it bears the name; the value after it otherwise stays. */
function taken(steps: string[], name: string): string | null {
  if (steps[0] !== name || matching(ID, steps[1] ?? null) === null) return null;
  steps.shift();
  return steps.shift() ?? null;
}

function parseStop(steps: readonly string[]): Stop | null {
  const [name, id, deeper, number, ...rest] = steps;
  if (name === undefined) return { at: 'figures' };
  if (name === 'announcements' && id === undefined) return { at: 'announcements' };
  if (name !== 'filings' || rest.length > 0) return null;
  if (id === undefined) return { at: 'filings' };
  if (matching(ID, id) === null) return null;
  if (deeper === undefined) return { at: 'decision', filingId: id };
  const evidence = Number(number);
  return deeper === 'evidence' && Number.isInteger(evidence) && evidence > 0 ? { at: 'evidence', filingId: id, evidence } : null;
}

/** The place that an address means; null where no page is. Unknown filters are left out. */
export function parseWalk(path: string, search: string): Walk | null {
  if (path !== ROOT && !path.startsWith(`${ROOT}/`)) return null;
  const steps = path.slice(ROOT.length + 1).split('/').filter((step) => step !== '').map(decodeURIComponent);
  const region = taken(steps, 'regions');
  const locality = region === null ? null : taken(steps, 'localities');
  const commission = region === null ? null : taken(steps, 'commissions');
  const named = taken(steps, 'grounds');
  const ground = oneOf(GROUNDS, named);
  const stop = parseStop(steps);
  if (stop === null || (named !== null && ground === null)) return null;
  return { ...parseSearch(search), stop, region, locality, commission, ground };
}

function stopPath(stop: Stop): readonly string[] {
  switch (stop.at) {
    case 'figures':
      return [];
    case 'filings':
      return ['filings'];
    case 'announcements':
      return ['announcements'];
    case 'decision':
      return ['filings', stop.filingId];
    case 'evidence':
      return ['filings', stop.filingId, 'evidence', String(stop.evidence)];
  }
}

/** The address of a place in the walk. */
export function walkHref({ stop, election, region, locality, commission, ground, route, outcome, category, cursor, before, sort }: Walk): string {
  const path = [
    ...(region === null ? [] : ['regions', region]),
    ...(locality === null ? [] : ['localities', locality]),
    ...(commission === null ? [] : ['commissions', commission]),
    ...(ground === null ? [] : ['grounds', ground]),
    ...stopPath(stop),
  ].map(encodeURIComponent);
  const unsorted = sort.column === FIRST_SORT.column && sort.direction === FIRST_SORT.direction;
  const filters: readonly (readonly [string, string | null])[] = [
    ['election', election], ['route', route], ['outcome', outcome], ['category', category], ['cursor', cursor],
    ['before', before > 0 ? String(before) : null],
    ['sort', unsorted ? null : `${sort.column}.${sort.direction === 'ascending' ? 'up' : 'down'}`],
  ];
  const search = new URLSearchParams(filters.flatMap(([name, value]) => (value === null ? [] : [[name, value]]))).toString();
  return `${[ROOT, ...path].join('/')}${search === '' ? '' : `?${search}`}`;
}

/** The figures of a scope: filters that only speak of lists are left behind. */
export const toFigures = (walk: Walk, scope: Partial<Scope> = {}): Walk =>
  ({ ...COUNTRY, election: walk.election, region: walk.region, locality: walk.locality, commission: walk.commission, ground: walk.ground, route: walk.route, ...scope });

/** Exactly the filings behind a number of the page. */
export const toFilings = (walk: Walk, narrowed: Partial<Scope> & { readonly outcome?: Outcome; readonly category?: OutcomeCategory } = {}): Walk =>
  ({ ...toFigures(walk), stop: { at: 'filings' }, outcome: null, category: null, ...narrowed });

/** One filing, keeping the list it was found in. */
export const toDecision = (walk: Walk, filingId: string): Walk => ({ ...walk, stop: { at: 'decision', filingId } });

const SCOPE_FILTERS = ['election', 'region', 'locality', 'commission', 'route', 'ground'] as const;

/** The same scope as the API asks for it. */
export function scopeQuery(scope: Scope, more: Readonly<Record<string, string | null>> = {}): string {
  const filters = [...SCOPE_FILTERS.map((name) => [name, scope[name]] as const), ...Object.entries(more)];
  return new URLSearchParams(filters.flatMap(([name, value]) => (value === null ? [] : [[name, value]]))).toString();
}
