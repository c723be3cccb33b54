import { useContext, useId, useRef, useState, type ButtonHTMLAttributes, type MouseEvent, type ReactNode, type Ref } from 'react';
import { useAnnouncer } from '../theme/announcer.js';
import { classNames } from '../theme/class-names.js';
import { Link, type LinkProps } from '../theme/link.js';
import type { DataAttributes } from '../theme/shared-types.js';
import { VisuallyHidden } from '../theme/visually-hidden.js';
import { Kbd } from './kbd.js';
import { SubmittingContext } from './submitting.js';
import './button.css';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'm' | 's' | 'xs';

interface ButtonLook {
  /** One `primary` to a page: the act the page is for. */
  kind?: ButtonKind;
  size?: ButtonSize;
  /** Fills the width it is given. */
  wide?: boolean;
  icon?: ReactNode;
  children?: ReactNode;
}

const lookOf = ({ kind = 'secondary', size = 'm', wide }: ButtonLook, className?: string) =>
  classNames('t-btn', `t-btn--${kind}`, `t-btn--${size}`, wide && 't-btn--wide', className);

export interface ButtonProps extends ButtonLook, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick' | 'disabled' | 'children'>, DataAttributes {
  /** The key drawn at the end, e.g. `R`. */
  shortcut?: string;
  /** The same key for assistive technology (`aria-keyshortcuts`). */
  shortcutKeys?: string;
  /** A promise holds the button until it settles, so that a second press does nothing. */
  onClick?: (event: MouseEvent<HTMLButtonElement>) => void | Promise<unknown>;
  /** Work is under way elsewhere: the button keeps focus and does nothing. */
  pending?: boolean;
  /** Drawn and said instead of the label while work is under way. */
  pendingText?: string;
  /** Why it cannot act yet. The button stays focusable and says this when pressed. */
  blocked?: string | boolean;
  /** Draws the reason under the button; otherwise it is only spoken. */
  showReason?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

/** Runs the press unless one is still running. */
function useHeldPress(onClick: ButtonProps['onClick']) {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    const result = onClick?.(event);
    if (!(result instanceof Promise)) return;
    running.current = true;
    setBusy(true);
    const release = () => {
      running.current = false;
      setBusy(false);
    };
    void result.finally(release);
  };
  return { running, busy, press };
}

export function Button({
  kind, size, wide, icon, children, shortcut, shortcutKeys, onClick, pending = false, pendingText, blocked, showReason = false,
  type = 'button', className, 'aria-describedby': describedBy, ...rest
}: ButtonProps) {
  const reasonId = useId();
  const announce = useAnnouncer();
  const submitting = useContext(SubmittingContext) && type === 'submit';
  const { running, busy, press } = useHeldPress(onClick);
  const working = pending || busy || submitting;
  const isBlocked = blocked !== undefined && blocked !== false && blocked !== '';
  const reason = typeof blocked === 'string' && blocked !== '' ? blocked : undefined;
  const handleClick = (event: MouseEvent<HTMLButtonElement>) => {
    if (isBlocked || working || running.current) {
      event.preventDefault();
      event.stopPropagation();
      if (isBlocked && reason !== undefined) announce(reason);
      return;
    }
    press(event);
  };
  const button = (
    <button
      {...rest}
      type={type}
      className={lookOf({ kind, size, wide }, className)}
      aria-disabled={isBlocked || working || undefined}
      aria-busy={working || undefined}
      aria-keyshortcuts={shortcutKeys}
      aria-describedby={classNames(describedBy, reason !== undefined && reasonId) || undefined}
      onClick={handleClick}
    >
      {icon}
      <span className="t-btn__text">{working && pendingText !== undefined ? pendingText : children}</span>
      {shortcut !== undefined && <Kbd aria-hidden="true">{shortcut}</Kbd>}
    </button>
  );
  if (blocked === undefined) return button;
  // Around every button that may be blocked, so that one which no longer is stays the same element and keeps the focus.
  return (
    <span className={classNames('t-btn-why', wide && 't-btn-why--wide')}>
      {button}
      {reason !== undefined && (showReason ? <span id={reasonId} className="t-btn-why__text">{reason}</span> : <VisuallyHidden id={reasonId}>{reason}</VisuallyHidden>)}
    </span>
  );
}

export interface LinkButtonProps extends ButtonLook, Omit<LinkProps, 'children'>, DataAttributes {}

/** A link that looks like a button: for going somewhere, never for doing something. */
export function LinkButton({ kind, size, wide, icon, children, className, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={lookOf({ kind, size, wide }, className)}>
      {icon}
      <span className="t-btn__text">{children}</span>
    </Link>
  );
}

export interface TextLinkProps extends LinkProps, DataAttributes {
  /** Ink instead of teal, for links that are not what the page is for. */
  quiet?: boolean;
  current?: boolean;
}

export function TextLink({ quiet, current, className, ...rest }: TextLinkProps) {
  return <Link {...rest} aria-current={current === true ? 'true' : rest['aria-current']} className={classNames(quiet === true && 't-link--quiet', className) || undefined} />;
}

export interface TextButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'>, DataAttributes {
  ref?: Ref<HTMLButtonElement>;
}

/** An action that reads as a link inside a line of text. */
export function TextButton({ className, type = 'button', ...rest }: TextButtonProps) {
  return <button {...rest} type={type} className={classNames('t-textbtn', className)} />;
}
