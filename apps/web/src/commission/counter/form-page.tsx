import type { ActionRequest, FormDraftView } from '@tirkeu/contracts';
import { localDate, type FormAnswers, type Route } from '@tirkeu/domain';
import { Button, EmptyState, ErrorSummary, Facts, Card, Form, LinkButton, Row, Stack } from '@tirkeu/ui';
import { useRef, useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import { ApiProblem } from '../../shared/api.js';
import { counterHref, paperHref } from '../../shared/counter/counter-address.js';
import { readTime, timeNow, type CounterFault } from '../../shared/counter/counter-time.js';
import { PaperAnswers, PaperDifferences, faultInWords } from '../../shared/counter/paper-answers.js';
import { readPaper, typedFrom } from '../../shared/counter/paper-reading.js';
import { TimeFields } from '../../shared/counter/time-fields.js';
import { useOnce } from '../../shared/counter/use-at-counter.js';
import { useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { Page } from '../../shared/page.js';
import { ProblemNotice } from '../../shared/problem.js';
import { serverClock } from '../../shared/server-clock.js';
import { useEnter, useFormDraft } from './counter-data.js';
import { DISTRICT_ROUTES } from './entry-form.js';

/** The draft behind the code of a printed form: what the counter entered opens at once, what somebody filled in is compared with the paper first. */
export function FormPage({ code }: { readonly code: string }) {
  const { t } = useWords();
  const query = useFormDraft(code);
  const [hasErrors, setHasErrors] = useState(false);
  const isAbsent = query.error instanceof ApiProblem && query.error.problem.status === 404;
  return (
    <Page title={t('counter:form.title')} lead={query.data && t('counter:form.lead.draft')} width="reading" hasErrors={hasErrors} back={{ href: counterHref(), text: t('counter:title') }} zone={query.data?.zone}>
      {isAbsent
        ? <EmptyState title={t('counter:form.find.none')} action={<LinkButton href={counterHref('new')}>{t('counter:list.enter')}</LinkButton>}><p>{t('counter:form.find.none.text')}</p></EmptyState>
        : <Loaded query={query} rows={10}>{(draft) => (draft.isOfCounter ? <Redirect to={paperHref(draft.filingId)} replace /> : <EnterDraft draft={draft} onErrors={setHasErrors} />)}</Loaded>}
    </Page>
  );
}

const counterRoute = (route: Route) => DISTRICT_ROUTES.find((each) => each === route) ?? 'self';

function EnterDraft({ draft, onErrors }: { readonly draft: FormDraftView; readonly onErrors: (shown: boolean) => void }) {
  const { t, text } = useWords();
  const [, navigate] = useLocation();
  const enter = useEnter();
  const act = useOnce();
  /** The filing opened already, where recording the person then failed: it is gone on with, not opened again. */
  const opened = useRef<string | null>(null);
  const [candidateId] = useState(() => crypto.randomUUID());
  const { candidate, zone, contestId, route, nominator } = draft;
  const [typed, setTyped] = useState<FormAnswers>(() => typedFrom(candidate));
  const [time, setTime] = useState(() => timeNow(serverClock.nowInstant(), zone));
  const [faults, setFaults] = useState<readonly CounterFault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [checked, setChecked] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const read = () => {
    const now = serverClock.nowInstant();
    return { person: readPaper(typed, { today: localDate(now, zone), candidate, keepsIin: false }), counter: readTime(time, zone, now) };
  };
  const errorOf = (field: string) => {
    const fault = faults.find(({ fieldId }) => fieldId === field);
    return fault && t(fault.key);
  };
  const check = () => {
    const { person, counter } = read();
    const found = [...('faults' in person ? person.faults : []), ...('faults' in counter ? counter.faults : [])];
    setAttempt((count) => count + 1);
    setFaults(found);
    onErrors(found.length > 0);
    setChecked(found.length === 0);
  };
  const write = async () => {
    const { person, counter } = read();
    if ('faults' in person || 'faults' in counter) return;
    setFailure(null);
    try {
      opened.current ??= (await enter({ contestId, route: counterRoute(route), nominator, counter: counter.value })).view.filing.id;
      const action: ActionRequest = { type: 'import-candidates', candidates: [{ ...person.value, candidateId }] };
      await act(`/api/filings/${encodeURIComponent(opened.current)}/actions`, { action });
      navigate(paperHref(opened.current));
    } catch (problem) {
      setFailure(problem);
    }
  };
  return (
    <Form onSubmit={check}>
      <Stack gap={5}>
        <ErrorSummary title={t('common:error-summary')} attempt={attempt} errors={faults.map((fault) => faultInWords(fault, t))} />
        <Card padded={false}>
          <Facts
            items={[
              { key: 'contest', label: t('counter:form.paper.contest'), value: text(draft.contest) },
              { key: 'route', label: t('counter:form.paper.route'), value: t(`common:route.${route}`) },
              ...(nominator ? [{ key: 'nominator', label: t('counter:form.paper.nominator'), value: text(nominator.name) }] : []),
            ]}
          />
        </Card>
        <PaperAnswers candidate={candidate} typed={typed} onChange={(next) => { setTyped(next); setChecked(false); }} errorOf={errorOf} keepsIin={false} />
        <TimeFields time={time} onChange={setTime} errorOf={errorOf} />
        {checked && <PaperDifferences candidate={candidate} typed={typed} />}
        <ProblemNotice failure={failure} zone={zone} />
        <Row gap={3}>
          <Button kind={checked ? 'secondary' : 'primary'} type="submit">{t('counter:form.check')}</Button>
          {checked && <Button kind="primary" onClick={write} pendingText={t('counter:pending')}>{t('counter:form.enter')}</Button>}
        </Row>
      </Stack>
    </Form>
  );
}
