import { getWindow } from '@tirkeu/domain';
import { formatClosing, type Area } from '@tirkeu/messages';
import { Section, Text } from '@tirkeu/ui';
import { WithWords, useWords } from '../../shared/language.js';
import { useWorkingCopies } from '../../shared/working-copy/working-copy-queries.js';
import type { FilingCase } from '../case/filing-case.js';
import { TaskGroup } from './task-group.js';
import { detailTasks, paperTasks, typedPages } from './tasks.js';

const WORDS: readonly Area[] = ['course'];

/** What was handed in and can be replaced still, until nomination closes or the commission takes it up. */
export const ReplaceGroup = (props: { readonly filingCase: FilingCase }) => <WithWords areas={WORDS} waiting={null}><Replaceable {...props} /></WithWords>;

function Replaceable({ filingCase }: { readonly filingCase: FilingCase }) {
  const { t, language } = useWords();
  const { timetable, filing } = filingCase;
  const typed = typedPages(useWorkingCopies(filing.id, true).data);
  const moment = formatClosing(getWindow(timetable, 'nomination').closesAt, timetable.zone, language);
  return (
    <>
      <Section title={t('course:replace.title')}><Text>{t('course:replace.text', { moment })}</Text></Section>
      <TaskGroup title={t('candidate:hub.about')} tasks={detailTasks(filingCase, typed)} />
      <TaskGroup title={t('candidate:hub.nomination')} tasks={paperTasks(filingCase, 'nomination')} />
    </>
  );
}
