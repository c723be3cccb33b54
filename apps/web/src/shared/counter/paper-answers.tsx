import { FORM_FIELDS, MARITAL_STATUSES, formAnswers, formDifferences, formNumber, type Candidate, type FormAnswers, type FormField } from '@tirkeu/domain';
import { Card, Notice, Select, Stack, Text, TextField } from '@tirkeu/ui';
import { useWords, type Translate } from '../language.js';
import type { CounterFault } from './counter-time.js';
import { DAYS, EMPTY_ANSWERS, dayOnPaper, paperAnswers } from './paper-reading.js';

export interface PaperAnswersProps {
  readonly candidate: Candidate | null;
  readonly typed: FormAnswers;
  readonly onChange: (typed: FormAnswers) => void;
  readonly errorOf: (fieldId: string) => string | undefined;
  readonly keepsIin: boolean;
}

const recordOf = (candidate: Candidate | null): FormAnswers => (candidate ? formAnswers(candidate) : EMPTY_ANSWERS);
const isDay = (field: FormField): boolean => DAYS.some((day) => day === field);

/** What is wrong, in a list of everything that is: with the field that it is about. */
export function faultInWords({ fieldId, key }: CounterFault, t: Translate): { readonly fieldId: string; readonly message: string } {
  const field = FORM_FIELDS.find((each) => fieldId === `paper-${each}`);
  return { fieldId, message: field === undefined ? t(key) : `${formNumber(field)}. ${t(`counter:field.${field}`)}: ${t(key)}` };
}

/** What a value of a field reads like: days as on paper, choices in words. */
function inWords(field: FormField, value: string, t: Translate): string {
  if (value === '') return t('counter:form.nothing');
  if (field === 'citizen') return t(value === 'yes' ? 'counter:form.yes' : 'counter:form.no');
  if (field === 'marital-status') return t(`candidate:family.${MARITAL_STATUSES.find((status) => status === value) ?? 'single'}`);
  return isDay(field) && value.includes('-') ? dayOnPaper(value) : value;
}

/** The fields of a printed form under the numbers that they have on it, as they stand on paper; where one differs, the record stands below. */
export function PaperAnswers({ candidate, typed, onChange, errorOf, keepsIin }: PaperAnswersProps) {
  const { t } = useWords();
  const record = recordOf(candidate);
  const differing = new Set(formDifferences(record, paperAnswers(typed)));
  const change = (field: FormField) => (value: string) => onChange({ ...typed, [field]: value });
  const hintOf = (field: FormField): string | undefined => {
    if (field === 'iin') return candidate === null ? undefined : t(keepsIin ? 'counter:form.iin.keep' : 'counter:form.iin.hint', { iin: record.iin });
    if (candidate !== null && differing.has(field)) return `${t('counter:form.on-record')}: ${inWords(field, record[field], t)}`;
    return isDay(field) ? t('counter:form.date.hint') : undefined;
  };
  const choicesOf = (field: FormField): readonly string[] | null => (field === 'citizen' ? ['yes', 'no'] : field === 'marital-status' ? MARITAL_STATUSES : null);
  return (
    <Stack gap={4}>
      {FORM_FIELDS.map((field) => {
        const choices = choicesOf(field);
        const shared = { id: `paper-${field}`, label: `${formNumber(field)}. ${t(`counter:field.${field}`)}`, hint: hintOf(field), error: errorOf(`paper-${field}`), value: typed[field], onChange: change(field) };
        if (choices !== null) return <Select key={field} {...shared} emptyText={t('counter:choose')} options={choices.map((value) => ({ value, label: inWords(field, value, t) }))} />;
        return <TextField key={field} {...shared} maxLength={300} autoComplete="off" width={isDay(field) || field === 'iin' ? 16 : undefined} inputMode={isDay(field) || field === 'iin' ? 'numeric' : undefined} lang={field.endsWith('-kk') ? 'kk' : field.endsWith('-ru') ? 'ru' : undefined} />;
      })}
    </Stack>
  );
}

/** Each field in which the paper says something else than the record, the one line below the other. */
export function PaperDifferences({ candidate, typed }: Pick<PaperAnswersProps, 'candidate' | 'typed'>) {
  const { t } = useWords();
  const record = recordOf(candidate);
  const paper = paperAnswers(typed);
  const fields = formDifferences(record, paper);
  if (candidate === null) return null;
  if (fields.length === 0) return <Notice tone="ok" live title={t('counter:form.differences.none')} />;
  return (
    <Notice tone="warn" live title={t('counter:form.differences', { count: fields.length })}>
      <Stack gap={2}>
        {fields.map((field) => (
          <Card key={field}>
            <Text><strong>{formNumber(field)}. {t(`counter:field.${field}`)}</strong></Text>
            <Text>{t('counter:form.on-record')}: {inWords(field, record[field], t)}</Text>
            <Text>{t('counter:form.on-paper')}: <strong>{inWords(field, paper[field], t)}</strong></Text>
          </Card>
        ))}
      </Stack>
    </Notice>
  );
}
