import { Section, Stack, Text, TextLink } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';

/** Paper counts the same. */
export function OtherWays() {
  const { t } = useWords();
  return (
    <Section title={t('public:paper.title')}>
      <Stack gap={2}>
        <Text>{t('public:paper.text')}</Text>
        <Text>{t('public:paper.receipt')}</Text>
        <Text><TextLink href="/help">{t('public:paper.help')}</TextLink></Text>
      </Stack>
    </Section>
  );
}
