import type { QueueView } from '@tirkeu/contracts';
import { Button, EmptyState, LinkButton } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { NO_FILTERS, isFiltered, queueHref, type QueueFilters } from './queue-address.js';

export interface QueueEmptyProps {
  readonly view: QueueView;
  readonly filters: QueueFilters;
  readonly asked: string;
  readonly clearSearch: () => void;
  readonly change: (next: Partial<QueueFilters>) => void;
}

/** Why there are no rows, and where the others are. Nothing is broken. */
export function QueueEmpty({ view, filters, asked, clearSearch, change }: QueueEmptyProps) {
  const { t } = useWords();
  const queue = t(`commission:queue.${filters.queue}.name`);
  const all = { ...NO_FILTERS, queue: 'all' } as const;
  if (asked !== '') {
    return (
      <EmptyState
        title={t('commission:queue.zero.title', { q: asked, queue })}
        action={<><Button onClick={clearSearch}>{t('commission:queue.search-clear')}</Button> {filters.queue !== 'all' && <LinkButton kind="quiet" href={queueHref(all)}>{t('commission:queue.zero.search-all')}</LinkButton>}</>}
      >
        <p>{t('commission:queue.zero.text')}</p>
      </EmptyState>
    );
  }
  if (isFiltered(filters)) {
    return (
      <EmptyState title={t('commission:queue.filtered.title', { queue })} action={<Button onClick={() => change(NO_FILTERS)}>{t('commission:queue.filter.clear')}</Button>}>
        <p>{t('commission:queue.filtered.text', { count: view.counts[filters.queue] })}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t(`commission:queue.${filters.queue}.empty`)} action={filters.queue === 'all' ? undefined : <LinkButton href={queueHref(all)}>{t('commission:queue.zero.all')}</LinkButton>}>
      <p>{t('commission:queue.empty.text', { candidate: view.counts['awaiting-candidate'], decision: view.counts['for-decision'] })}</p>
    </EmptyState>
  );
}
