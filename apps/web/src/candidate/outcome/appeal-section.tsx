import { contested, fullName, isSuspended, openStay, pendingAppeals, type Appeal, type Contested } from '@tirkeu/domain';
import { formatDateWithYear, formatMoment } from '@tirkeu/messages';
import { Button, Card, Form, Notice, RadioGroup, Section, Stack, Text, TextField } from '@tirkeu/ui';
import { useState } from 'react';
import { Deadline } from '../../shared/deadline.js';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useIntent } from '../../shared/use-intent.js';
import type { FilingCase } from '../case/filing-case.js';

interface Props {
  readonly filingCase: FilingCase;
}

/** What of the filing can be appealed and until when, what was appealed and came of it, and whether a court has suspended something. */
export function AppealSection({ filingCase }: Props) {
  const { t, text } = useWords();
  const { filing, rulebook } = filingCase;
  const decisions = contested(filing);
  const stay = openStay(filing);
  if (decisions.length === 0 && filing.appeals.length === 0 && !stay) return null;
  return (
    <Section title={t('candidate:appeal.title')}>
      <Stack gap={4}>
        {stay && <Stayed filingCase={filingCase} />}
        {decisions.length > 0 && <Text>{t('candidate:appeal.where', { bodies: text(rulebook.procedure.appealTo.value) })}</Text>}
        {filing.appeals.map((appeal) => <Lodged key={`${appeal.to}/${appeal.lodgedAt}`} appeal={appeal} filingCase={filingCase} />)}
        {decisions.map((decision) => <Decided key={decision.candidateId ?? ''} decision={decision} filingCase={filingCase} />)}
      </Stack>
    </Section>
  );
}

function Stayed({ filingCase: { filing } }: Props) {
  const { t, language } = useWords();
  const stay = openStay(filing);
  if (!stay) return null;
  return <Notice tone="info" title={t('candidate:event.stayed')} level={3}><p>{stay.body}, № {stay.number}, {formatDateWithYear(stay.ruledOn, language)}</p></Notice>;
}

function Decided({ decision, filingCase }: Props & { readonly decision: Contested }) {
  const { t } = useWords();
  const { filing, rulebook, timetable, allowed, now } = filingCase;
  const { candidateId, appealBy } = decision;
  const person = filing.departures.find(({ candidate }) => candidate.id === candidateId)?.candidate;
  const bodies = (['higher-commission', 'court'] as const).filter((to) => !pendingAppeals(filing, decision).some((appeal) => appeal.to === to));
  const isOpen = appealBy === null || now < appealBy;
  return (
    <Stack gap={3}>
      {person && <Text><b lang="kk">{fullName(person.nameKk)}</b></Text>}
      {appealBy && <Deadline what={t('candidate:deadline.appeal')} at={appealBy} zone={timetable.zone} citation={rulebook.limits.appealDays.citation} level={3} />}
      {allowed.includes('lodge-appeal') && isOpen && bodies.length > 0 && <AppealForm bodies={bodies} decision={decision} filingCase={filingCase} />}
    </Stack>
  );
}

function Lodged({ appeal, filingCase: { filing, timetable } }: Props & { readonly appeal: Appeal }) {
  const { t, language } = useWords();
  const lodged = t('candidate:appeal.lodged.text', { moment: formatMoment(appeal.lodgedAt, timetable.zone, language), to: t(`candidate:appeal.to.${appeal.to}`) });
  const tone = appeal.outcome === 'reversed' ? 'ok' : 'info';
  return (
    <Notice tone={tone} title={t(`candidate:appeal.${appeal.outcome}`)} level={3}>
      <p>{lodged}</p>
      {isSuspended(filing, appeal) && <p>{t('candidate:appeal.waits')}</p>}
    </Notice>
  );
}

interface AppealFormProps extends Props {
  readonly decision: Contested;
  /** Who does not have it before them yet. */
  readonly bodies: readonly Appeal['to'][];
}

function AppealForm({ filingCase, decision: { candidateId }, bodies }: AppealFormProps) {
  const { t } = useWords();
  const { filing, timetable } = filingCase;
  const { act } = useIntent(filing.id);
  const [chosen, setChosen] = useState<Appeal['to'] | null>(null);
  const [number, setNumber] = useState('');
  const [missing, setMissing] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const id = candidateId ?? 'whole';
  const to = bodies.find((body) => body === chosen) ?? null;
  const lodge = async () => {
    setMissing(to === null);
    setFailure(null);
    if (to === null) return;
    await act({ type: 'lodge-appeal', to, number: number.trim() || null, ...(candidateId !== null && { candidateId }) }).then(() => setNumber(''), setFailure);
  };
  return (
    <Card title={t('candidate:appeal.form')} level={3}>
      <Form onSubmit={lodge}>
        <Stack gap={4}>
          <Text size="s" tone="muted">{t('candidate:appeal.form.text')}</Text>
          <ProblemNotice failure={failure} timetable={timetable} />
          <RadioGroup
            id={`appeal-to-${id}`} label={t('candidate:appeal.to')} error={missing && to === null ? t('candidate:appeal.to.missing') : undefined} value={to}
            onChange={(value) => setChosen(value === 'court' ? 'court' : 'higher-commission')} options={bodies.map((body) => ({ value: body, label: t(`candidate:appeal.to.${body}`) }))}
          />
          <TextField id={`appeal-number-${id}`} label={t('candidate:appeal.number')} optionalText={t('common:optional')} hint={t('candidate:appeal.number.hint')} width={24} maxLength={60} value={number} onChange={setNumber} autoComplete="off" />
          <div><Button type="submit" pendingText={t('candidate:form.saving')}>{t('candidate:appeal.button')}</Button></div>
        </Stack>
      </Form>
    </Card>
  );
}
