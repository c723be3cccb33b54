import { allOn, getWindow, prospectOf, questionsOf, type PersonAnswers, type Prospect, type Rulebook } from '@tirkeu/domain';
import { formatClosingWithYear, formatDateWithYear, formatMomentWithYear } from '@tirkeu/messages';
import { Button, LinkButton, Notice, PrintIcon, Row, Stack, Tag, Text, TextLink, type Tone } from '@tirkeu/ui';
import { Redirect, useLocation } from 'wouter';
import { Citation } from '../../shared/citation.js';
import { useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { Page } from '../../shared/page.js';
import { electionLine } from '../election-line.js';
import { answerSheet, useAnswerSheet } from './answer-sheet.js';
import { BEGIN, nextStep, stepBefore, stepHref } from './course.js';
import { getLaw, useKnown, type Known } from './known.js';
import { Limits } from './limits.js';
import { OpenRoutes } from './open-routes.js';
import { RegionCalendar } from './region-calendar.js';
import { RequirementTable } from './requirement-table.js';
import { electionsUnder, findClosed, findRunning, occasionOf, type DatedElection } from './running-election.js';
import { TodoList } from './todo-list.js';
import './eligibility.css';

const TONES: Readonly<Record<Prospect['outcome'], Tone>> = { yes: 'ok', no: 'bad', commission: 'warn' };

interface Result {
  readonly law: Rulebook;
  readonly answers: PersonAnswers;
  readonly running: DatedElection | undefined;
  readonly closed: DatedElection | undefined;
  readonly prospect: Prospect;
}

function resultOf(lawId: string, answers: PersonAnswers, { laws, elections, zone, now, today, currentElectionId }: Known): Result {
  const law = getLaw(laws, lawId);
  const dated = electionsUnder(law, elections, zone);
  const running = findRunning(dated, now, currentElectionId);
  const prospect = prospectOf(law, answers, running ? occasionOf(running, today) : allOn(today));
  return { law, answers, running, closed: findClosed(dated, now, today), prospect };
}

/** Whether the visitor can stand, why, from when, and what comes next. Without all answers it leads to the first open question. */
export function ResultPage({ lawId }: { readonly lawId: string }) {
  const { t, text } = useWords();
  const query = useKnown();
  const { answers } = useAnswerSheet();
  const known = query.data;
  const result = known && resultOf(lawId, answers, known);
  const questions = known && result ? questionsOf(result.law, known.today) : [];
  const open = nextStep(questions, answers);
  if (known && open !== 'result') return <Redirect to={stepHref(lawId, open)} replace />;
  return (
    <Page
      title={t(result ? `eligibility:result.${result.prospect.outcome}` : 'eligibility:result.waiting')} tabTitle={t('eligibility:result.waiting')}
      lead={result && t(`eligibility:result.${result.prospect.outcome}.text`)} meta={result && text(result.law.title)}
      tags={result && <Tag tone={TONES[result.prospect.outcome]}>{t(`eligibility:result.tag.${result.prospect.outcome}`)}</Tag>}
      back={{ href: stepHref(lawId, stepBefore(questions, 'result')), text: t('common:back') }}
    >
      <Loaded query={query} rows={8}>{(all) => {
        const { law, running, closed, prospect } = resultOf(lawId, answers, all);
        return (
          <Stack gap={6}>
            <Summary result={{ law, answers, running, closed, prospect }} known={all} />
            <TodoList law={law} answers={answers} prospect={prospect} />
            <RequirementTable law={law} questions={questions} answers={answers} prospect={prospect} />
            <RegionCalendar region={all.region} running={running} closed={closed} />
            {prospect.outcome !== 'no' && <OpenRoutes law={law} today={all.today} />}
            <Limits law={law} />
            <Leave />
          </Stack>
        );
      }}</Loaded>
    </Page>
  );
}

/** The start page with the region chosen: there the districts stand, each with its own way in. */
const beginHref = ({ election }: DatedElection, region: Known['region']): string =>
  `/?${new URLSearchParams({ election: election.id, ...(region && { region: region.id }) }).toString()}`;

/** What the result was worked out for, and from which day it changes. */
function Summary({ result: { law, running, prospect }, known: { region, zone, now, today } }: { readonly result: Result; readonly known: Known }) {
  const words = useWords();
  const { t, text, language } = words;
  const registration = running && getWindow(running.timetable, 'registration');
  return (
    <Stack gap={3}>
      {running?.election.kind === 'training' && <Notice tone="info" tag={t('common:training')}><p>{t('common:training-note')}</p></Notice>}
      {prospect.from !== null && <Notice tone="info"><p>{t('eligibility:result.from', { date: formatDateWithYear(prospect.from, language) })}</p></Notice>}
      {law.unweighed?.map(({ value, citation }) => (
        <Notice key={value.kk} tone="warn" title={t('eligibility:unweighed.title')}><p>{text(value)}</p><p><Citation citation={citation} /></p></Notice>
      ))}
      <Text>
        {running && registration
          ? t('eligibility:result.for', { election: electionLine(running.election, words), closes: formatClosingWithYear(registration.closesAt, running.timetable.zone, language) })
          : t('eligibility:result.for-today', { date: formatDateWithYear(today, language) })}
      </Text>
      <Text size="s" tone="muted">{t('eligibility:no-advice')} {t('public:register.as-of', { time: formatMomentWithYear(now, zone, language) })}</Text>
      {running && prospect.outcome !== 'no' && law.procedure.routes.includes('self') && (
        <div className="t-noprint"><LinkButton href={beginHref(running, region)} kind="primary">{t('eligibility:routes.begin')}</LinkButton></div>
      )}
    </Stack>
  );
}

/** On paper, again for another election, or gone. */
function Leave() {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const clear = () => {
    answerSheet.clear();
    navigate(BEGIN);
  };
  return (
    <Row gap={3} className="t-noprint">
      <Button icon={<PrintIcon />} onClick={() => window.print()}>{t('eligibility:print')}</Button>
      <Button onClick={clear}>{t('eligibility:clear')}</Button>
      <TextLink href={BEGIN}>{t('eligibility:other')}</TextLink>
    </Row>
  );
}
