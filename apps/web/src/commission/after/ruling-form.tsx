import { digitsFromKazakhLayout, findPending, fullName, isBefore, isSuspended, localDate, pendingAppeals, rulingOf, type AppealBody, type Contested, type GroundOutcome } from '@tirkeu/domain';
import { Button, DateFields, Form, RadioGroup, TextField } from '@tirkeu/ui';
import { useState } from 'react';
import { NO_DATE, readDate } from '../../shared/date-parts.js';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useCaseAction, type Case } from '../case.js';

interface RulingFormProps {
  readonly current: Case;
  readonly decision: Contested;
}

/** What the court or the higher commission decided, ground by ground; what follows from it is said before it is recorded. */
export function RulingForm({ current, decision }: RulingFormProps) {
  const { t, text } = useWords();
  const { filing, rulebook, circumstances, view } = current;
  const record = useCaseAction(filing.id);
  const able = pendingAppeals(filing, decision).filter((appeal) => !isSuspended(filing, appeal));
  const [chosen, setChosen] = useState<AppealBody | null>(null);
  const [outcomes, setOutcomes] = useState<Readonly<Record<number, GroundOutcome['outcome']>>>({});
  const [number, setNumber] = useState('');
  const [on, setOn] = useState(NO_DATE);
  const [asked, setAsked] = useState(false);
  const only = able.length === 1 ? able[0] : undefined;
  const to = only?.to ?? chosen;
  const day = readDate(on);
  const dayFault = day === null ? t('rulings:day.missing') : isBefore(localDate(circumstances.receivedAt, filing.zone), day) ? t('rulings:day.future') : null;
  const whole = decision.grounds.flatMap(({ ground, rule, candidateId }, place): readonly GroundOutcome[] => {
    const outcome = outcomes[place];
    return outcome ? [{ ground, rule, candidateId, outcome }] : [];
  });
  const complete = whole.length === decision.grounds.length;
  const ruling = complete ? rulingOf(filing, decision, whole, rulebook) : null;
  const key = decision.candidateId ?? 'whole';
  const send = async () => {
    setAsked(true);
    if (to === null || !complete || ruling === null || day === null || dayFault !== null || !findPending(filing, decision, to)) return;
    await record.mutateAsync({
      type: 'record-appeal-outcome', outcome: ruling.outcome, number: number.trim() || null, to, ruledOn: day, grounds: [...whole], ...(decision.candidateId !== null && { candidateId: decision.candidateId }),
    }).catch(() => undefined);
  };
  return (
    <Form label={t('rulings:appeal.record')} className="cm-stack cm-inline" onSubmit={send}>
      <h3>{t('rulings:appeal.record')}</h3>
      <ProblemNotice failure={record.error} zone={view.contest.zone} />
      {!only && (
        <RadioGroup
          id={`ruling-to-${key}`} label={t('rulings:appeal.whose')} error={asked && to === null ? t('rulings:appeal.whose.missing') : undefined} value={to}
          onChange={(value) => setChosen(able.find((appeal) => appeal.to === value)?.to ?? null)} options={able.map((appeal) => ({ value: appeal.to, label: t(`rulings:body.${appeal.to}`) }))}
        />
      )}
      {decision.grounds.map(({ ground, candidateId, title, finding }, place) => {
        const person = filing.form === 'party-list' ? filing.candidates.find(({ id }) => id === candidateId) : undefined;
        return (
          <RadioGroup
            key={`${ground}/${place}`} id={`ruling-${key}-${place}`} label={`${place + 1}. ${text(title)}${person ? `: ${fullName(person.nameKk)}` : ''}`} hint={text(finding)}
            error={asked && outcomes[place] === undefined ? t('rulings:appeal.ground.missing') : undefined} value={outcomes[place] ?? null}
            onChange={(value) => setOutcomes((before) => ({ ...before, [place]: value === 'reversed' ? 'reversed' : 'upheld' }))}
            options={[{ value: 'upheld', label: t('rulings:appeal.ground.upheld') }, { value: 'reversed', label: t('rulings:appeal.ground.reversed') }]}
          />
        );
      })}
      <div role="status">{ruling && <p><b>{follows(ruling, decision, t)}</b></p>}</div>
      <TextField id={`ruling-number-${key}`} label={t('rulings:appeal.number')} optionalText={t('common:optional')} maxLength={60} width={20} value={number} onChange={setNumber} autoComplete="off" />
      <DateFields
        id={`ruling-on-${key}`} label={t('rulings:appeal.ruled-on')} value={on} onChange={setOn} transform={digitsFromKazakhLayout} error={asked ? dayFault ?? undefined : undefined}
        labels={{ day: t('commission:date.day'), month: t('commission:date.month'), year: t('commission:date.year') }}
      />
      <div><Button type="submit">{t('rulings:appeal.do')}</Button></div>
    </Form>
  );
}

function follows({ outcome, excluded }: ReturnType<typeof rulingOf>, { of }: Contested, t: ReturnType<typeof useWords>['t']): string {
  if (outcome === 'upheld') return t('rulings:appeal.follows.upheld');
  if (of === 'exclusion') return t('rulings:appeal.follows.exclusion');
  return excluded.length > 0 ? t('rulings:appeal.follows.list', { count: excluded.length }) : t('rulings:appeal.follows.reversed');
}
