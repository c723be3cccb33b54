import type { ReactNode } from 'react';
import './progress.css';

export interface Step {
  key: string;
  title: ReactNode;
  text?: ReactNode;
}

/** Numbered steps: what happens next. */
export function Steps({ items }: { items: Step[] }) {
  return <ol className="t-steps">{items.map(({ key, title, text }) => <li key={key}><div className="t-steps__title">{title}</div>{text !== undefined && <div className="t-steps__text">{text}</div>}</li>)}</ol>;
}

export interface TimelineItem {
  key: string;
  time: ReactNode;
  dateTime?: string;
  title: ReactNode;
  detail?: ReactNode;
  by?: ReactNode;
}

export interface TimelineProps {
  items: TimelineItem[];
  label?: string;
}

/** What happened, in the order given (newest first is the custom). */
export function Timeline({ items, label }: TimelineProps) {
  return (
    <ol className="t-time" aria-label={label}>
      {items.map(({ key, time, dateTime, title, detail, by }) => (
        <li key={key}>
          <time dateTime={dateTime}>{time}</time>
          <div className="t-time__what">
            <span className="t-time__title">{title}</span>
            {detail !== undefined && <span className="t-time__detail">{detail}</span>}
            {by !== undefined && <span className="t-time__detail">{by}</span>}
          </div>
        </li>
      ))}
    </ol>
  );
}

export interface TrackerStep {
  key: string;
  title: ReactNode;
  state: 'done' | 'current' | 'ahead' | 'skipped';
  /** The state in words. */
  stateText: ReactNode;
  detail?: ReactNode;
}

export interface TrackerProps {
  label: string;
  steps: TrackerStep[];
}

/** A fixed list of steps outside a person's control. */
export function Tracker({ label, steps }: TrackerProps) {
  return (
    <ol className="t-track" aria-label={label}>
      {steps.map(({ key, title, state, stateText, detail }) => (
        <li key={key} className={`t-track__step t-track__step--${state}`} aria-current={state === 'current' ? 'step' : undefined}>
          <svg className="t-track__mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <circle cx="12" cy="12" r="10.5" />
            {state === 'done' && <path d="M7 12.5l3.4 3.4L17 8.6" />}
            {state === 'current' && <circle className="t-track__dot" cx="12" cy="12" r="4.5" />}
            {state === 'skipped' && <path d="M8 12h8" />}
          </svg>
          <div className="t-track__text">
            <span className="t-track__title">{title}</span>
            <span className="t-track__state">{stateText}</span>
            {detail !== undefined && <span className="t-track__detail">{detail}</span>}
          </div>
        </li>
      ))}
    </ol>
  );
}

export interface ProgressBarProps {
  value: number;
  max?: number;
  label: string;
  /** The number in words; drawn beside the bar and spoken. */
  text?: string;
}

export function ProgressBar({ value, max = 100, label, text }: ProgressBarProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div className="t-bar">
      {text !== undefined && <div className="t-bar__text" aria-hidden="true">{text}</div>}
      <div className="t-bar__track" role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={max} aria-valuenow={value} aria-valuetext={text}>
        <div className="t-bar__fill" style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}

export interface MeterProps {
  value: number;
  max: number;
  label: string;
  text: string;
}

/** A part of a whole at rest, e.g. how many are done; the words carry it. */
export function Meter({ value, max, label, text }: MeterProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div className="t-bar">
      <div className="t-bar__text" aria-hidden="true">{text}</div>
      <div className="t-bar__track t-bar__track--quiet" role="meter" aria-label={label} aria-valuemin={0} aria-valuemax={max} aria-valuenow={value} aria-valuetext={text}>
        <div className="t-bar__fill" style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
