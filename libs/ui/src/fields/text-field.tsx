import { useState, type InputHTMLAttributes, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { classNames } from '../theme/class-names.js';
import { useDigits, type DigitsOf } from './digits.js';
import { FieldFrame, describedBy, type FieldShared } from './field-frame.js';

export interface TextFieldProps extends FieldShared {
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'email' | 'tel' | 'password' | 'url';
  autoComplete?: string;
  inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode'];
  /** Room for this many characters; full width without it. */
  width?: number;
  spellCheck?: boolean;
  maxLength?: number;
  lang?: string;
  prefix?: ReactNode;
  suffix?: ReactNode;
  readOnly?: boolean;
  /** For passwords: the words of the button that shows and hides the letters. */
  revealTexts?: { show: string; hide: string };
  onEnter?: () => void;
  inputRef?: Ref<HTMLInputElement>;
}

/** One line of text. It never judges while a person types or leaves the field. */
export function TextField({
  value, onChange, type = 'text', autoComplete, inputMode, width, spellCheck = false, maxLength, lang, prefix, suffix, readOnly, revealTexts, onEnter, inputRef, ...shared
}: TextFieldProps) {
  const { id, name, error } = shared;
  const [revealed, setRevealed] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter?.();
  };
  return (
    <FieldFrame {...shared}>
      <div className={classNames('t-input', readOnly === true && 't-input--readonly')} style={width === undefined ? undefined : { maxWidth: `calc(${width}ch + 3.2em)` }}>
        {prefix !== undefined && <span className="t-input__affix" aria-hidden="true">{prefix}</span>}
        <input
          id={id}
          name={name ?? id}
          ref={inputRef}
          type={type === 'password' && revealed ? 'text' : type}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={onEnter === undefined ? undefined : onKeyDown}
          autoComplete={autoComplete}
          inputMode={inputMode}
          spellCheck={spellCheck}
          autoCapitalize={type === 'password' || type === 'email' ? 'none' : undefined}
          maxLength={maxLength}
          lang={lang}
          readOnly={readOnly}
          aria-invalid={error !== undefined && error !== '' ? true : undefined}
          aria-describedby={describedBy(shared)}
        />
        {suffix !== undefined && <span className="t-input__affix" aria-hidden="true">{suffix}</span>}
        {revealTexts !== undefined && (
          <button type="button" className="t-input__action" aria-controls={id} aria-pressed={revealed} onClick={() => setRevealed(!revealed)}>
            {revealed ? revealTexts.hide : revealTexts.show}
          </button>
        )}
      </div>
    </FieldFrame>
  );
}

export interface DigitsFieldProps extends FieldShared {
  value: string;
  onChange: (value: string) => void;
  /** Undoes slips of another keyboard layout. */
  transform?: DigitsOf;
  autoComplete?: string;
  width?: number;
  maxLength?: number;
  inputRef?: Ref<HTMLInputElement>;
}

/** Digits that are not a quantity: a numeric keyboard, no spinner, leading zeros kept. */
export function DigitsField({ onChange, transform, maxLength, ...rest }: DigitsFieldProps) {
  const digits = useDigits(rest.value, transform);
  const keep = (raw: string) => {
    const kept = digits(raw);
    onChange(maxLength === undefined ? kept : kept.slice(0, maxLength));
  };
  return <TextField {...rest} inputMode="numeric" width={rest.width ?? maxLength} onChange={keep} />;
}

export interface TextAreaProps extends FieldShared {
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  maxLength?: number;
  /** Words for how many characters are left; negative when too many. */
  countText?: (remaining: number) => string;
  lang?: string;
  spellCheck?: boolean;
  autoComplete?: string;
}

/** Several lines. The limit is said, not enforced: a pasted text is never cut. */
export function TextArea({ value, onChange, rows = 4, maxLength, countText, lang, spellCheck, autoComplete, ...shared }: TextAreaProps) {
  const { id, name, error } = shared;
  const remaining = maxLength === undefined ? undefined : maxLength - Array.from(value).length;
  const counted = remaining !== undefined && countText !== undefined;
  return (
    <FieldFrame {...shared}>
      <textarea
        className="t-area"
        id={id}
        name={name ?? id}
        rows={rows}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        lang={lang}
        spellCheck={spellCheck}
        autoComplete={autoComplete}
        aria-invalid={error !== undefined && error !== '' ? true : undefined}
        aria-describedby={describedBy(shared, counted && `${id}-count`)}
      />
      {counted && <div id={`${id}-count`} className={remaining < 0 ? 't-field__count t-field__count--over' : 't-field__count'}>{countText(remaining)}</div>}
    </FieldFrame>
  );
}
