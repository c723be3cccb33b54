import { GROUNDS, type Breakdown } from '@tirkeu/domain';
import { ID, LIST_FILTERS, NO_FILTERS, SCOPE_FILTERS, readFilters, type ListScope, type Scope, type WrongFilter } from './filters.js';

/** The stops of the walk from the country down to one piece of evidence, and the lists beside it. */
export type Stop =
  | { readonly at: 'figures' | 'filings' | 'backlog' | 'alike' | 'announcements' }
  | { readonly at: 'decision'; readonly filingId: string }
  | { readonly at: 'evidence'; readonly filingId: string; readonly evidence: number };

const NAMED_STOPS = ['filings', 'backlog', 'alike', 'announcements'] as const;

/** A place in the walk. Everything is in the address, so that it can be sent to somebody. */
export interface Walk extends Scope, ListScope {
  readonly stop: Stop;
  /** What the second table of figures is broken down by; null where none was chosen. */
  readonly by: Breakdown | null;
  /** Where a page of filings begins: the server's cursor and how many come before it. */
  readonly cursor: string | null;
  readonly before: number;
  readonly sort: PlaceSort;
  /** What the address asks for and does not exist. Nothing is counted while there is any. */
  readonly wrong: readonly WrongFilter[];
}

export const PLACE_COLUMNS = ['place', 'nominated', 'undecided', 'lost', 'share'] as const;
export type PlaceColumn = (typeof PLACE_COLUMNS)[number];
export interface PlaceSort {
  readonly column: PlaceColumn;
  readonly direction: 'ascending' | 'descending';
}

const ROOT = '/supervisor';
export const FIRST_SORT: PlaceSort = { column: 'share', direction: 'descending' };

/** The top of the walk: the whole country, everybody. */
export const COUNTRY: Walk = {
  stop: { at: 'figures' }, election: null, region: null, locality: null, commission: null, ground: null, ...NO_FILTERS,
  listed: null, standing: null, alarm: null, defect: null, by: null, cursor: null, before: 0, sort: FIRST_SORT, wrong: [],
};

function parseSort(value: string | null): PlaceSort {
  const [name = '', way] = (value ?? '').split('.');
  const column = PLACE_COLUMNS.find((known) => known === name);
  return column === undefined ? FIRST_SORT : { column, direction: way === 'up' ? 'ascending' : 'descending' };
}

/** Takes the next step off the path when it bears the name; the value after it otherwise stays. */
function taken(steps: string[], name: string): string | null {
  if (steps[0] !== name || !ID.test(steps[1] ?? '')) return null;
  steps.shift();
  return steps.shift() ?? null;
}

function parseStop(steps: readonly string[]): Stop | null {
  const [name, id, deeper, number, ...rest] = steps;
  if (name === undefined) return { at: 'figures' };
  const at = NAMED_STOPS.find((known) => known === name);
  if (at !== undefined && id === undefined) return { at };
  if (at !== 'filings' || id === undefined || !ID.test(id) || rest.length > 0) return null;
  if (deeper === undefined) return { at: 'decision', filingId: id };
  const evidence = Number(number);
  return deeper === 'evidence' && Number.isInteger(evidence) && evidence > 0 ? { at: 'evidence', filingId: id, evidence } : null;
}

function stepsOf(path: string): string[] | null {
  if (path !== ROOT && !path.startsWith(`${ROOT}/`)) return null;
  try {
    return path.slice(ROOT.length + 1).split('/').filter((step) => step !== '').map(decodeURIComponent);
  } catch {
    return null;
  }
}

