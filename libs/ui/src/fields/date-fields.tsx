import { useDigits, type DigitsOf } from './digits.js';
import { FieldGroup, type FieldShared } from './field-frame.js';

export interface DateParts {
  day: string;
  month: string;
  year: string;
}

export type DatePart = keyof DateParts;

export interface DateFieldsProps extends FieldShared {
  value: DateParts;
  onChange: (value: DateParts) => void;
  labels: Record<DatePart, string>;
  /** Which of the three are wrong; all when an error stands and none is named. */
  wrongParts?: DatePart[];
  /** Lets the browser fill in the person's own birthday. */
  birthday?: boolean;
  /** Undoes slips of another keyboard layout. */
  transform?: DigitsOf;
}

const PARTS: { part: DatePart; length: number; autoComplete: string }[] = [
  { part: 'day', length: 2, autoComplete: 'bday-day' },
  { part: 'month', length: 2, autoComplete: 'bday-month' },
  { part: 'year', length: 4, autoComplete: 'bday-year' },
];

/** A date a person knows by heart, in three fields. The first field bears the group's id with `-day`. */
export function DateFields({ id, label, hint, error, name, labelSize, labelHidden, optionalText, value, onChange, labels, wrongParts, birthday = false, transform }: DateFieldsProps) {
  const digits = { day: useDigits(value.day, transform), month: useDigits(value.month, transform), year: useDigits(value.year, transform) };
  const isWrong = (part: DatePart) => error !== undefined && error !== '' && (wrongParts === undefined || wrongParts.includes(part));
  return (
    <FieldGroup id={id} legend={label} hint={hint} error={error} optionalText={optionalText} legendSize={labelSize} legendHidden={labelHidden} role="group">
      <div className="t-date">
        {PARTS.map(({ part, length, autoComplete }) => (
          <div key={part} className="t-date__part">
            <label htmlFor={`${id}-${part}`}>{labels[part]}</label>
            <div className={isWrong(part) ? 't-input t-input--wrong' : 't-input'} style={{ width: `calc(${length}ch + 2.4em)` }}>
              <input
                id={`${id}-${part}`}
                name={`${name ?? id}-${part}`}
                type="text"
                inputMode="numeric"
                maxLength={length}
                autoComplete={birthday ? autoComplete : 'off'}
                value={value[part]}
                aria-invalid={isWrong(part) || undefined}
                onChange={(event) => onChange({ ...value, [part]: digits[part](event.target.value) })}
              />
            </div>
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}
