import { LinkButton, Section, Stack } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { casePath, type Case } from '../case.js';

/** The way to the record, for those who may make it. */
export function DeathSection({ current: { filing, allowed } }: { readonly current: Case }) {
  const { t } = useWords();
  if (!allowed.includes('record-death')) return null;
  return <Section title={t('commission:death.section')}><Stack gap={3}><p>{t('commission:death.section.text')}</p><div><LinkButton size="s" href={casePath(filing.id, 'death')}>{t('commission:death.title')}</LinkButton></div></Stack></Section>;
}
