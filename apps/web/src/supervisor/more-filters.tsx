import { AGE_BANDS, GROUNDS, ROUTES, getGround } from '@tirkeu/domain';
import { Select } from '@tirkeu/ui';
import { useWords } from '../shared/language.js';
import { ROUTE_WORDS } from './names.js';
import { DropPanel } from './drop-panel.js';
import { useFilterChange } from './filter-change.js';
import { FORMS } from './filters.js';
import { useParties } from './insights.js';
import type { Around } from './supervisor-page.js';

/** Filters that few need: kind of election, route, party, age and ground. */
export function MoreFilters(around: Around) {
  const { t, text } = useWords();
  const { walk, scope, rulebook } = around;
  const change = useFilterChange(around);
  const parties = useParties(scope, walk);
  const anything = t('supervisor:filter.any');
  return (
    <DropPanel label={t('supervisor:filter.more')}>
      {() => (
        <div className="sv-drop__fields">
          <Select id="filter-form" label={t('reports:filter.form')} labelSize="s" value={walk.form ?? 'single-member'} options={FORMS.map((value) => ({ value, label: t(`common:form.${value}`) }))} onChange={(value) => change({ form: value === 'party-list' ? 'party-list' : null })} />
          <Select id="filter-route" label={t('reports:filter.route')} labelSize="s" value={walk.route ?? ''} emptyText={anything} options={ROUTES.map((value) => ({ value, label: t(ROUTE_WORDS[value]) }))} onChange={(value) => change({ route: ROUTES.find((route) => route === value) ?? null })} />
          <Select id="filter-party" label={t('reports:filter.party')} labelSize="s" value={walk.party ?? ''} emptyText={anything} options={parties.map(({ key, title }) => ({ value: key, label: text(title) }))} onChange={(value) => change({ party: value === '' ? null : value })} />
          <Select id="filter-age" label={t('reports:filter.age')} labelSize="s" value={walk.age ?? ''} emptyText={anything} options={AGE_BANDS.map((value) => ({ value, label: t(`reports:age.${value}`) }))} onChange={(value) => change({ age: AGE_BANDS.find((band) => band === value) ?? null })} />
          <Select id="filter-ground" label={t('reports:filter.ground')} labelSize="s" value={walk.ground ?? ''} emptyText={anything} options={GROUNDS.map((value) => ({ value, label: text(getGround(rulebook, value).title) }))} onChange={(value) => change({ ground: GROUNDS.find((ground) => ground === value) ?? null })} />
        </div>
      )}
    </DropPanel>
  );
}
