import { Section, Stack, Text, TextLink } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { Page } from '../../shared/page.js';

const TOPICS = ['who', 'eligibility', 'deadlines', 'files', 'network', 'accessibility', 'data', 'agents', 'about'] as const;

/** Short answers for everybody, and whom to ask. */
export function HelpPage() {
  const { t } = useWords();
  return (
    <Page title={t('public:help.title')} lead={t('public:help.lead')} width="reading">
      <Stack gap={5}>
        {TOPICS.map((topic) => (
          <Section key={topic} title={t(`public:help.${topic}`)}><Text>{t(`public:help.${topic}.text`)}{topic === 'agents' && <> <TextLink href="/nominator/agency">{t('public:help.agents.ask')}</TextLink></>}</Text></Section>
        ))}
        <Text><TextLink href="/can-i-stand">{t('public:start.can-i-stand')}</TextLink></Text>
        <Text><TextLink href="/calendar">{t('public:start.whole-calendar')}</TextLink></Text>
      </Stack>
    </Page>
  );
}
