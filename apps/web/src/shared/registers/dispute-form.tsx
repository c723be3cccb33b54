import type { FactName } from '@tirkeu/domain';
import { useQueryClient } from '@tanstack/react-query';
import { Button, FileCard, FileCards, FilePicker, Form, Row, Stack, TextArea } from '@tirkeu/ui';
import { formatBytes, formatNumber } from '@tirkeu/messages';
import { useId, useState } from 'react';
import { useWords } from '../language.js';
import { namedKeys } from '../named.js';
import { ProblemNotice } from '../problem.js';
import { ACCEPTED_FILES, LARGEST_FILE } from '../uploads/accepted-files.js';
import { useSending } from '../uploads/use-sending.js';
import { useIntent } from '../use-intent.js';
import type { AnswersAboutProps } from './answers-about.js';

const LONGEST = 1000;
const MEGABYTE = 1024 * 1024;

/** What is wrong with an answer, in the person's words, with a paper where there is one. */
export function DisputeForm({ filingId, candidateId, name, zone, takesPapers, onDone }: AnswersAboutProps & { readonly name: FactName; readonly onDone: () => void }) {
  const { t, language } = useWords();
  const id = useId();
  const client = useQueryClient();
  const { act } = useIntent(filingId);
  const { send: sendFile } = useSending(filingId);
  const [statement, setStatement] = useState('');
  const [paper, setPaper] = useState<File | null>(null);
  const [attempted, setAttempted] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const largest = t('uploads:megabytes', { size: formatNumber(LARGEST_FILE / MEGABYTE, language) });
  const tooLong = Array.from(statement).length > LONGEST;
  const isMissing = statement.trim() === '';
  const send = async () => {
    setAttempted(true);
    setFailure(null);
    if (isMissing || tooLong) return;
    try {
      const fileId = paper === null ? null : (await sendFile(paper)).fileId;
      await act({ type: 'dispute-fact', name, candidateId, statement: statement.trim(), fileId });
      void client.invalidateQueries({ queryKey: namedKeys.all });
      onDone();
    } catch (problem) {
      setFailure(problem);
    }
  };
  const fault = attempted && isMissing ? t('registers:mine.statement-missing') : tooLong ? t('registers:mine.statement-hint') : undefined;
  return (
    <Form onSubmit={send} label={t('registers:mine.dispute')}>
      <Stack gap={4}>
        <ProblemNotice failure={failure} zone={zone} />
        <TextArea id={`${id}-statement`} label={t('registers:mine.statement')} hint={t('registers:mine.statement-hint')} maxLength={LONGEST} error={fault} value={statement} onChange={setStatement} spellCheck />
        {takesPapers && (paper === null
          ? (
            <FilePicker
              id={`${id}-paper`} label={t('registers:mine.paper')} accept={ACCEPTED_FILES} maxBytes={LARGEST_FILE} maxFiles={1} texts={{ choose: t('uploads:choose'), drop: t('uploads:drop') }}
              messages={{
                wrongType: () => `${t('uploads:wrong-type')}. ${t('uploads:wrong-type.do')}`, tooBig: () => `${t('uploads:too-large')}. ${t('uploads:too-large.do', { largest })}`,
                empty: () => `${t('uploads:empty')}. ${t('uploads:empty.do')}`, tooMany: () => t('uploads:mixed'),
              }}
              onFiles={([first]) => setPaper(first ?? null)}
            />
          )
          : (
            <FileCards label={t('registers:mine.paper')}>
              <FileCard name={paper.name} size={formatBytes(paper.size, language)} actions={<Button size="s" kind="quiet" onClick={() => setPaper(null)}>{t('registers:mine.remove')}</Button>} />
            </FileCards>
          ))}
        <Row gap={3}>
          <Button kind="primary" type="submit" pendingText={t('registers:mine.sending')}>{t('registers:mine.send')}</Button>
          <Button kind="quiet" onClick={onDone}>{t('registers:cancel')}</Button>
        </Row>
      </Stack>
    </Form>
  );
}
