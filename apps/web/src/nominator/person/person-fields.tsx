import { digitsFromKazakhLayout } from '@tirkeu/domain';
import { DateFields, DigitsField } from '@tirkeu/ui';
import { useState } from 'react';
import { NO_DATE } from '../../shared/date-parts.js';
import { useWords } from '../../shared/language.js';

export function IinField({ value, onChange, error, masked }: { readonly value: string; readonly onChange: (value: string) => void; readonly error: string | undefined; readonly masked: string | undefined }) {
  const { t } = useWords();
  return (
    <DigitsField
      id="iin" label={t('tables:column.iin')} hint={masked === undefined ? t('nominator:person.iin.hint') : t('nominator:person.iin.on-record', { iin: masked })} error={error}
      value={value} maxLength={12} width={14} autoComplete="off" transform={digitsFromKazakhLayout} onChange={onChange}
    />
  );
}

const partsOf = (written: string) => {
  const [day = '', month = '', year = ''] = written.split('.');
  return written === '' ? NO_DATE : { day, month, year };
};

interface PersonDateFieldProps {
  readonly field: 'birthDate' | 'residentSince';
  /** DD.MM.YYYY, as far as it is typed. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string;
  readonly hint?: string;
  readonly optional?: boolean;
}

/** Three fields for a day that somebody knows by heart. */
export function PersonDateField({ field, value, onChange, error, hint, optional = false }: PersonDateFieldProps) {
  const { t } = useWords();
  const [parts, setParts] = useState(() => partsOf(value));
  const [told, setTold] = useState(value);
  if (value !== told) {
    setTold(value);
    setParts(partsOf(value));
  }
  return (
    <DateFields
      id={field} label={t(`tables:column.${field}`)} optionalText={optional ? t('common:optional') : undefined} hint={hint} error={error} birthday={field === 'birthDate'} transform={digitsFromKazakhLayout}
      labels={{ day: t('nominator:date.day'), month: t('nominator:date.month'), year: t('nominator:date.year') }} value={parts}
      onChange={(next) => {
        const written = `${next.day}${next.month}${next.year}` === '' ? '' : `${next.day}.${next.month}.${next.year}`;
        setParts(next);
        setTold(written);
        onChange(written);
      }}
    />
  );
}
