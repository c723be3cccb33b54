import { atLocal, localDate, localTime, type FactName } from '@tirkeu/domain';
import { Button, DateFields, Form, Select, TextField } from '@tirkeu/ui';
import { useEffect, useId, useRef, useState } from 'react';
import { serverClock } from '../../shared/server-clock.js';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useCaseAction, type Case } from '../case.js';
import { AnswerField, NO_ANSWER_TYPED, answerOf, civil, digits, type TypedAnswer, type TypedDate } from './answer-field.js';

/** Who answered last on a fact: the next filing is most often answered by the same register. */
const lastSources = new Map<FactName, string>();

const TIME = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/u;

interface Typed {
  readonly name: FactName;
  readonly answer: TypedAnswer;
  readonly source: string;
  readonly on: TypedDate;
  readonly at: string;
}

export interface RecordAnswerProps {
  readonly current: Case;
  readonly facts: readonly FactName[];
  readonly candidateId: string | null;
  readonly onDone: () => void;
}

/** Puts the answer of a register on record: what, who said it, and when it was given. */
export function RecordAnswer({ current, facts, candidateId, onDone }: RecordAnswerProps) {
  const { t } = useWords();
  const id = useId();
  const { zone } = current.view.contest;
  const record = useCaseAction(current.filing.id);
  const [name = 'citizenship'] = facts;
  const [typed, setTyped] = useState<Typed>(() => {
    const now = serverClock.nowInstant();
    const today = localDate(now, zone);
    const { hour, minute } = localTime(now, zone);
    return {
      name, answer: NO_ANSWER_TYPED, source: lastSources.get(name) ?? '',
      on: { day: String(Number(today.slice(8))), month: String(Number(today.slice(5, 7))), year: today.slice(0, 4) },
      at: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
    };
  });
  const [attempted, setAttempted] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => { form.current?.querySelector<HTMLElement>('input, select')?.focus(); }, []);
  const change = (next: Partial<Typed>) => setTyped((before) => ({ ...before, ...next }));
  const value = answerOf(typed.name, typed.answer);
  const day = civil(typed.on);
  const time = TIME.exec(typed.at.trim());
  const save = async () => {
    setAttempted(true);
    if (value === undefined || day === null || time === null || typed.source.trim() === '') return;
    const observedAt = atLocal(day, `${(time[1] ?? '').padStart(2, '0')}:${time[2] ?? ''}`, zone);
    const source = typed.source.trim();
    try {
      await record.mutateAsync({ type: 'record-fact', fact: { name: typed.name, candidateId, value, source, observedAt } });
      lastSources.set(typed.name, source);
      onDone();
    } catch {
      // The fault stays in the mutation and is said below.
    }
  };
  const dateLabels = { day: t('commission:date.day'), month: t('commission:date.month'), year: t('commission:date.year') };
  return (
    <Form className="cm-inline cm-answer" label={t('commission:record.label')} onSubmit={save} onKeyDown={(event) => { if (event.key === 'Escape') onDone(); }}>
      <ProblemNotice failure={record.error} zone={zone} />
      <div className="cm-answer__fields" ref={form}>
        {facts.length > 1
          ? <Select id={`${id}-fact`} label={t('commission:record.fact')} labelSize="s" value={typed.name} onChange={(next) => change({ name: facts.find((fact) => fact === next) ?? typed.name, answer: NO_ANSWER_TYPED })} options={facts.map((fact) => ({ value: fact, label: t(`commission:fact.${fact}`) }))} />
          : null}
        <AnswerField id={`${id}-value`} name={typed.name} label={t(`commission:fact.${typed.name}`)} typed={typed.answer} onChange={(answer) => change({ answer })} error={attempted && value === undefined ? t('commission:record.value-missing') : undefined} mayBeUnclear />
        <TextField id={`${id}-source`} label={t('commission:record.source')} labelSize="s" width={24} maxLength={200} value={typed.source} onChange={(source) => change({ source })} error={attempted && typed.source.trim() === '' ? t('commission:record.source-missing') : undefined} />
        <DateFields id={`${id}-on`} label={t('commission:record.on')} labelSize="s" value={typed.on} onChange={(on) => change({ on })} labels={dateLabels} transform={digits} error={attempted && day === null ? t('commission:record.on-missing') : undefined} />
        <TextField id={`${id}-at`} label={t('commission:record.at')} labelSize="s" width={5} maxLength={5} inputMode="numeric" value={typed.at} onChange={(at) => change({ at })} error={attempted && time === null ? t('commission:record.at-missing') : undefined} />
      </div>
      <div className="cm-inline__buttons"><Button size="s" type="submit">{t('commission:record.save')}</Button><Button size="s" kind="quiet" onClick={onDone}>{t('commission:cancel')}</Button></div>
    </Form>
  );
}
