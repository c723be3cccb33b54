import type { ReactNode } from 'react';
import { classNames } from '../theme/class-names.js';
import './page-frame.css';

export interface SkipLinkProps {
  href?: `#${string}`;
  children: ReactNode;
}

/** First in the tab order; seen only while it has focus. */
export function SkipLink({ href = '#main', children }: SkipLinkProps) {
  return <a className="t-skip" href={href}>{children}</a>;
}

export interface PageFrameProps {
  topBar: ReactNode;
  /** The words of the skip link. */
  skip: ReactNode;
  /** Navigation at the left edge, usually `SideNav`. */
  side?: ReactNode;
  /** A full-width head between the top bar and the content, inside `main`. */
  header?: ReactNode;
  children: ReactNode;
  bottomBar?: ReactNode;
  footer?: ReactNode;
  /** `screen` fills a wide window and lets its panes scroll; on small windows it is a document again. */
  layout?: 'document' | 'screen';
  width?: 'reading' | 'page' | 'full';
}

/** The whole page. Owns `<main id="main">`; one to a page. */
export function PageFrame({ topBar, skip, side, header, children, bottomBar, footer, layout = 'document', width = 'page' }: PageFrameProps) {
  return (
    <div className={classNames('t-page', `t-page--${layout}`, `t-page--${layout === 'screen' ? 'full' : width}`, side !== undefined && 't-page--side')}>
      <SkipLink>{skip}</SkipLink>
      {topBar}
      <div className="t-page__body">
        {side}
        <main id="main" tabIndex={-1} className="t-page__main">
          {header !== undefined && <div className="t-page__head">{header}</div>}
          <div className="t-page__in">{children}</div>
          {bottomBar}
        </main>
      </div>
      {footer}
    </div>
  );
}

export function Footer({ children }: { children: ReactNode }) {
  return <footer className="t-foot"><div className="t-foot__in">{children}</div></footer>;
}

export interface BottomBarProps {
  label: string;
  /** The one primary button. */
  primary?: ReactNode;
  /** What is still missing, in words, beside it. */
  missing?: ReactNode;
  /** Other buttons, at the right end. */
  children?: ReactNode;
  /** A quiet last word, e.g. when the work was saved. */
  status?: ReactNode;
}

export function BottomBar({ label, primary, missing, children, status }: BottomBarProps) {
  return (
    <div className="t-bottom" role="group" aria-label={label}>
      {primary}
      {missing !== undefined && <div className="t-bottom__missing">{missing}</div>}
      <div className="t-bottom__end">
        {children}
        {status !== undefined && <span className="t-bottom__status">{status}</span>}
      </div>
    </div>
  );
}
