import type { ContestView } from '@tirkeu/contracts';
import { Button, EmptyState, ErrorSummary, Form, RadioGroup, Select, Stack, TextField } from '@tirkeu/ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { counterHref, paperHref } from '../../shared/counter/counter-address.js';
import { timeNow, type CounterFault } from '../../shared/counter/counter-time.js';
import { TimeFields } from '../../shared/counter/time-fields.js';
import { useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { Page } from '../../shared/page.js';
import { ProblemNotice } from '../../shared/problem.js';
import { serverClock } from '../../shared/server-clock.js';
import { useCounterContests, useEnter, useParties } from './counter-data.js';
import { readEntry, routesOf, type EntryForm } from './entry-form.js';

const NO_ZONE = 'Asia/Almaty';

/** Begins to enter what came to the counter on paper: for which district, by whom, and when it came. */
export function EnterPage() {
  const { t } = useWords();
  const contests = useCounterContests();
  const [hasErrors, setHasErrors] = useState(false);
  return (
    <Page title={t('counter:enter.title')} lead={t('counter:enter.lead')} width="reading" hasErrors={hasErrors} back={{ href: counterHref(), text: t('counter:title') }} zone={contests.data?.[0]?.zone}>
      <Loaded query={contests}>
        {(known) => (known.length === 0 ? <EmptyState title={t('counter:enter.contest.none')}><p>{t('counter:enter.contest.none.text')}</p></EmptyState> : <EnterForm contests={known} onErrors={setHasErrors} />)}
      </Loaded>
    </Page>
  );
}

function EnterForm({ contests, onErrors }: { readonly contests: readonly ContestView[]; readonly onErrors: (shown: boolean) => void }) {
  const { t, text } = useWords();
  const [, navigate] = useLocation();
  const enter = useEnter();
  const parties = useParties().data ?? [];
  const [only] = contests;
  const [form, setForm] = useState<EntryForm>(() => ({
    contestId: contests.length === 1 && only ? only.id : '', route: null, party: '', nameKk: '', nameRu: '', bin: '', time: timeNow(serverClock.nowInstant(), only?.zone ?? NO_ZONE),
  }));
  const [faults, setFaults] = useState<readonly CounterFault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);
  const contest = contests.find(({ id }) => id === form.contestId);
  const zone = contest?.zone ?? only?.zone ?? NO_ZONE;
  const routes = routesOf(contest?.form ?? 'single-member');
  const chooseContest = (contestId: string) => {
    const known = routesOf(contests.find(({ id }) => id === contestId)?.form ?? 'single-member');
    const [single] = known.length === 1 ? known : [];
    setForm((before) => ({ ...before, contestId, route: single ?? known.find((route) => route === before.route) ?? null }));
  };
  const change = (part: Partial<EntryForm>) => setForm((before) => ({ ...before, ...part }));
  const errorOf = (field: string) => {
    const fault = faults.find(({ fieldId }) => fieldId === field);
    return fault && t(fault.key);
  };
  const begin = async () => {
    const read = readEntry(form, { parties, zone, now: serverClock.nowInstant() });
    const found = 'faults' in read ? read.faults : [];
    setAttempt((count) => count + 1);
    setFaults(found);
    setFailure(null);
    onErrors(found.length > 0);
    if ('faults' in read) return;
    await enter(read.value).then(({ view }) => navigate(paperHref(view.filing.id)), setFailure);
  };
  return (
    <Form onSubmit={begin}>
      <Stack gap={5}>
        <ErrorSummary title={t('common:error-summary')} attempt={attempt} errors={faults.map(({ fieldId, key }) => ({ fieldId, message: t(key) }))} />
        <ProblemNotice failure={failure} zone={zone} />
        <Select id="contest" label={t('counter:enter.contest')} emptyText={t('counter:choose')} error={errorOf('contest')} value={form.contestId} onChange={chooseContest} options={contests.map(({ id, title }) => ({ value: id, label: text(title) }))} />
        <RadioGroup
          id="route" label={t('counter:enter.route')} error={errorOf('route')} value={form.route} onChange={(value) => change({ route: routes.find((route) => route === value) ?? null })}
          options={routes.map((route) => ({ value: route, label: t(`common:route.${route}`) }))}
        />
        {(form.route === 'party' || form.route === 'party-list') && <Select id="party" label={t('counter:enter.party')} emptyText={t('counter:choose')} error={errorOf('party')} value={form.party} onChange={(party) => change({ party })} options={parties.map(({ id, name }) => ({ value: id, label: text(name) }))} />}
        {form.route === 'public-association' && <Association form={form} change={change} errorOf={errorOf} />}
        <TimeFields time={form.time} onChange={(time) => change({ time })} errorOf={errorOf} />
        <div><Button kind="primary" type="submit" pendingText={t('counter:pending')}>{t('counter:enter.button')}</Button></div>
      </Stack>
    </Form>
  );
}

interface AssociationProps {
  readonly form: EntryForm;
  readonly change: (part: Partial<EntryForm>) => void;
  readonly errorOf: (field: string) => string | undefined;
}

function Association({ form: { nameKk, nameRu, bin }, change, errorOf }: AssociationProps) {
  const { t } = useWords();
  return (
    <>
      <TextField id="name-kk" lang="kk" label={t('counter:enter.name-kk')} hint={t('counter:enter.name.hint')} error={errorOf('name-kk')} value={nameKk} onChange={(value) => change({ nameKk: value })} maxLength={300} autoComplete="off" />
      <TextField id="name-ru" lang="ru" label={t('counter:enter.name-ru')} hint={t('counter:enter.name.hint')} error={errorOf('name-ru')} value={nameRu} onChange={(value) => change({ nameRu: value })} maxLength={300} autoComplete="off" />
      <TextField id="bin" label={t('counter:enter.bin')} hint={t('counter:enter.bin.hint')} error={errorOf('bin')} value={bin} onChange={(value) => change({ bin: value })} maxLength={20} width={16} inputMode="numeric" autoComplete="off" />
    </>
  );
}
