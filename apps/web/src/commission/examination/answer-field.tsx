import { GROUNDS, digitsFromKazakhLayout, factForm, isCivilDate, type CivilDate, type FactName, type FactScalar } from '@tirkeu/domain';
import { DateFields, DigitsField, RadioGroup, Select, TextField } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';

const DIGITS = /\D/gu;
export const digits = (raw: string): string => digitsFromKazakhLayout(raw).replace(DIGITS, '');

export interface TypedDate {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** An answer on a fact as somebody types it: a date by its parts, anything else as one value. */
export interface TypedAnswer {
  readonly value: string;
  readonly date: TypedDate;
}

export const NO_ANSWER_TYPED: TypedAnswer = { value: '', date: { day: '', month: '', year: '' } };

export function civil({ day, month, year }: TypedDate): CivilDate | null {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(written) ? written : null;
}

/** The answer, null where it is not clear, undefined where it is not typed whole. */
export function answerOf(name: FactName, { value, date }: TypedAnswer): FactScalar | undefined {
  switch (factForm(name)) {
    case 'yes-no': return value === 'yes' ? true : value === 'no' ? false : value === 'unclear' ? null : undefined;
    case 'date': return civil(date) ?? undefined;
    case 'money': return value === '' ? undefined : Number(value);
    case 'ground': case 'name': return value.trim() === '' ? undefined : value.trim();
  }
}

export interface AnswerFieldProps {
  readonly id: string;
  readonly name: FactName;
  readonly label: string;
  readonly typed: TypedAnswer;
  readonly onChange: (next: TypedAnswer) => void;
  readonly error: string | undefined;
  /** What is found by a person is clear. */
  readonly mayBeUnclear?: boolean;
}

/** The field for an answer, in the form that the fact has. */
export function AnswerField({ id, name, label, typed, onChange, error, mayBeUnclear = false }: AnswerFieldProps) {
  const { t } = useWords();
  const shared = { id, label, labelSize: 's', error } as const;
  const change = (value: string) => onChange({ ...typed, value });
  const choices = ['yes', 'no', ...(mayBeUnclear ? ['unclear' as const] : [])] as const;
  switch (factForm(name)) {
    case 'yes-no':
      return <RadioGroup {...shared} inline value={typed.value || null} onChange={change} options={choices.map((value) => ({ value, label: t(`commission:answer.${value}`) }))} />;
    case 'date':
      return <DateFields {...shared} value={typed.date} onChange={(date) => onChange({ ...typed, date })} labels={{ day: t('commission:date.day'), month: t('commission:date.month'), year: t('commission:date.year') }} transform={digits} />;
    case 'money':
      return <DigitsField {...shared} width={10} maxLength={9} value={typed.value} onChange={change} transform={digits} />;
    case 'name':
      return <TextField {...shared} width={24} maxLength={200} value={typed.value} onChange={change} />;
    case 'ground':
      return <Select {...shared} emptyText={t('commission:choose')} value={typed.value} onChange={change} options={GROUNDS.filter((ground) => ground.startsWith('court-')).map((ground) => ({ value: ground, label: t(`commission:ground.${ground}`) }))} />;
  }
}
