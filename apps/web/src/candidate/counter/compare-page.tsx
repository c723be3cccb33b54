import { localDate, type Candidate, type FormAnswers } from '@tirkeu/domain';
import type { Area } from '@tirkeu/messages';
import { Button, ErrorSummary, Form, Row, Stack } from '@tirkeu/ui';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import type { CounterFault } from '../../shared/counter/counter-time.js';
import { PaperAnswers, PaperDifferences, faultInWords } from '../../shared/counter/paper-answers.js';
import { readPaper, typedFrom } from '../../shared/counter/paper-reading.js';
import { useActAtCounter } from '../../shared/counter/use-at-counter.js';
import { WithWords, useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { WaitingPage } from '../../shared/waiting-page.js';
import { CasePage } from '../case/case-page.js';
import { hrefOf, type FilingCase } from '../case/filing-case.js';

const WORDS: readonly Area[] = ['counter', 'decisions'];

interface Props {
  readonly filingCase: FilingCase;
}

/** Of a list the one whom the address names, or somebody new; in a district whoever is nominated. */
const personOf = ({ filing: { route, candidates } }: FilingCase, of: string | null): Candidate | null =>
  (route === 'party-list' ? candidates.find(({ id }) => id === of) : candidates[0]) ?? null;

/** What the paper says, field by field, beside what was entered of it: nothing is written over before the differences were seen. */
export const ComparePage = (props: Props) => <WithWords areas={WORDS} waiting={<WaitingPage />}><Compare {...props} /></WithWords>;

function Compare({ filingCase }: Props) {
  const { t, text } = useWords();
  const [, navigate] = useLocation();
  const { view, filing, timetable, now, allowed } = filingCase;
  const [search] = useSearchParams();
  const candidate = personOf(filingCase, search.get('of'));
  const act = useActAtCounter(view);
  const [typed, setTyped] = useState<FormAnswers>(() => typedFrom(candidate));
  const [newId] = useState(() => crypto.randomUUID());
  const [faults, setFaults] = useState<readonly CounterFault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [checked, setChecked] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const known = { today: localDate(now, timetable.zone), candidate, keepsIin: candidate !== null };
  const errorOf = (field: string) => {
    const fault = faults.find(({ fieldId }) => fieldId === field);
    return fault && t(fault.key);
  };
  const change = (next: FormAnswers) => { setTyped(next); setChecked(false); };
  const check = () => {
    const read = readPaper(typed, known);
    setAttempt((count) => count + 1);
    setFaults('faults' in read ? read.faults : []);
    setChecked(!('faults' in read));
  };
  const write = async () => {
    const read = readPaper(typed, known);
    if ('faults' in read) return;
    setFailure(null);
    await act({ type: 'import-candidates', candidates: [{ ...read.value, candidateId: candidate?.id ?? newId }] }).then(() => navigate(hrefOf(filing.id)), setFailure);
  };
  return (
    <CasePage filingCase={filingCase} title={t(filing.route === 'party-list' && candidate === null ? 'counter:list.add' : 'counter:form.compare')} lead={t('counter:form.lead.counter')} meta={text(view.contest.title)} hasErrors={faults.length > 0} back={{ href: hrefOf(filing.id), text: t('counter:page.title') }}>
      <Form onSubmit={check}>
        <Stack gap={5}>
          <ErrorSummary title={t('common:error-summary')} attempt={attempt} errors={faults.map((fault) => faultInWords(fault, t))} />
          <PaperAnswers candidate={candidate} typed={typed} onChange={change} errorOf={errorOf} keepsIin={candidate !== null} />
          {checked && <PaperDifferences candidate={candidate} typed={typed} />}
          <ProblemNotice failure={failure} timetable={timetable} />
          <Row gap={3}>
            <Button kind={checked ? 'secondary' : 'primary'} type="submit">{t('counter:form.check')}</Button>
            {checked && <Button kind="primary" blocked={!allowed.includes('record-identity') && t('counter:page.closed')} onClick={write} pendingText={t('counter:pending')}>{t('counter:form.write')}</Button>}
          </Row>
        </Stack>
      </Form>
    </CasePage>
  );
}
