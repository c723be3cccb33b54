import type { FilingView } from '@tirkeu/contracts';
import { openAt, openNotice, type Instant } from '@tirkeu/domain';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useMemo, type ReactNode } from 'react';
import { useServerNow } from '../../shared/clock.js';
import { useWords } from '../../shared/language.js';
import { Loaded, type LoadedProps } from '../../shared/loading.js';
import { Page } from '../../shared/page.js';
import { queryKeys, useFiling } from '../../shared/queries.js';
import { useRulebook } from '../../shared/rulebook.js';
import { useSession } from '../../shared/session.js';
import { filingCaseOf, type FilingCase } from './filing-case.js';

export interface WithCaseProps {
  readonly filingId: string;
  readonly children: (filingCase: FilingCase) => ReactNode;
}

/** Loads a filing and its version of the law; its pages are drawn once both are there. While one that came on paper is entered, it is the moment at the counter. */
export function WithCase({ filingId, children }: WithCaseProps) {
  const query = useFiling(filingId);
  if (query.data === undefined) return <NotYet query={query} />;
  return <Suspense fallback={<NotYet query={{ ...query, data: undefined, error: null }} />}><Ready view={query.data}>{children}</Ready></Suspense>;
}

function NotYet({ query }: { readonly query: LoadedProps<FilingView>['query'] }) {
  const { t } = useWords();
  return (
    <Page title={t('candidate:hub.tab')} back={{ href: '/candidate', text: t('candidate:filings.title') }} width="reading">
      <Loaded query={query} rows={8}>{() => null}</Loaded>
    </Page>
  );
}

function Ready({ view, children }: { readonly view: FilingView; readonly children: WithCaseProps['children'] }) {
  const rulebook = useRulebook(view.contest.rulebookId);
  const { session } = useSession();
  const serverNow = useServerNow(15_000);
  const now = view.filing.status === 'draft' ? view.filing.counter?.receivedAt ?? serverNow : serverNow;
  const accountId = session?.account.id ?? '';
  const name = session?.account.name ?? '';
  const role = session?.active.role ?? 'candidate';
  const filingCase = useMemo(() => filingCaseOf(view, rulebook, { accountId, role, name, commissionIds: [] }, now), [view, rulebook, accountId, role, name, now]);
  useRenewal(filingCase);
  return children(filingCase);
}

/** What may be asked was true when the server said it: once a window has opened or closed since, or the time to mend has run out, it is asked again. */
function useRenewal({ filing, view, timetable, now }: FilingCase) {
  const client = useQueryClient();
  const openIn = (at: Instant) => openAt(timetable, at).map(({ id }) => id).join();
  const cureBy = openNotice(filing)?.cureBy ?? null;
  const isPassed = (view.serverTime < now && openIn(view.serverTime) !== openIn(now)) || (cureBy !== null && view.serverTime < cureBy && now >= cureBy);
  useEffect(() => { if (isPassed) void client.invalidateQueries({ queryKey: queryKeys.filing(filing.id) }); }, [isPassed, client, filing.id]);
}
