import type { ContestView, MapView, NominatorView } from '@tirkeu/contracts';
import { getWindow, type ContestForm } from '@tirkeu/domain';
import { Button, EmptyState, ErrorSummary, Form, LinkButton, Notice, RadioGroup, Row, Section, Select, Skeleton, Stack, Text, TextField } from '@tirkeu/ui';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { OWN_MASLIKHAT } from '../../shared/addresses.js';
import { apiGet } from '../../shared/api.js';
import { Deadline } from '../../shared/deadline.js';
import { useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { Page } from '../../shared/page.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useElections, useMap, useOpenFiling, usePlatform } from '../../shared/queries.js';
import { timetableFor, useRulebook } from '../../shared/rulebook.js';
import { useSession } from '../../shared/session.js';
import { nominationHref } from '../nomination/nomination.js';
import { useNominator } from '../use-nominator.js';

/** In a choice: the region's own maslikhat rather than one of its cities or districts. */
const OWN = OWN_MASLIKHAT;
const FORMS = ['single-member', 'party-list'] as const satisfies readonly ContestForm[];

const placeIn = (search: URLSearchParams): string => search.get('place') ?? '';

/** A new nomination: a list or one district, where, and for whom it is. */
export function OpenPage() {
  const { t, text } = useWords();
  const map = useMap();
  const nominator = useNominator();
  const platform = usePlatform();
  const [search] = useSearchParams();
  const election = useElections().data?.find(({ id }) => id === (search.get('election') ?? platform.data?.currentElectionId));
  return (
    <Page title={t('nominator:open.title')} lead={t('nominator:open.lead')} width="reading" context={election ? [text(election.title)] : undefined} back={{ href: '/nominator', text: t('nominator:title') }}>
      <Loaded query={nominator} rows={6}>
        {(own) => <Loaded query={map}>{(places) => (election ? <Choose nominator={own} map={places} electionId={election.id} /> : <Skeleton rows={6} text={t('common:loading')} />)}</Loaded>}
      </Loaded>
    </Page>
  );
}

const useContestsOf = (electionId: string, form: ContestForm | null, region: string, maslikhat: string) => useQuery({
  queryKey: ['contests', 'nominator', electionId, form, region, maslikhat],
  enabled: form !== null && region !== '' && maslikhat !== '',
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }) => {
    const search = new URLSearchParams({ region, form: form ?? 'single-member', ...(maslikhat !== OWN && { locality: maslikhat }) });
    const contests = await apiGet<readonly ContestView[]>(`/api/elections/${encodeURIComponent(electionId)}/contests?${search}`, signal);
    return contests.filter(({ localityId }) => (localityId ?? OWN) === maslikhat).toSorted((a, b) => (a.district ?? 0) - (b.district ?? 0));
  },
});

