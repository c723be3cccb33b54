import type { QueueView } from '@tirkeu/contracts';
import { ROUTES } from '@tirkeu/domain';
import { FilterGroup, SideNav } from '@tirkeu/ui';
import { useState } from 'react';
import { useWords } from '../../shared/language.js';
import { useSession } from '../../shared/session.js';
import { HOLDER_FILTERS, type QueueFilters } from './queue-address.js';
import { queueGroups } from './queue-nav.js';

const ANY = 'any';

export interface QueueSideProps {
  readonly filters: QueueFilters;
  readonly view: QueueView | undefined;
  readonly change: (next: Partial<QueueFilters>) => void;
}

/** The queues with their counts, and the filters that narrow one of them. */
export function QueueSide({ filters, view, change }: QueueSideProps) {
  const words = useWords();
  const { t } = words;
  const { session } = useSession();
  const chosen = <Value extends string>(choices: readonly Value[], [value]: string[]): Value | null => choices.find((choice) => choice === value) ?? null;
  return (
    <SideNav
      label={t('commission:queue.queues-and-filters')}
      menuText={t('commission:queue.queues-and-filters')}
      groups={queueGroups(words, view, filters, session?.active.role)}
    >
      <h2 className="cm-side-title">{t('commission:queue.filter.title')}</h2>
      <FilterGroup
        legend={t('commission:queue.filter.route')}
        name="route"
        kind="radio"
        options={[{ value: ANY, label: t('commission:queue.any') }, ...ROUTES.toReversed().map((route) => ({ value: route, label: t(`common:route.${route}`) }))]}
        value={[filters.route ?? ANY]}
        onChange={(values) => change({ route: chosen(ROUTES, values) })}
      />
      <DistrictFilter filters={filters} view={view} change={change} />
      <FilterGroup
        legend={t('commission:queue.filter.holder')}
        name="holder"
        kind="radio"
        options={[{ value: ANY, label: t('commission:queue.any') }, ...HOLDER_FILTERS.map((holder) => ({ value: holder, label: t(`commission:queue.holder.${holder}`) }))]}
        value={[filters.holder ?? ANY]}
        onChange={(values) => change({ holder: chosen(HOLDER_FILTERS, values) })}
      />
    </SideNav>
  );
}

/** The districts seen so far; one that is chosen stays, whatever the rows hold. */
function DistrictFilter({ filters, view, change }: QueueSideProps) {
  const { t } = useWords();
  const [known, setKnown] = useState<readonly number[]>([]);
  const seen = [...new Set([...known, ...(filters.district === null ? [] : [filters.district]), ...(view?.rows.flatMap(({ district }) => district ?? []) ?? [])])].toSorted((a, b) => a - b);
  if (seen.length !== known.length) setKnown(seen);
  if (seen.length < 2) return null;
  return (
    <FilterGroup
      legend={t('commission:queue.filter.district')}
      name="district"
      kind="radio"
      columns={2}
      options={[{ value: ANY, label: t('commission:queue.any') }, ...seen.map((number) => ({ value: String(number), label: t('commission:district', { number }) }))]}
      value={[filters.district === null ? ANY : String(filters.district)]}
      onChange={([value]) => change({ district: value === undefined || value === ANY ? null : Number(value) })}
    />
  );
}
