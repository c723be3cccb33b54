import type { ElectionView } from '@tirkeu/contracts';
import { Notice, Skeleton } from '@tirkeu/ui';
import type { ReactNode } from 'react';
import { useWords } from '../shared/language.js';
import { ReadingFailed } from '../shared/loading.js';
import { Page, type PageProps } from '../shared/page.js';
import { electionLine } from './election-line.js';
import type { useChosenElection } from './public-queries.js';

export interface ElectionPageProps extends Pick<PageProps, 'title' | 'lead' | 'aside' | 'breadcrumbs' | 'zone'> {
  /** The part of the service, where the heading names a place instead. */
  readonly section?: string;
  readonly chosen: ReturnType<typeof useChosenElection>;
  readonly children: (election: ElectionView) => ReactNode;
}

/** A public page about one election: waits for it, says when it is for training, explains when it cannot be read. */
export function ElectionPage({ chosen, section, children, ...page }: ElectionPageProps) {
  const words = useWords();
  const { t } = words;
  const { election, failure, retry } = chosen;
  const context = election === undefined ? [] : [...(section === undefined ? [] : [section]), electionLine(election, words)];
  return (
    <Page {...page} context={context}>
      {election?.kind === 'training' && <Notice tone="info" tag={t('common:training')}><p>{t('common:training-note')}</p></Notice>}
      {election !== undefined && children(election)}
      {election === undefined && failure === null && <Skeleton rows={6} text={t('common:loading')} />}
      {election === undefined && failure !== null && <ReadingFailed failure={failure} retry={retry} />}
    </Page>
  );
}
