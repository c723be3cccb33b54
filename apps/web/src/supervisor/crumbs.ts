import type { Breadcrumb } from '@tirkeu/ui';
import { formatNumber, type MessageKey } from '@tirkeu/messages';
import { useWords, type WordsInUse } from '../shared/language.js';
import { useSession } from '../shared/session.js';
import type { Place } from './insights.js';
import { capitalised } from './names.js';
import type { Around } from './supervisor-page.js';
import type { Scope } from './filters.js';
import { toFigures, walkHref, type Stop, type Walk } from './walk.js';

/** Names of the steps that only data can give. */
export interface StepNames {
  readonly commission: string | null;
  readonly ground: string | null;
  /** "3 filings" once counted. */
  readonly filings: string;
  /** The last step where it is below the list. */
  readonly deeper?: readonly string[];
}

type StepId = 'country' | 'region' | 'locality' | 'commission' | 'ground' | 'filings' | 'decision';
const AHEAD: Readonly<Record<StepId, MessageKey>> = {
  country: 'supervisor:crumb.country',
  region: 'supervisor:crumb.region',
  locality: 'supervisor:crumb.locality',
  commission: 'supervisor:crumb.commission',
  ground: 'supervisor:crumb.ground',
  filings: 'supervisor:crumb.filings',
  decision: 'supervisor:crumb.decision',
};
const STEPS = ['country', 'region', 'locality', 'commission', 'ground', 'filings', 'decision'] as const satisfies readonly StepId[];

/** The stops at the list of filings or below it. */
const LISTS: readonly Stop['at'][] = ['filings', 'decision', 'evidence'];

interface Step {
  readonly id: StepId;
  readonly label: string;
  readonly walk: Walk;
}

/** The steps taken so far, each with the figures it leads back to. `whole` is false where the country is closed to the person. */
function stepsTaken(walk: Walk, place: Place, names: StepNames, { t, text }: WordsInUse, whole: boolean): readonly Step[] {
  const base = toFigures(walk, { region: null, locality: null, commission: null, ground: null });
  const { region, locality, commission, ground } = walk;
  const at = (id: StepId, label: string, scope: Partial<Scope>): Step => ({ id, label, walk: { ...base, ...scope } });
  const local = place.own ? t('supervisor:place.own-maslikhat') : place.locality === null ? '' : capitalised(text(place.locality.names));
  return [
    ...(whole ? [at('country', t('supervisor:crumb.country'), {})] : []),
    ...(place.region === null ? [] : [at('region', capitalised(text(place.region.names)), { region })]),
    ...(locality === null ? [] : [at('locality', local, { region, locality })]),
    ...(commission === null ? [] : [at('commission', names.commission ?? t('supervisor:crumb.commission'), { region, locality, commission })]),
    ...(ground === null ? [] : [at('ground', names.ground ?? t('supervisor:crumb.ground'), { region, locality, commission, ground })]),
    ...(LISTS.includes(walk.stop.at) ? [{ id: 'filings', label: names.filings, walk: { ...walk, stop: { at: 'filings' } } } as const] : []),
  ];
}

/** The path of a page: links behind, the page itself, the way ahead in grey. */
function crumbsOf(walk: Walk, place: Place, names: StepNames, words: WordsInUse, whole: boolean): readonly Breadcrumb[] {
  const taken = stepsTaken(walk, place, names, words, whole);
  const deeper = names.deeper ?? [];
  const labels: readonly Breadcrumb[] = [
    ...taken.map(({ label, walk: to }) => ({ label, href: walkHref(to) })),
    ...deeper.map((label, index) => ({ label, href: index < deeper.length - 1 && walk.stop.at === 'evidence' ? walkHref({ ...walk, stop: { at: 'decision', filingId: walk.stop.filingId } }) : undefined })),
  ];
  const behind = labels.slice(0, -1);
  const here = labels.at(-1);
  const last = taken.at(-1)?.id ?? 'country';
  const ahead = deeper.length > 0 ? [] : stepsAhead(last, place);
  return [...behind, ...(here === undefined ? [] : [{ label: here.label, current: true }]), ...ahead.map((id) => ({ label: words.t(AHEAD[id]) }))];
}

/** The levels still below, without those that the place does not have. */
function stepsAhead(last: StepId, place: Place): readonly StepId[] {
  const below = STEPS.slice(STEPS.indexOf(last) + 1);
  return below.filter((id) => id !== 'locality' || place.next !== 'commission');
}

/** The same place one level up, for the way out of an empty one. */
export const scopeAbove = (walk: Walk): Walk | null => {
  if (walk.ground !== null) return toFigures(walk, { ground: null });
  if (walk.commission !== null) return toFigures(walk, { commission: null });
  if (walk.locality !== null) return toFigures(walk, { locality: null });
  return walk.region === null ? null : toFigures(walk, { region: null });
};

/** Where the person sees the whole country the path begins there. */
export function useCrumbs({ walk, place }: Around, commission: string | null, ground: string | null, filings?: number, deeper?: readonly string[]): readonly Breadcrumb[] {
  const words = useWords();
  const { session } = useSession();
  const whole = session?.active.regionIds.length !== 1;
  const counted = filings === undefined ? words.t('supervisor:crumb.filings') : words.t('supervisor:filings', { count: filings, number: formatNumber(filings, words.language) });
  return crumbsOf(walk, place, { commission, ground, filings: counted, deeper }, words, whole);
}
