import { Button, Form, RadioGroup, TextField } from '@tirkeu/ui';
import { useState } from 'react';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useCaseAction, type Case } from '../case.js';

/** What the higher commission or the court decided. A reversal puts the candidate on the register. */
export function AppealOutcome({ current }: { readonly current: Case }) {
  const { t } = useWords();
  const record = useCaseAction(current.filing.id);
  const [outcome, setOutcome] = useState<'upheld' | 'reversed' | null>(null);
  const [number, setNumber] = useState('');
  const [attempted, setAttempted] = useState(false);
  const send = async () => {
    setAttempted(true);
    if (outcome !== null) await record.mutateAsync({ type: 'record-appeal-outcome', outcome, number: number.trim() || null }).catch(() => undefined);
  };
  return (
    <Form label={t('commission:appeal.record')} className="cm-stack cm-inline" onSubmit={send}>
      <ProblemNotice failure={record.error} zone={current.view.contest.zone} />
      <RadioGroup
        id="appeal-outcome"
        label={t('commission:appeal.record')}
        error={attempted && outcome === null ? t('commission:appeal.choose') : undefined}
        value={outcome}
        onChange={(value) => setOutcome(value === 'reversed' ? 'reversed' : 'upheld')}
        options={[{ value: 'upheld', label: t('commission:appeal.outcome.upheld') }, { value: 'reversed', label: t('commission:appeal.outcome.reversed'), hint: t('commission:appeal.reversed-hint') }]}
      />
      <TextField id="appeal-number" label={t('commission:appeal.number')} optionalText={t('common:optional')} maxLength={60} width={20} value={number} onChange={setNumber} />
      <div><Button type="submit">{t('commission:appeal.send')}</Button></div>
    </Form>
  );
}
