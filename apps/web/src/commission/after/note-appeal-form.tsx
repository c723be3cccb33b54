import { APPEAL_BODIES, digitsFromKazakhLayout, fullName, isBefore, localDate, pendingAppeals, type AppealBody, type Contested } from '@tirkeu/domain';
import { Button, DateFields, Form, RadioGroup, TextField } from '@tirkeu/ui';
import { useState } from 'react';
import { NO_DATE, readDate } from '../../shared/date-parts.js';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useCaseAction, type Case } from '../case.js';

/** An appeal of which the court or the higher commission has told the commission. Folded away: most are recorded by whoever appeals. */
export function NoteAppealForm({ current, decision }: { readonly current: Case; readonly decision: Contested }) {
  const { t } = useWords();
  const { filing, circumstances, view } = current;
  const note = useCaseAction(filing.id);
  const [to, setTo] = useState<AppealBody | null>(null);
  const [number, setNumber] = useState('');
  const [on, setOn] = useState(NO_DATE);
  const [asked, setAsked] = useState(false);
  const bodies = APPEAL_BODIES.filter((body) => !pendingAppeals(filing, decision).some((appeal) => appeal.to === body));
  const day = readDate(on);
  const dayFault = day === null ? t('rulings:day.missing') : isBefore(localDate(circumstances.receivedAt, filing.zone), day) ? t('rulings:day.future') : null;
  const chosen = bodies.find((body) => body === to) ?? null;
  const key = decision.candidateId ?? 'whole';
  const person = filing.departures.find(({ candidate }) => candidate.id === decision.candidateId)?.candidate;
  if (bodies.length === 0) return null;
  const send = async () => {
    setAsked(true);
    if (chosen === null || day === null || dayFault !== null) return;
    await note.mutateAsync({ type: 'note-appeal', to: chosen, number: number.trim() || null, lodgedOn: day, ...(decision.candidateId !== null && { candidateId: decision.candidateId }) })
      .then(() => setAsked(false), () => undefined);
  };
  return (
    <details className="cm-details">
      <summary>{t('rulings:appeal.note')}{person && <>: <span lang="kk">{fullName(person.nameKk)}</span></>}</summary>
      <Form label={t('rulings:appeal.note')} className="cm-stack cm-inline" onSubmit={send}>
        <p className="cm-quiet">{t('rulings:appeal.note.text')}</p>
        <ProblemNotice failure={note.error} zone={view.contest.zone} />
        <RadioGroup
          id={`note-to-${key}`} label={t('rulings:appeal.note.to')} error={asked && chosen === null ? t('rulings:appeal.note.to.missing') : undefined} value={chosen}
          onChange={(value) => setTo(bodies.find((body) => body === value) ?? null)} options={bodies.map((body) => ({ value: body, label: t(`rulings:body.${body}`) }))}
        />
        <TextField id={`note-number-${key}`} label={t('rulings:appeal.note.number')} optionalText={t('common:optional')} maxLength={60} width={20} value={number} onChange={setNumber} autoComplete="off" />
        <DateFields
          id={`note-on-${key}`} label={t('rulings:appeal.note.on')} value={on} onChange={setOn} transform={digitsFromKazakhLayout} error={asked ? dayFault ?? undefined : undefined}
          labels={{ day: t('commission:date.day'), month: t('commission:date.month'), year: t('commission:date.year') }}
        />
        <div><Button type="submit">{t('rulings:appeal.note')}</Button></div>
      </Form>
    </details>
  );
}
