import { instant, type ZoneId } from '@tirkeu/domain';
import { formatClock } from '@tirkeu/messages';
import { Button, LoadFailed, Skeleton, StaleBar } from '@tirkeu/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { WithProblemWords, useWords } from './language.js';
import { problemWords } from './problem.js';

export interface LoadedProps<T> {
  /** One query, or several taken together. */
  readonly query: Pick<UseQueryResult<T>, 'data' | 'error' | 'dataUpdatedAt' | 'isRefetchError'> & { readonly refetch: () => Promise<unknown> };
  /** The commission's zone, for the time of stale data. */
  readonly zone?: ZoneId;
  /** Height of the skeleton, in rows. */
  readonly rows?: number;
  readonly children: (data: T) => ReactNode;
}

/** The four states of everything read: loading, failed, stale, there. An empty list is the page's own to explain. */
export function Loaded<T>({ query, zone = 'Asia/Almaty', rows = 4, children }: LoadedProps<T>) {
  const { t } = useWords();
  const { data, error, refetch } = query;
  if (data === undefined && error === null) return <Skeleton rows={rows} text={t('common:loading')} />;
  if (data === undefined) return <ReadingFailed failure={error} zone={zone} retry={refetch} />;
  const asOf = instant(new Date(query.dataUpdatedAt || 0).toISOString());
  return (
    <>
      {query.isRefetchError && <StaleBar action={<Button size="s" onClick={() => refetch()}>{t('common:retry')}</Button>}>{t('common:stale', { time: formatClock(asOf, zone) })}</StaleBar>}
      {children(data)}
    </>
  );
}

export interface ReadingFailedProps {
  readonly failure: unknown;
  readonly zone?: ZoneId;
  readonly retry: () => Promise<unknown>;
}

/** In the place of what could not be read: why, and the way to try again. */
export const ReadingFailed = (props: ReadingFailedProps) => <WithProblemWords><Why {...props} /></WithProblemWords>;

function Why({ failure, zone, retry }: ReadingFailedProps) {
  const words = useWords();
  const { title, safe, action, reference } = problemWords(failure, words, { zone });
  return <LoadFailed title={title} safe={`${safe} ${action}`} retryText={words.t('common:retry')} onRetry={() => void retry()} referenceLabel={words.t('common:reference')} reference={reference ?? undefined} />;
}
