import { fullName } from '@tirkeu/domain';
import { Button, ListBullets, Notice } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { problemWords } from '../../shared/problem.js';
import type { Nomination } from '../nomination/nomination.js';
import type { Failed } from './use-papers-upload.js';

/** Files that were not stored, each with its reason; the others are in their places. */
export function FailedPapers({ failed, nomination: { people, timetable }, again }: { readonly failed: readonly Failed[]; readonly nomination: Nomination; readonly again: () => Promise<unknown> }) {
  const words = useWords();
  const { t } = words;
  if (failed.length === 0) return null;
  const line = ({ paper, failure }: Failed): string => {
    const { title, action } = problemWords(failure, words, { zone: timetable.zone });
    const whose = people.find(({ id }) => id === paper.place.candidateId);
    return t('nominator:papers.failed.line', { file: paper.file.name.normalize('NFC'), whose: whose ? fullName(whose.nameKk) : '', reason: `${title}. ${action}` });
  };
  return (
    <Notice tone="bad" live title={t('nominator:papers.failed', { count: failed.length })} actions={<Button onClick={again}>{t('nominator:papers.again')}</Button>}>
      <p>{t('nominator:papers.failed.text')}</p>
      <ListBullets items={failed.map(line)} />
    </Notice>
  );
}
