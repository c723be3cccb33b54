import type { Area } from '@tirkeu/messages';
import { Section, Stack } from '@tirkeu/ui';
import { WithWords, useWords } from '../shared/language.js';
import { AnswersAbout } from '../shared/registers/answers-about.js';
import type { NamingCase } from './with-naming.js';

const WORDS: readonly Area[] = ['registers'];

interface Props {
  readonly naming: NamingCase;
}

/** What registers answered about the person whom somebody else nominates. */
export const RegistersCard = (props: Props) => <WithWords areas={WORDS} waiting={null}><Content {...props} /></WithWords>;

function Content({ naming: { view, timetable } }: Props) {
  const { t } = useWords();
  return (
    <Section title={t('registers:mine.title')}>
      <Stack gap={4}>
        <p>{t('registers:mine.lead')}</p>
        <AnswersAbout filingId={view.filingId} candidateId={view.entered.id} known={view} allowed={view.allowed} zone={timetable.zone} takesPapers={false} />
      </Stack>
    </Section>
  );
}
