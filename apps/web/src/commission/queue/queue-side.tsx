import type { QueueView } from '@tirkeu/contracts';
import { FilterGroup, SideNav, TextButton, type FilterOption } from '@tirkeu/ui';
import { useState } from 'react';
import { useWords } from '../../shared/language.js';
import { useSession } from '../../shared/session.js';
import type { QueueFilters } from './queue-address.js';
import { queueGroups } from './queue-nav.js';

/** Of more districts than this the first ones are shown, and whichever are chosen. */
const DISTRICTS_IN_SIGHT = 12;

export interface QueueSideProps {
  readonly filters: QueueFilters;
  readonly view: QueueView | undefined;
  readonly change: (next: Partial<QueueFilters>) => void;
}

interface Counted<Value> {
  readonly value: Value;
  readonly filings: number;
}

/** What occurs in the queue, and what is chosen though it does not occur any more. */
function choicesOf<Value>(counted: readonly Counted<Value>[], chosen: readonly Value[]): readonly Counted<Value>[] {
  const known = new Set(counted.map(({ value }) => value));
  return [...counted, ...chosen.filter((value) => !known.has(value)).map((value) => ({ value, filings: 0 }))];
}

/** The queues with their counts, and the filters that narrow one of them. */
export function QueueSide({ filters, view, change }: QueueSideProps) {
  const words = useWords();
  const { t } = words;
  const { session } = useSession();
  const { routes, holders } = view?.facets ?? { routes: [], holders: [] };
  const routeChoices = choicesOf(routes, filters.routes);
  const holderChoices = choicesOf(holders, filters.holders);
  return (
    <SideNav
      label={t('commission:queue.queues-and-filters')}
      menuText={t('commission:queue.queues-and-filters')}
      groups={queueGroups(words, view, filters, session?.active.role)}
    >
      <h2 className="cm-side-title">{t('commission:queue.filter.title')}</h2>
      <FilterGroup
        legend={t('commission:queue.filter.route')} name="route" value={[...filters.routes]}
        options={routeChoices.map(({ value, filings }) => ({ value, label: t(`common:route.${value}`), count: filings }))}
        onChange={(values) => change({ routes: routeChoices.map(({ value }) => value).filter((value) => values.includes(value)) })}
      />
      <DistrictFilter filters={filters} view={view} change={change} />
      <FilterGroup
        legend={t('commission:queue.filter.holder')} name="holder" value={[...filters.holders]}
        options={holderChoices.map(({ value, filings }) => ({ value, label: t(`commission:queue.holder.${value}`), count: filings }))}
        onChange={(values) => change({ holders: holderChoices.map(({ value }) => value).filter((value) => values.includes(value)) })}
      />
    </SideNav>
  );
}

function DistrictFilter({ filters, view, change }: QueueSideProps) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const choices = choicesOf(view?.facets.districts ?? [], filters.districts).toSorted((a, b) => a.value - b.value);
  if (choices.length < 2) return null;
  const shown = all ? choices : choices.filter(({ value }, place) => place < DISTRICTS_IN_SIGHT || filters.districts.includes(value));
  const options = shown.map(({ value }): FilterOption => ({ value: String(value), label: t('commission:district', { number: value }) }));
  return (
    <FilterGroup
      legend={t('commission:queue.filter.district')} name="district" columns={3} options={options} value={filters.districts.map(String)}
      onChange={(values) => change({ districts: values.map(Number) })}
    >
      {shown.length < choices.length && <TextButton onClick={() => setAll(true)}>{t('commission:queue.all-districts', { count: choices.length })}</TextButton>}
    </FilterGroup>
  );
}
