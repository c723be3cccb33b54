import { instant, uncheckedDeclarations } from '@tirkeu/domain';
import { Button, Form, RadioGroup, Select, TextField } from '@tirkeu/ui';
import { useState } from 'react';
import { useWords } from '../../shared/language.js';
import { inFull, nameIn } from '../../shared/person.js';
import { ProblemNotice } from '../../shared/problem.js';
import { serverClock } from '../../shared/server-clock.js';
import { useCaseAction, type Case } from '../case.js';

/** What the state revenue body answered on the declaration of somebody who is registered, where its register does not answer by itself. */
export function DeclarationForm({ current: { filing, view } }: { readonly current: Case }) {
  const { t, language } = useWords();
  const record = useCaseAction(filing.id);
  const open = uncheckedDeclarations(filing);
  const [only, another] = open;
  const [chosen, setChosen] = useState('');
  const [answer, setAnswer] = useState<'true' | 'untrue' | null>(null);
  const [source, setSource] = useState('');
  const [asked, setAsked] = useState(false);
  const candidateId = another ? open.find(({ id }) => id === chosen)?.id : only?.id;
  const send = async () => {
    setAsked(true);
    if (candidateId === undefined || answer === null || source.trim() === '') return;
    const fact = { name: 'declaration-true', candidateId, value: answer === 'true', source: source.trim(), observedAt: instant(serverClock.nowInstant()) } as const;
    await record.mutateAsync({ type: 'record-fact', fact }).then(() => {
      setAnswer(null);
      setAsked(false);
    }, () => undefined);
  };
  return (
    <Form label={t('rulings:declarations.record')} className="cm-stack cm-inline" onSubmit={send}>
      <ProblemNotice failure={record.error} zone={view.contest.zone} />
      {another && (
        <Select
          id="declaration-person" label={t('rulings:declarations.person')} emptyText={t('rulings:exclude.person.choose')} value={chosen} onChange={setChosen} error={asked && candidateId === undefined ? t('rulings:exclude.person.missing') : undefined}
          options={open.map((person) => ({ value: person.id, label: inFull(nameIn(person, language)) }))}
        />
      )}
      <RadioGroup
        id="declaration-answer" label={t('rulings:declarations.answer')} error={asked && answer === null ? t('rulings:declarations.answer.missing') : undefined} value={answer}
        onChange={(value) => setAnswer(value === 'untrue' ? 'untrue' : 'true')} options={[{ value: 'true', label: t('rulings:declarations.answer.true') }, { value: 'untrue', label: t('rulings:declarations.answer.untrue') }]}
      />
      <TextField id="declaration-source" label={t('rulings:declarations.source')} hint={t('rulings:declarations.source.hint')} error={asked && source.trim() === '' ? t('rulings:declarations.source.missing') : undefined} maxLength={200} value={source} onChange={setSource} autoComplete="off" />
      <div><Button type="submit">{t('rulings:declarations.record')}</Button></div>
    </Form>
  );
}
