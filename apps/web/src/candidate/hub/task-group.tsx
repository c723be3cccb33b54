import { Section, StatusMark, Tag, TaskList, TaskRow } from '@tirkeu/ui';
import { useId, type ReactNode } from 'react';
import type { MessageKey } from '@tirkeu/messages';
import { useWords } from '../../shared/language.js';
import { taskWords } from './task-words.js';
import type { Task, TaskStatus } from './tasks.js';

const STATUS_WORDS: Readonly<Record<TaskStatus, MessageKey>> = {
  'not-started': 'candidate:status.not-started',
  'in-progress': 'candidate:status.in-progress',
  completed: 'candidate:status.completed',
  problem: 'candidate:status.problem',
  blocked: 'candidate:status.blocked',
};

/** The ordinary is plain, what wants attention is tinted. */
function Status({ status }: { readonly status: TaskStatus }) {
  const { t } = useWords();
  const words = t(STATUS_WORDS[status]);
  switch (status) {
    case 'completed':
      return <StatusMark>{words}</StatusMark>;
    case 'blocked':
      return words;
    case 'problem':
      return <Tag tone="bad">{words}</Tag>;
    case 'in-progress':
      return <Tag tone="info">{words}</Tag>;
    case 'not-started':
      return <Tag tone="todo">{words}</Tag>;
  }
}

export interface TaskGroupProps {
  readonly title: string;
  readonly tasks: readonly Task[];
  /** The deadline of the group, in words. */
  readonly aside?: ReactNode;
  /** Ids of tasks that the commission remarked on. */
  readonly remarked?: readonly string[];
}

export function TaskGroup({ title, tasks, aside, remarked = [] }: TaskGroupProps) {
  const words = useWords();
  const titleId = useId();
  return (
    <Section title={title} titleId={titleId} aside={aside}>
      <TaskList labelledBy={titleId}>
        {tasks.map(({ id, name, status, hint, href }) => (
          <TaskRow key={id} name={taskWords(name, words)} hint={remarked.includes(id) ? <><Tag tone="warn">{words.t('candidate:task.remark')}</Tag> {hint && taskWords(hint, words)}</> : hint && taskWords(hint, words)} href={href} status={<Status status={status} />} />
        ))}
      </TaskList>
    </Section>
  );
}
