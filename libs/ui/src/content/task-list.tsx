import type { ReactNode } from 'react';
import { Link } from '../theme/link.js';
import './task-list.css';

export interface TaskListProps {
  children: ReactNode;
  label?: string;
  labelledBy?: string;
}

export function TaskList({ children, label, labelledBy }: TaskListProps) {
  return <ul className="t-tasks" aria-label={label} aria-labelledby={labelledBy}>{children}</ul>;
}

export interface TaskRowProps {
  name: ReactNode;
  /** Usually a `Tag`, a `StatusMark`, or plain words. */
  status: ReactNode;
  /** One line; for a row that cannot start, the reason. */
  hint?: ReactNode;
  /** Absent while the task cannot be started. */
  href?: string;
}

/** One task. The whole row is the link; without an address it is grey text. */
export function TaskRow({ name, status, hint, href }: TaskRowProps) {
  return (
    <li className={href === undefined ? 't-task t-task--not' : 't-task'}>
      <div className="t-task__text">
        {href === undefined ? <span className="t-task__name">{name}</span> : <Link className="t-task__name" href={href}>{name}</Link>}
        {hint !== undefined && <span className="t-task__hint">{hint}</span>}
      </div>
      <div className="t-task__status">{status}</div>
    </li>
  );
}
