import { digitsFromKazakhLayout } from '@tirkeu/domain';
import { DateFields, Section, Stack, TextField } from '@tirkeu/ui';
import { useWords } from '../language.js';
import type { TimeForm } from './counter-time.js';

export interface TimeFieldsProps {
  readonly time: TimeForm;
  readonly onChange: (time: TimeForm) => void;
  readonly errorOf: (fieldId: string) => string | undefined;
}

/** When a paper came to the counter, and why it is entered now. */
export function TimeFields({ time, onChange, errorOf }: TimeFieldsProps) {
  const { t } = useWords();
  const change = (part: Partial<TimeForm>) => onChange({ ...time, ...part });
  return (
    <Section title={t('counter:time.title')}>
      <Stack gap={4}>
        <DateFields
          id="came-on" label={t('counter:time.on')} value={time.on} onChange={(on) => change({ on })} error={errorOf('came-on-day')} transform={digitsFromKazakhLayout}
          labels={{ day: t('counter:time.day'), month: t('counter:time.month'), year: t('counter:time.year') }}
        />
        <TextField id="came-at" label={t('counter:time.at')} hint={t('counter:time.at.hint')} error={errorOf('came-at')} value={time.at} onChange={(at) => change({ at })} width={8} maxLength={5} inputMode="numeric" autoComplete="off" />
        <TextField id="came-reason" label={t('counter:time.reason')} hint={t('counter:time.reason.hint')} error={errorOf('came-reason')} value={time.reason} onChange={(reason) => change({ reason })} maxLength={500} autoComplete="off" />
      </Stack>
    </Section>
  );
}
