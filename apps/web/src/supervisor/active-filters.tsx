import { formatDate } from '@tirkeu/messages';
import { Chips, type Chip } from '@tirkeu/ui';
import { useLocation } from 'wouter';
import { useWords, type WordsInUse } from '../shared/language.js';
import { useContest } from '../shared/queries.js';
import { NO_FILTERS } from './filters.js';
import { useParties } from './insights.js';
import { ROUTE_WORDS } from './names.js';
import type { Around } from './supervisor-page.js';
import { walkHref, type Walk } from './walk.js';

interface InForce {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** What taking it off changes. */
  readonly without: Partial<Walk>;
}

/** Filters in force that the row of filters does not show by itself, each with its way out, and all at once. Places and the election stand in the path. */
export function ActiveFilters(around: Around) {
  const words = useWords();
  const { t } = words;
  const { walk } = around;
  const [, navigate] = useLocation();
  const parties = useParties(around.scope, walk, walk.party !== null);
  const party = parties.find(({ key }) => key === walk.party);
  const rule = around.rulebook.rules.find(({ id }) => id === walk.defect);
  const inForce = [
    ...filtersInForce(walk, words, party === undefined ? walk.party : words.text(party.title)),
    ...listFiltersInForce(walk, words, rule === undefined ? walk.defect : words.text(rule.title)),
  ];
  const go = (without: Partial<Walk>) => navigate(walkHref({ ...walk, cursor: null, before: 0, ...without }));
  const chips: Chip[] = inForce.map(({ key, label, value, without }) => ({ key, label, value, removeLabel: t('supervisor:filter.remove', { value }), onRemove: () => go(without) }));
  const shown = [walk.tier, walk.nomination, walk.sex, walk.district].filter((value) => value !== null).length;
  if (chips.length === 0 && walk.district === null) return null;
  return (
    <div className="sv-inforce">
      {walk.district !== null && <DistrictChip contestId={walk.district} onRemove={() => go({ district: null })} />}
      <Chips label={t('supervisor:filter.in-force')} items={chips} clear={chips.length + shown < 2 ? undefined : { text: t('supervisor:filter.clear'), onClick: () => go({ ...NO_FILTERS, listed: null, standing: null, alarm: null, defect: null }) }} />
    </div>
  );
}

/** A district's name has to be asked for. */
function DistrictChip({ contestId, onRemove }: { readonly contestId: string; readonly onRemove: () => void }) {
  const { t, text } = useWords();
  const { data } = useContest(contestId);
  const value = data === undefined ? contestId : text(data.title);
  return <Chips label={t('reports:filter.district')} items={[{ key: 'district', label: t('reports:filter.district'), value, removeLabel: t('supervisor:filter.remove', { value }), onRemove }]} />;
}

function filtersInForce(walk: Walk, { t, language }: WordsInUse, party: string | null): readonly InForce[] {
  const { form, route, age, from, to } = walk;
  const ends = [from, to].map((day) => (day === null ? '…' : formatDate(day, language)));
  const days = from === to ? ends.slice(1) : ends;
  return [
    ...(form === null ? [] : [{ key: 'form', label: t('reports:filter.form'), value: t(`common:form.${form}`), without: { form: null } }]),
    ...(route === null ? [] : [{ key: 'route', label: t('reports:filter.route'), value: t(ROUTE_WORDS[route]), without: { route: null } }]),
    ...(party === null ? [] : [{ key: 'party', label: t('reports:filter.party'), value: party, without: { party: null } }]),
    ...(age === null ? [] : [{ key: 'age', label: t('reports:filter.age'), value: t(`reports:age.${age}`), without: { age: null } }]),
    ...(from === null && to === null ? [] : [{ key: 'days', label: t('supervisor:filter.days'), value: days.join(' – '), without: { from: null, to: null } }]),
  ];
}

function listFiltersInForce({ listed, standing, alarm, defect }: Walk, { t }: WordsInUse, rule: string | null): readonly InForce[] {
  return [
    ...(listed === null ? [] : [{ key: 'listed', label: t('reports:filter.listed'), value: t(`reports:listed.${listed}`), without: { listed: null } }]),
    ...(standing === null ? [] : [{ key: 'standing', label: t('reports:filter.standing'), value: t(`reports:standing.${standing}`), without: { standing: null } }]),
    ...(alarm === null ? [] : [{ key: 'alarm', label: t('reports:filter.alarm'), value: t(`reports:alarm.${alarm}`), without: { alarm: null } }]),
    ...(defect === null ? [] : [{ key: 'defect', label: t('reports:filter.defect'), value: rule ?? defect, without: { defect: null } }]),
  ];
}
