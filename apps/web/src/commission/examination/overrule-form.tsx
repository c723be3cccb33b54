import type { Fact } from '@tirkeu/domain';
import { Button, Form, Select, TextArea } from '@tirkeu/ui';
import { useEffect, useId, useState } from 'react';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useCaseAction, type Case } from '../case.js';
import { AnswerField, NO_ANSWER_TYPED, answerOf } from './answer-field.js';
import { papersOf } from './case-papers.js';

const LONGEST = 1000;

export interface OverruleFormProps {
  readonly current: Case;
  readonly fact: Fact;
  readonly onDone: () => void;
}

/** What is true instead of a register's answer, why, and the page of a paper that shows it. */
export function OverruleForm({ current, fact, onDone }: OverruleFormProps) {
  const { t, text } = useWords();
  const id = useId();
  const overrule = useCaseAction(current.filing.id);
  const papers = papersOf(current);
  const pages = papers.flatMap((paper) => Array.from({ length: Math.max(1, paper.pages) }, (_, index) => ({ paper, page: index + 1 })));
  const [typed, setTyped] = useState(NO_ANSWER_TYPED);
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState('');
  const [attempted, setAttempted] = useState(false);
  const value = answerOf(fact.name, typed);
  const evidence = pages.find(({ paper, page }) => `${paper.fileId}/${page}` === chosen);
  const missing = (isMissing: boolean, words: string): string | undefined => (attempted && isMissing ? words : undefined);
  useEffect(() => { document.getElementById(`${id}-value`)?.querySelector<HTMLElement>('input')?.focus(); }, [id]);
  const save = async () => {
    setAttempted(true);
    if (value === undefined || value === null || reason.trim() === '' || !evidence) return;
    const { paper: { fileId }, page } = evidence;
    await overrule.mutateAsync({ type: 'overrule-fact', name: fact.name, candidateId: fact.candidateId, value, reason: reason.trim(), evidence: { fileId, page } }).then(onDone, () => undefined);
  };
  return (
    <Form className="cm-inline" label={t('registers:overrule.title')} onSubmit={save} onKeyDown={(event) => { if (event.key === 'Escape') onDone(); }}>
      <ProblemNotice failure={overrule.error} zone={current.view.contest.zone} />
      <p>{t('registers:overrule.lead')}</p>
      <AnswerField id={`${id}-value`} name={fact.name} label={`${t('registers:overrule.value')}: ${t(`commission:fact.${fact.name}`)}`} typed={typed} onChange={setTyped} error={missing(value === undefined, t('registers:overrule.value-missing'))} />
      <TextArea id={`${id}-reason`} rows={2} maxLength={LONGEST} label={t('registers:overrule.reason')} labelSize="s" value={reason} onChange={setReason} error={missing(reason.trim() === '', t('registers:overrule.reason-missing'))} />
      {pages.length === 0 ? <p>{t('registers:overrule.no-paper')}</p> : (
        <Select
          id={`${id}-paper`} label={t('registers:overrule.paper')} labelSize="s" emptyText={t('registers:choose')} value={chosen} onChange={setChosen} error={missing(!evidence, t('registers:overrule.paper-missing'))}
          options={pages.map(({ paper, page }) => ({ value: `${paper.fileId}/${page}`, label: paper.pages > 1 ? `${text(paper.title)}, ${t('commission:viewer.page', { page, of: paper.pages })}` : text(paper.title) }))}
        />
      )}
      <div className="cm-inline__buttons"><Button size="s" type="submit">{t('registers:overrule.save')}</Button><Button size="s" kind="quiet" onClick={onDone}>{t('registers:cancel')}</Button></div>
    </Form>
  );
}
