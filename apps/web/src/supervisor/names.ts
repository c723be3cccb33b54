import type { FilingView, FiguresRow } from '@tirkeu/contracts';
import type { CivilDate, FilingStatus, Language, Route } from '@tirkeu/domain';
import type { MessageKey } from '@tirkeu/messages';
import type { Tone } from '@tirkeu/ui';
import type { WordsInUse } from '../shared/language.js';
import { inFull, nameIn } from '../shared/person.js';
import type { Place } from './insights.js';

export const ROUTE_WORDS: Readonly<Record<Route, MessageKey>> = {
  'party-list': 'common:route.party-list',
  party: 'common:route.party',
  'public-association': 'common:route.public-association',
  self: 'common:route.self',
};

export const STATUS_WORDS: Readonly<Record<FilingStatus, MessageKey>> = {
  draft: 'common:status.draft',
  submitted: 'common:status.submitted',
  'in-examination': 'common:status.in-examination',
  'awaiting-cure': 'common:status.awaiting-cure',
  proposed: 'common:status.proposed',
  registered: 'common:status.registered',
  refused: 'common:status.refused',
  withdrawn: 'common:status.withdrawn',
  revoked: 'common:status.revoked',
  cancelled: 'common:status.cancelled',
  died: 'common:status.died',
  late: 'common:status.late',
  discarded: 'common:status.discarded',
};

/** The ordinary is plain; only what went against the candidate is tinted. */
export const STATUS_TONES: Readonly<Partial<Record<FilingStatus, Tone>>> = { refused: 'bad', cancelled: 'bad', 'awaiting-cure': 'wait', late: 'warn' };

/** A name that stands by itself: Russian names of places begin in lower case. */
export const capitalised = (name: string): string => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;

/** The place as its page is headed, without the levels above. */
export function placeName({ region, locality, own }: Place, commission: string | null, { t, text }: WordsInUse): string {
  if (commission !== null) return commission;
  if (own) return t('supervisor:place.own-maslikhat');
  if (locality !== null) return text(locality.names);
  return region === null ? t('supervisor:crumb.country') : text(region.names);
}

/** Who a filing is for: the candidate, or the party with the size of its list. */
export function subjectOf({ filing }: Pick<FilingView, 'filing'>, { t, text, language }: WordsInUse): string {
  const [first] = filing.candidates;
  if (filing.route === 'party-list' && filing.nominator !== null) return t('supervisor:list-of', { party: text(filing.nominator.name), count: filing.candidates.length });
  return first === undefined ? t('supervisor:unnamed') : inFull(nameIn(first, language));
}

/** What every name of a region repeats, and a table of regions need not. */
const REGION_WORDS: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  kk: [[/\s+облысы$/u, ''], [/\s+қаласы$/u, '\u00A0қ.']],
  ru: [[/^область\s+|\s+область$/iu, ''], [/^город\s+/iu, 'г.\u00A0']],
  en: [[/\s+region$/iu, '']],
};

/** A region's name without the word "region", for tables and charts of regions. */
export const shortRegion = (name: string, language: Language): string => REGION_WORDS[language].reduce((left, [word, instead]) => left.replace(word, instead), capitalised(name));

/** The name of a row of figures; the region's own maslikhat goes by the id of its region. */
export const rowName = ({ key, title }: FiguresRow, place: Place, { t, text }: WordsInUse): string =>
  (place.next === 'locality' && key === place.region?.id ? t('supervisor:place.own-maslikhat') : capitalised(text(title)));

/** "20.01": the day as filters and axes write it. */
export const shortDay = (day: CivilDate): string => `${day.slice(8, 10)}.${day.slice(5, 7)}`;
