import type { FactDispute } from '@tirkeu/domain';
import { Button, Form, Notice, TextArea, TextButton } from '@tirkeu/ui';
import { useId, useState } from 'react';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useCaseAction, type Case } from '../case.js';
import { shortMoment } from '../moments.js';

const LONGEST = 1000;

export interface DisputeQuestionProps {
  readonly current: Case;
  readonly dispute: FactDispute;
  /** Shows the paper that came with it. */
  readonly onPaper: (pageId: string) => void;
  /** Opens the correction of the answer; left out where it cannot be corrected now. */
  readonly onOverrule: (() => void) | undefined;
}

/** What a candidate says against an answer: a question of its own, answered in words or by correcting the answer. */
export function DisputeQuestion({ current, dispute, onPaper, onOverrule }: DisputeQuestionProps) {
  const words = useWords();
  const { t } = words;
  const { name, candidateId, statement, paper, at } = dispute;
  const [answering, setAnswering] = useState(false);
  return (
    <Notice tone="warn" title={t('registers:dispute.says', { fact: t(`commission:fact.${name}`) })}>
      <p>«{statement}»</p>
      <p className="cm-quiet">
        {t('registers:dispute.on', { moment: shortMoment(at, current.view.contest.zone, words) })}. {paper === null
          ? t('registers:dispute.no-paper')
          : <TextButton onClick={() => onPaper(`${paper.fileId}/1`)}>{t('registers:dispute.paper', { name: paper.fileName })}</TextButton>}
      </p>
      {answering
        ? <StandsForm current={current} name={name} candidateId={candidateId} onDone={() => setAnswering(false)} />
        : (
          <div className="cm-inline__buttons">
            {current.allowed.includes('answer-dispute') && <Button size="s" onClick={() => setAnswering(true)}>{t('registers:dispute.stands')}</Button>}
            {onOverrule && <Button size="s" onClick={onOverrule}>{t('registers:overrule.open')}</Button>}
          </div>
        )}
    </Notice>
  );
}

function StandsForm({ current, name, candidateId, onDone }: { readonly current: Case; readonly onDone: () => void } & Pick<FactDispute, 'name' | 'candidateId'>) {
  const { t } = useWords();
  const id = useId();
  const answer = useCaseAction(current.filing.id);
  const [reason, setReason] = useState('');
  const [attempted, setAttempted] = useState(false);
  const send = async () => {
    setAttempted(true);
    if (reason.trim() !== '') await answer.mutateAsync({ type: 'answer-dispute', name, candidateId, reason: reason.trim() }).then(onDone, () => undefined);
  };
  return (
    <Form className="cm-inline" label={t('registers:dispute.stands')} onSubmit={send}>
      <ProblemNotice failure={answer.error} zone={current.view.contest.zone} />
      <TextArea id={id} rows={2} maxLength={LONGEST} label={t('registers:dispute.why')} hint={t('registers:dispute.why-hint')} labelSize="s" value={reason} onChange={setReason} error={attempted && reason.trim() === '' ? t('commission:reason.missing') : undefined} />
      <div className="cm-inline__buttons"><Button size="s" type="submit">{t('registers:dispute.send')}</Button><Button size="s" kind="quiet" onClick={onDone}>{t('registers:cancel')}</Button></div>
    </Form>
  );
}
