import { GROUNDS, atLocal, digitsFromKazakhLayout, isCivilDate, localDate, localTime, type FactName, type FactScalar } from '@tirkeu/domain';
import { Button, DateFields, DigitsField, Form, RadioGroup, Select, TextField } from '@tirkeu/ui';
import { useEffect, useId, useRef, useState } from 'react';
import { serverClock } from '../../shared/server-clock.js';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useCaseAction, type Case } from '../case.js';
import { answerKind } from './register-answers.js';

/** Who answered last on a fact: the next filing is most often answered by the same register. */
const lastSources = new Map<FactName, string>();

const DIGITS = /\D/gu;
const digits = (raw: string): string => digitsFromKazakhLayout(raw).replace(DIGITS, '');
const TIME = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/u;

interface Typed {
  readonly name: FactName;
  readonly value: string;
  readonly date: { readonly day: string; readonly month: string; readonly year: string };
  readonly source: string;
  readonly on: { readonly day: string; readonly month: string; readonly year: string };
  readonly at: string;
}

const EMPTY_DATE = { day: '', month: '', year: '' };
const civil = ({ day, month, year }: Typed['date']) => {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(written) ? written : null;
};

function valueOf({ name, value, date }: Typed): FactScalar | undefined {
  switch (answerKind(name)) {
    case 'yes-no': return value === 'yes' ? true : value === 'no' ? false : value === 'unclear' ? null : undefined;
    case 'date': return civil(date) ?? undefined;
    case 'money': return value === '' ? undefined : Number(value);
    case 'ground': return value === '' ? undefined : value;
  }
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
      name, value: '', date: EMPTY_DATE, source: lastSources.get(name) ?? '',
      on: { day: String(Number(today.slice(8))), month: String(Number(today.slice(5, 7))), year: today.slice(0, 4) },
      at: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
    };
  });
  const [attempted, setAttempted] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => { form.current?.querySelector<HTMLElement>('input, select')?.focus(); }, []);
  const change = (next: Partial<Typed>) => setTyped((before) => ({ ...before, ...next }));
  const value = valueOf(typed);
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
          ? <Select id={`${id}-fact`} label={t('commission:record.fact')} labelSize="s" value={typed.name} onChange={(next) => change({ name: facts.find((fact) => fact === next) ?? typed.name, value: '' })} options={facts.map((fact) => ({ value: fact, label: t(`commission:fact.${fact}`) }))} />
          : null}
        <AnswerField id={`${id}-value`} typed={typed} change={change} error={attempted && value === undefined ? t('commission:record.value-missing') : undefined} dateLabels={dateLabels} />
        <TextField id={`${id}-source`} label={t('commission:record.source')} labelSize="s" width={24} maxLength={200} value={typed.source} onChange={(source) => change({ source })} error={attempted && typed.source.trim() === '' ? t('commission:record.source-missing') : undefined} />
        <DateFields id={`${id}-on`} label={t('commission:record.on')} labelSize="s" value={typed.on} onChange={(on) => change({ on })} labels={dateLabels} transform={digits} error={attempted && day === null ? t('commission:record.on-missing') : undefined} />
        <TextField id={`${id}-at`} label={t('commission:record.at')} labelSize="s" width={5} maxLength={5} inputMode="numeric" value={typed.at} onChange={(at) => change({ at })} error={attempted && time === null ? t('commission:record.at-missing') : undefined} />
      </div>
      <div className="cm-inline__buttons"><Button size="s" type="submit">{t('commission:record.save')}</Button><Button size="s" kind="quiet" onClick={onDone}>{t('commission:cancel')}</Button></div>
    </Form>
  );
}

interface AnswerFieldProps {
  readonly id: string;
  readonly typed: Typed;
  readonly change: (next: Partial<Typed>) => void;
  readonly error: string | undefined;
  readonly dateLabels: { readonly day: string; readonly month: string; readonly year: string };
}

function AnswerField({ id, typed, change, error, dateLabels }: AnswerFieldProps) {
  const { t } = useWords();
  const label = t(`commission:fact.${typed.name}`);
  const shared = { id, label, labelSize: 's', error } as const;
  switch (answerKind(typed.name)) {
    case 'yes-no':
      return <RadioGroup {...shared} inline value={typed.value || null} onChange={(value) => change({ value })} options={(['yes', 'no', 'unclear'] as const).map((value) => ({ value, label: t(`commission:answer.${value}`) }))} />;
    case 'date':
      return <DateFields {...shared} value={typed.date} onChange={(date) => change({ date })} labels={dateLabels} transform={digits} />;
    case 'money':
      return <DigitsField {...shared} width={10} maxLength={9} value={typed.value} onChange={(value) => change({ value })} transform={digits} />;
    case 'ground':
      return <Select {...shared} emptyText={t('commission:choose')} value={typed.value} onChange={(value) => change({ value })} options={GROUNDS.filter((ground) => ground.startsWith('court-')).map((ground) => ({ value: ground, label: t(`commission:ground.${ground}`) }))} />;
  }
}
