import type { NominationRow, NominationsView } from '@tirkeu/contracts';
import type { Rulebook } from '@tirkeu/domain';
import { formatClosing, formatTimeLeft } from '@tirkeu/messages';
import { Button, Chips, EmptyState, InlineSelect, LinkButton, ListBullets, Notice, Row, SearchField, Section, Skeleton, Stack, Text, TextLink, useAnnouncer } from '@tirkeu/ui';
import { Suspense, useEffect, useMemo, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useServerNow } from '../../shared/clock.js';
import { useWords } from '../../shared/language.js';
import { LaterAlarms } from '../../shared/later-alarms.js';
import { Loaded } from '../../shared/loading.js';
import { Page } from '../../shared/page.js';
import { useElections, useMap, usePlatform } from '../../shared/queries.js';
import { useRulebook } from '../../shared/rulebook.js';
import { useSession } from '../../shared/session.js';
import { caseHref } from '../nomination/nomination.js';
import { gapName } from './gap-words.js';
import { nominationsHref, readFilters, STAGES, useNominations, type NominationFilters } from './nominations-data.js';
import { NominationsTable } from './nominations-table.js';

/** The pages read so far as one; counts and time are those of the newest. */
function joined(pages: readonly NominationsView[]): NominationsView | undefined {
  const last = pages.at(-1);
  return last && { ...last, rows: pages.flatMap(({ rows }): readonly NominationRow[] => rows) };
}

const TYPING_MS = 350;

/** Every district and list of a nominator: who stands where, what is missing, and what to do next. */
export function NominationsPage() {
  const { t, text } = useWords();
  const { session } = useSession();
  const [search] = useSearchParams();
  const [, navigate] = useLocation();
  const filters = readFilters(search);
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(typed), typed === '' ? 0 : TYPING_MS);
    return () => window.clearTimeout(timer);
  }, [typed]);
  const query = useNominations(filters, asked);
  const view = useMemo(() => joined(query.data?.pages ?? []), [query.data]);
  const platform = usePlatform();
  const elections = useElections().data;
  const election = elections?.find(({ id }) => id === (filters.election ?? platform.data?.currentElectionId));
  const change = (next: Partial<NominationFilters>) => navigate(nominationsHref({ ...filters, ...next }));
  return (
    <Page
      title={t('nominator:title')} lead={session ? text(session.active.title) : undefined} width="page" context={election ? [text(election.title)] : undefined}
      aside={<Row gap={2}><LinkButton href="/nominator/table">{t('nominator:districts-table')}</LinkButton><LinkButton kind="primary" href="/nominator/new">{t('nominator:new')}</LinkButton></Row>}
    >
      <LaterAlarms />
      <Loaded query={{ data: view, error: query.error, dataUpdatedAt: query.dataUpdatedAt, refetch: query.refetch as never, isRefetchError: query.isRefetchError }} rows={10}>
        {(loaded) => (
          <Suspense fallback={<Skeleton rows={8} text={t('common:loading')} />}>
            {election && (
              <Overview
                view={loaded} rulebookId={election.rulebookId} filters={filters} change={change} asked={asked} typed={typed} setTyped={setTyped}
                more={query.hasNextPage ? () => query.fetchNextPage() : undefined}
              />
            )}
          </Suspense>
        )}
      </Loaded>
    </Page>
  );
}

interface OverviewProps {
  readonly view: NominationsView;
  readonly rulebookId: string;
  readonly filters: NominationFilters;
  readonly change: (next: Partial<NominationFilters>) => void;
  readonly asked: string;
  readonly typed: string;
  readonly setTyped: (text: string) => void;
  readonly more: (() => Promise<unknown>) | undefined;
}

function Overview({ view, rulebookId, filters, change, asked, typed, setTyped, more }: OverviewProps) {
  const { t } = useWords();
  const rulebook = useRulebook(rulebookId);
  const announce = useAnnouncer();
  const { total } = view;
  useEffect(() => announce(t('nominator:shown', { count: total })), [announce, t, total]);
  if (view.counts.all === 0) {
    return <EmptyState title={t('nominator:none')} action={<LinkButton href="/nominator/new">{t('nominator:new')}</LinkButton>}>{t('nominator:none.text')}</EmptyState>;
  }
  const narrowed = asked !== '' || [filters.region, filters.form, filters.stage, filters.gap].some((value) => value !== null);
  return (
    <Stack gap={5}>
      <ToMend view={view} filters={filters} />
      <Lacking view={view} rulebook={rulebook} filters={filters} />
      <Stack gap={3}>
        <SearchField id="nominations-search" label={t('nominator:search')} placeholder={t('nominator:search')} clearText={t('common:clear')} value={typed} onChange={setTyped} />
        <Narrowing view={view} filters={filters} change={change} />
        <InForce view={view} rulebook={rulebook} filters={filters} change={change} />
        {view.rows.length === 0
          ? <EmptyState title={t('nominator:nothing-found')} action={narrowed ? <Button onClick={() => { setTyped(''); change({ region: null, form: null, stage: null, gap: null }); }}>{t('nominator:show-all')}</Button> : undefined} />
          : <NominationsTable rows={view.rows} rulebook={rulebook} />}
        <Row gap={3} align="center">
          <Text size="s" tone="muted">{t('nominator:shown-of', { shown: view.rows.length, total })}</Text>
          {more && <Button onClick={more}>{t('nominator:more')}</Button>}
        </Row>
      </Stack>
    </Stack>
  );
}