function Choose({ nominator, map, electionId }: { readonly nominator: NominatorView; readonly map: MapView; readonly electionId: string }) {
  const { t, text } = useWords();
  const [, navigate] = useLocation();
  const open = useOpenFiling();
  const [search] = useSearchParams();
  const [form, setForm] = useState<ContestForm | null>(FORMS.find((known) => known === search.get('form')) ?? null);
  const [region, setRegion] = useState(search.get('region') ?? '');
  const [locality, setLocality] = useState(placeIn(search));
  const [contestId, setContestId] = useState(search.get('contest') ?? '');
  const [decidedBy, setDecidedBy] = useState<'own' | 'subdivision'>('own');
  const [subdivision, setSubdivision] = useState('');
  const [attempt, setAttempt] = useState(0);
  const { session } = useSession();
  const own = session?.active.regionIds ?? [];
  const regions = map.regions.filter(({ id }) => own.length === 0 || own.includes(id));
  const localities = map.localities.filter(({ regionId }) => regionId === region);
  const maslikhat = form === 'party-list' || localities.length === 0 ? (region === '' ? '' : OWN) : locality;
  const contests = useContestsOf(electionId, form, region, maslikhat);
  const chosen = contests.data?.find(({ id }) => id === contestId) ?? (form === 'party-list' ? contests.data?.[0] : undefined);
  const faults = attempt === 0 ? [] : [
    ...(form === null ? [{ fieldId: 'form', message: t('nominator:open.form.missing') }] : []),
    ...(form !== null && region === '' ? [{ fieldId: 'region', message: t('nominator:open.region.missing') }] : []),
    ...(form === 'single-member' && region !== '' && maslikhat === '' ? [{ fieldId: 'locality', message: t('nominator:open.maslikhat.missing') }] : []),
    ...(form === 'single-member' && maslikhat !== '' && !chosen ? [{ fieldId: 'contest', message: t('nominator:open.contest.missing') }] : []),
    ...(decidedBy === 'subdivision' && subdivision.trim() === '' ? [{ fieldId: 'subdivision', message: t('nominator:open.subdivision.missing') }] : []),
  ];
  const errorOf = (fieldId: string) => faults.find((fault) => fault.fieldId === fieldId)?.message;
  const start = async () => {
    setAttempt((count) => count + 1);
    if (!chosen || form === null || (decidedBy === 'subdivision' && subdivision.trim() === '')) return;
    const route = form === 'party-list' ? 'party-list' : nominator.kind;
    const answer = await open.mutateAsync({ contestId: chosen.id, route, ...(decidedBy === 'subdivision' && { subdivision: subdivision.trim() }) }).catch(() => null);
    if (answer) navigate(nominationHref(answer.view.filing.id));
  };
  return (
    <Form onSubmit={start}>
      <Stack gap={5}>
        <ErrorSummary title={t('common:error-summary')} attempt={attempt} errors={faults} />
        <ProblemNotice failure={open.error} />
        <Notice tone="info" title={t('nominator:open.for')}><p>{text(nominator.name)}</p></Notice>
        <RadioGroup
          id="form" label={t('nominator:open.form')} error={errorOf('form')} value={form} onChange={(value) => { setForm(value === 'party-list' ? 'party-list' : 'single-member'); setContestId(''); }}
          options={[
            { value: 'single-member', label: t('common:form.single-member'), hint: t('nominator:open.form.district') },
            ...(nominator.kind === 'party' ? [{ value: 'party-list', label: t('common:form.party-list'), hint: t('nominator:open.form.list') }] : []),
          ]}
        />
        {form !== null && (
          <Select id="region" label={t('nominator:filter.region')} emptyText={t('nominator:open.choose')} error={errorOf('region')} value={region} onChange={(value) => { setRegion(value); setLocality(''); setContestId(''); }} options={regions.map(({ id, names }) => ({ value: id, label: text(names) }))} />
        )}
        {form === 'single-member' && localities.length > 0 && (
          <Select id="locality" label={t('nominator:open.maslikhat')} emptyText={t('nominator:open.choose')} error={errorOf('locality')} value={locality} onChange={(value) => { setLocality(value); setContestId(''); }}
            options={[{ value: OWN, label: t('nominator:open.maslikhat.own') }, ...localities.map(({ id, names }) => ({ value: id, label: text(names) }))]} />
        )}
        {maslikhat !== '' && (
          <Loaded query={contests} rows={2}>
            {(found) => (found.length === 0 ? <EmptyState title={t('nominator:open.none')}>{t('nominator:open.none.text')}</EmptyState> : (
              <>
                {form === 'single-member' && (
                  <Select id="contest" label={t('nominator:open.contest')} emptyText={t('nominator:open.choose')} error={errorOf('contest')} value={contestId} onChange={setContestId}
                    options={found.map(({ id, district, title }) => ({ value: id, label: district === null ? text(title) : t('common:district', { number: district }) }))} />
                )}
                {chosen && <Suspense fallback={null}><Closing contest={chosen} /></Suspense>}
              </>
            ))}
          </Loaded>
        )}
        {form !== null && (
          <RadioGroup
            id="decided-by" label={t('nominator:open.decided-by')} hint={t('nominator:open.decided-by.hint')} value={decidedBy} onChange={(value) => setDecidedBy(value === 'subdivision' ? 'subdivision' : 'own')}
            options={[
              { value: 'own', label: t('nominator:open.decided-by.own') },
              {
                value: 'subdivision', label: t('nominator:open.decided-by.subdivision'), hint: t('nominator:open.decided-by.powers'),
                content: <TextField id="subdivision" label={t('nominator:open.subdivision')} error={errorOf('subdivision')} value={subdivision} onChange={setSubdivision} maxLength={300} autoComplete="off" />,
              },
            ]}
          />
        )}
        <Stack gap={2}>
          <Row gap={3}><Button kind="primary" type="submit" pendingText={t('nominator:open.opening')}>{t('nominator:open.button')}</Button><LinkButton href="/nominator/table" kind="quiet">{t('nominator:districts-table')}</LinkButton></Row>
          <Text size="s" tone="muted">{t('nominator:open.nothing-sent')}</Text>
        </Stack>
      </Stack>
    </Form>
  );
}

function Closing({ contest }: { readonly contest: ContestView }) {
  const { t, text } = useWords();
  const rulebook = useRulebook(contest.rulebookId);
  const { closesAt, citation } = getWindow(timetableFor(rulebook, contest), 'nomination');
  return (
    <Section title={t('nominator:open.when')}>
      <Stack gap={2}>
        <Text size="s">{t('nominator:open.commission', { commission: text(contest.commission.names) })}</Text>
        <Deadline what={t('nominator:deadline.nomination')} at={closesAt} zone={contest.zone} citation={citation} level={3} />
      </Stack>
    </Section>
  );
}
