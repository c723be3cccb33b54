import type { FilingView } from '@tirkeu/contracts';
import { available, fullName, type Actor, type Candidate, type Circumstances, type Filing, type FilingActionType, type RulebookWithLetters } from '@tirkeu/domain';
import { Button, Skeleton, StaleBar } from '@tirkeu/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useMemo, type ReactNode } from 'react';
import { useServerNow } from '../shared/clock.js';
import { useWords } from '../shared/language.js';
import { Loaded } from '../shared/loading.js';
import { Page, type PageProps } from '../shared/page.js';
import { useAction, useFiling } from '../shared/queries.js';
import { timetableFor, useRulebookWithLetters } from '../shared/rulebook.js';
import { useSession } from '../shared/session.js';
import { useHeadingFocus } from './arrival.js';
import { requirementRows, standingOf, type RequirementRow, type Standing } from './examination/requirement-rows.js';

/** A filing as the person at work sees it: its state, the law, what they may do now, and the checklist. */
export interface Case {
  readonly view: FilingView;
  readonly filing: Filing;
  readonly rulebook: RulebookWithLetters;
  readonly circumstances: Circumstances;
  readonly allowed: readonly FilingActionType[];
  readonly standing: Standing;
  readonly rows: readonly RequirementRow[];
  /** The one person of a filing in a district; the first of a list. */
  readonly candidate: Candidate | undefined;
  /** The person's name in the state language, or the nominator of a list. */
  readonly name: string;
}

export interface WithCaseProps {
  readonly filingId: string;
  /** Names the page until the filing is there. */
  readonly title: string;
  readonly children: (current: Case) => ReactNode;
}

/** Reads a filing and the law that applies to it. Loading and failure are shown in a page of their own. */
export function WithCase({ filingId, title, children }: WithCaseProps) {
  const { t } = useWords();
  const query = useFiling(filingId);
  if (query.data === undefined) return <Page title={title}><Loaded query={query} rows={8}>{() => null}</Loaded></Page>;
  return (
    <Suspense fallback={<Page title={title}><Skeleton rows={8} text={t('common:loading')} /></Page>}>
      <CaseOf view={query.data}>{children}</CaseOf>
    </Suspense>
  );
}

/** The same inside a page of another: loading and failure are shown in its place. */
export function CaseInside({ filingId, children }: Pick<WithCaseProps, 'filingId' | 'children'>) {
  const query = useFiling(filingId);
  return <Loaded query={query} rows={6}>{(view) => <CaseOf view={view}>{children}</CaseOf>}</Loaded>;
}

function useActor(): Actor {
  const { session } = useSession();
  return useMemo(() => ({
    accountId: session?.account.id ?? '',
    name: session?.account.name ?? '',
    role: session?.active.role ?? 'member',
    commissionIds: session?.active.commissionIds ?? [],
  }), [session]);
}

function CaseOf({ view, children }: { readonly view: FilingView; readonly children: (current: Case) => ReactNode }) {
  const { filing, contest } = view;
  const rulebook = useRulebookWithLetters(filing.rulebookId);
  const actor = useActor();
  const receivedAt = useServerNow(15_000);
  const timetable = useMemo(() => timetableFor(rulebook, contest), [rulebook, contest]);
  const rows = useMemo(() => requirementRows(filing, rulebook), [filing, rulebook]);
  const circumstances: Circumstances = { actor, receivedAt, rulebook, timetable };
  const allowed = available(filing, circumstances);
  const [candidate] = filing.candidates;
  const isList = filing.route === 'party-list';
  const name = isList || candidate === undefined ? filing.nominator?.name.kk ?? '' : fullName(candidate.nameKk);
  return children({ view, filing, rulebook, circumstances, allowed, standing: standingOf(filing, circumstances, allowed.includes('take')), rows, candidate, name });
}

/** An action on the filing; afterwards the queue is out of date. */
export function useCaseAction(filingId: string) {
  const client = useQueryClient();
  const action = useAction(filingId);
  const { mutateAsync } = action;
  const ask: typeof mutateAsync = async (request, options) => {
    const answer = await mutateAsync(request, options);
    void client.invalidateQueries({ queryKey: ['queue'] });
    void client.invalidateQueries({ queryKey: ['history', filingId] });
    return answer;
  };
  return { ...action, mutateAsync: ask };
}

export const casePath = (filingId: string, page = ''): string => `/commission/filings/${filingId}${page === '' ? '' : `/${page}`}`;

/** A page about one filing: commission and election in the top bar, its clock, and a word when the connection is lost. */
export function CasePage({ current, children, ...page }: PageProps & { readonly current: Case }) {
  const { t, text } = useWords();
  const { contest, electionTitle } = current.view;
  const query = useFiling(current.filing.id);
  useHeadingFocus();
  return (
    <Page {...page} context={[text(contest.commission.names), text(electionTitle)]} zone={contest.zone}>
      {query.isRefetchError && <StaleBar action={<Button size="s" onClick={() => query.refetch()}>{t('common:retry')}</Button>}>{t('commission:case.stale')}</StaleBar>}
      {children}
    </Page>
  );
}
