import type { ReactNode } from 'react';
import { Link } from '../theme/link.js';
import './top-bar.css';

export interface TopBarProps {
  brand: string;
  brandHref: string;
  brandLang?: string;
  /** One or two lines: where the person is. */
  context?: ReactNode[];
  clock?: ReactNode;
  languages?: ReactNode;
  help?: ReactNode;
  user?: ReactNode;
  /** Names the banner where a page has more than one. */
  label?: string;
}

function BrandMark() {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <rect x="1" y="1" width="18" height="18" rx="4" fill="currentColor" />
      <path d="M5.2 6.2h9.6M10 6.2v8.6" fill="none" stroke="var(--paper)" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}

/** Service, place, clock, languages, help and person, always in this order. Two strips on phones. */
export function TopBar({ brand, brandHref, brandLang, context = [], clock, languages, help, user, label }: TopBarProps) {
  const about = context.length > 0 || clock !== undefined || help !== undefined || user !== undefined;
  return (
    <header className="t-top" aria-label={label}>
      <Link className="t-top__brand" href={brandHref} lang={brandLang}><BrandMark />{brand}</Link>
      {languages !== undefined && <div className="t-top__langs">{languages}</div>}
      {about && (
        <div className="t-top__about">
          {context.length > 0 && <div className="t-top__where">{context.map((line, index) => <div key={index}>{line}</div>)}</div>}
          {clock !== undefined && <div className="t-top__clock">{clock}</div>}
          {help !== undefined && <div className="t-top__help">{help}</div>}
          {user !== undefined && <div className="t-top__user">{user}</div>}
        </div>
      )}
    </header>
  );
}

export interface TopBarClockProps {
  label: ReactNode;
  time: ReactNode;
  /** Machine-readable instant of `time`. */
  dateTime?: string;
}

/** Server time; it is read when asked for and never announced. */
export function TopBarClock({ label, time, dateTime }: TopBarClockProps) {
  return (
    <span className="t-clock">
      <span className="t-clock__label">{label}</span> <time dateTime={dateTime}>{time}</time>
    </span>
  );
}

export interface TopBarUserProps {
  name: ReactNode;
  role?: ReactNode;
  children?: ReactNode;
}

export function TopBarUser({ name, role, children }: TopBarUserProps) {
  return (
    <span className="t-user">
      <span className="t-user__who"><b>{name}</b>{role !== undefined && <span> {role}</span>}</span>
      {children}
    </span>
  );
}

export interface HelpLineProps {
  label?: ReactNode;
  href: string;
  children: ReactNode;
}

export function HelpLine({ label, href, children }: HelpLineProps) {
  return <span className="t-help">{label !== undefined && <>{label} </>}<Link className="t-nowrap" href={href}>{children}</Link></span>;
}

export interface LanguageOption {
  code: string;
  /** In the language itself. */
  name: string;
  href?: string;
}

export interface LanguageSwitchProps {
  label: string;
  languages: LanguageOption[];
  current: string;
  /** Without it every language needs its address. */
  onSelect?: (code: string) => void;
}

/** The chosen one stays the same element, so that choosing keeps the focus. */
export function LanguageSwitch({ label, languages, current, onSelect }: LanguageSwitchProps) {
  return (
    <nav className="t-langs" aria-label={label}>
      {languages.map(({ code, name, href }) => {
        const chosen = code === current;
        if (onSelect !== undefined) return <button key={code} type="button" lang={code} aria-current={chosen ? 'true' : undefined} onClick={() => { if (!chosen) onSelect(code); }}>{name}</button>;
        if (chosen) return <b key={code} lang={code} aria-current="true">{name}</b>;
        return <a key={code} lang={code} hrefLang={code} href={href}>{name}</a>;
      })}
    </nav>
  );
}
