import type { FilingView } from '@tirkeu/contracts';
import { Suspense, useMemo, type ReactNode } from 'react';
import { useServerNow } from '../../shared/clock.js';
import { useWords } from '../../shared/language.js';
import { Loaded, type LoadedProps } from '../../shared/loading.js';
import { Page } from '../../shared/page.js';
import { useFiling } from '../../shared/queries.js';
import { useRulebook } from '../../shared/rulebook.js';
import { useSession } from '../../shared/session.js';
import { nominationOf, type Nomination } from './nomination.js';

export interface WithNominationProps {
  readonly filingId: string;
  readonly children: (nomination: Nomination) => ReactNode;
}

/** Loads a filing and its version of the law; its pages are drawn once both are there. */
export function WithNomination({ filingId, children }: WithNominationProps) {
  const query = useFiling(filingId);
  if (query.data === undefined) return <NotYet query={query} />;
  return <Suspense fallback={<NotYet query={{ ...query, data: undefined, error: null }} />}><Ready view={query.data}>{children}</Ready></Suspense>;
}

function NotYet({ query }: { readonly query: LoadedProps<FilingView>['query'] }) {
  const { t } = useWords();
  return <Page title={t('nominator:nomination')} back={{ href: '/nominator', text: t('nominator:title') }} width="page"><Loaded query={query} rows={10}>{() => null}</Loaded></Page>;
}

function Ready({ view, children }: { readonly view: FilingView; readonly children: WithNominationProps['children'] }) {
  const rulebook = useRulebook(view.contest.rulebookId);
  const { session } = useSession();
  const now = useServerNow(15_000);
  const accountId = session?.account.id ?? '';
  const name = session?.account.name ?? '';
  const nomination = useMemo(() => nominationOf(view, rulebook, { accountId, role: 'agent', name, commissionIds: [] }, now), [view, rulebook, accountId, name, now]);
  return children(nomination);
}