/** Notices of defects first: their time is the shortest. */
function ToMend({ view, filters }: Pick<OverviewProps, 'view' | 'filters'>) {
  const { t, text, language } = useWords();
  const now = useServerNow(60_000);
  const count = view.counts['to-mend'];
  if (count === 0 || filters.stage === 'to-mend') return null;
  const placeOf = ({ district, maslikhat }: NominationsView['toMend'][number]['contest']): string => `${text(maslikhat)}, ${district === null ? t('common:form.party-list') : t('common:district', { number: district })}`;
  return (
    <Notice tone="warn" title={t('nominator:to-mend', { count })} actions={count > view.toMend.length ? <LinkButton href={nominationsHref({ election: filters.election, stage: 'to-mend' })}>{t('nominator:to-mend.all')}</LinkButton> : undefined}>
      <ListBullets items={view.toMend.map(({ filingId, contest, defects, cureBy }) => (
        <span key={filingId}>
          <TextLink href={caseHref(filingId)}>{placeOf(contest)}</TextLink>{' '}
          {t('nominator:to-mend.line', { count: defects, moment: formatClosing(cureBy, contest.zone, language), left: formatTimeLeft(now, cureBy, language) ?? t('common:deadline.closed') })}
        </span>
      ))} />
    </Notice>
  );
}

/** What is missing, as counts that lead to the filings. */
function Lacking({ view, rulebook, filters }: Pick<OverviewProps, 'view' | 'filters'> & { readonly rulebook: Rulebook }) {
  const words = useWords();
  const { t } = words;
  if (view.gaps.length === 0) return null;
  return (
    <Section title={t('nominator:lacking')}>
      <ListBullets items={view.gaps.map(({ gap, filings }) => (
        <span key={gap}>
          {t('nominator:lacking.line', { name: gapName(gap, rulebook, words), count: filings })}{' '}
          <TextLink href={nominationsHref({ election: filters.election, gap })} aria-label={t('nominator:lacking.see-label', { name: gapName(gap, rulebook, words) })}>{t('nominator:lacking.see')}</TextLink>
        </span>
      ))} />
    </Section>
  );
}

function Narrowing({ view, filters, change }: Pick<OverviewProps, 'view' | 'filters' | 'change'>) {
  const { t, text } = useWords();
  const map = useMap();
  const regions = (map.data?.regions ?? []).flatMap(({ id, names }) => {
    const found = view.regions.find(({ regionId }) => regionId === id);
    return found ? [{ value: id, label: `${text(names)} (${found.filings})` }] : [];
  });
  const all = { value: '', label: t('common:all') };
  return (
    <Row gap={3}>
      <InlineSelect label={t('nominator:filter.stage')} value={filters.stage ?? ''} onChange={(stage) => change({ stage: STAGES.find((known) => known === stage) ?? null })}
        options={[{ value: '', label: `${t('common:all')} (${view.counts.all})` }, ...STAGES.map((stage) => ({ value: stage, label: `${t(`nominator:stage.${stage}`)} (${view.counts[stage]})` }))]} />
      <InlineSelect label={t('nominator:filter.region')} value={filters.region ?? ''} onChange={(region) => change({ region: region === '' ? null : region })} options={[all, ...regions]} />
      <InlineSelect label={t('nominator:filter.form')} value={filters.form ?? ''} onChange={(form) => change({ form: form === 'party-list' || form === 'single-member' ? form : null })}
        options={[all, { value: 'single-member', label: t('common:form.single-member') }, { value: 'party-list', label: t('common:form.party-list') }]} />
    </Row>
  );
}

function InForce({ rulebook, filters, change }: Pick<OverviewProps, 'view' | 'filters' | 'change'> & { readonly rulebook: Rulebook }) {
  const words = useWords();
  const { t } = words;
  if (filters.gap === null) return null;
  const value = gapName(filters.gap, rulebook, words);
  const clear = () => change({ gap: null });
  return <Chips label={t('nominator:filter.in-force')} items={[{ key: 'gap', label: t('nominator:filter.gap'), value, removeLabel: t('nominator:filter.remove', { value }), onRemove: clear }]} />;
}