/** The place that an address means; null where no page is. */
export function parseWalk(path: string, search: string): Walk | null {
  const steps = stepsOf(path);
  if (steps === null) return null;
  const region = taken(steps, 'regions');
  const locality = region === null ? null : taken(steps, 'localities');
  const commission = taken(steps, 'commissions');
  const named = taken(steps, 'grounds');
  const ground = GROUNDS.find((known) => known === named) ?? null;
  const stop = parseStop(steps);
  if (stop === null) return null;
  const asked = new URLSearchParams(search);
  const { filters, wrong } = readFilters(asked, ['before', 'sort']);
  const before = Number(asked.get('before') ?? 0);
  return {
    ...filters, stop, region, locality, commission, ground,
    before: Number.isInteger(before) && before > 0 ? before : 0,
    sort: parseSort(asked.get('sort')),
    wrong: named !== null && ground === null ? [{ name: 'ground', value: named }, ...wrong] : wrong,
  };
}

function stopPath(stop: Stop): readonly string[] {
  switch (stop.at) {
    case 'figures':
      return [];
    case 'decision':
      return ['filings', stop.filingId];
    case 'evidence':
      return ['filings', stop.filingId, 'evidence', String(stop.evidence)];
    default:
      return [stop.at];
  }
}

/** The address of a place in the walk. What was wrong in the address it was read from is left behind. */
export function walkHref(walk: Walk): string {
  const { stop, region, locality, commission, ground, by, cursor, before, sort } = walk;
  const path = [
    ...(region === null ? [] : ['regions', region]),
    ...(locality === null ? [] : ['localities', locality]),
    ...(commission === null ? [] : ['commissions', commission]),
    ...(ground === null ? [] : ['grounds', ground]),
    ...stopPath(stop),
  ].map(encodeURIComponent);
  const unsorted = sort.column === FIRST_SORT.column && sort.direction === FIRST_SORT.direction;
  const filters: readonly (readonly [string, string | null])[] = [
    ...SCOPE_FILTERS.map((name) => [name, walk[name]] as const), ...LIST_FILTERS.map((name) => [name, walk[name]] as const),
    ['by', by], ['cursor', cursor], ['before', before > 0 ? String(before) : null],
    ['sort', unsorted ? null : `${sort.column}.${sort.direction === 'ascending' ? 'up' : 'down'}`],
  ];
  const search = searchOf(filters);
  return `${[ROOT, ...path].join('/')}${search === '' ? '' : `?${search}`}`;
}

const searchOf = (filters: readonly (readonly [string, string | null])[]): string =>
  new URLSearchParams(filters.flatMap(([name, value]) => (value === null ? [] : [[name, value]]))).toString();

const NO_LIST = { listed: null, standing: null, alarm: null, defect: null, cursor: null, before: 0 } as const;

/** The figures of a scope: filters that only speak of lists are left behind. */
export const toFigures = (walk: Walk, scope: Partial<Scope> = {}): Walk => ({ ...walk, ...NO_LIST, stop: { at: 'figures' }, ...scope });

/** Exactly the filings behind a number of the page. */
export const toFilings = (walk: Walk, narrowed: Partial<Scope & ListScope> = {}): Walk =>
  ({ ...walk, ...NO_LIST, sort: FIRST_SORT, by: null, stop: { at: 'filings' }, ...narrowed });

/** One of the lists beside the figures, of the same scope. */
export const toList = (walk: Walk, at: 'backlog' | 'alike' | 'announcements'): Walk => ({ ...toFigures(walk), stop: { at } });

/** One filing, keeping the list it was found in. */
export const toDecision = (walk: Walk, filingId: string): Walk => ({ ...walk, stop: { at: 'decision', filingId } });

const PLACE_FILTERS = ['region', 'locality', 'commission', 'ground'] as const satisfies readonly (keyof Scope)[];

/** The same scope as the API asks for it. */
export const scopeQuery = (scope: Scope, more: Readonly<Record<string, string | null>> = {}): string =>
  searchOf([...[...SCOPE_FILTERS, ...PLACE_FILTERS].map((name) => [name, scope[name]] as const), ...Object.entries(more)]);

/** What narrows a list of filings, for the API. */
export const listQuery = (walk: Walk): Readonly<Record<string, string | null>> =>
  ({ listed: walk.listed, standing: walk.standing, alarm: walk.alarm, defect: walk.defect });
