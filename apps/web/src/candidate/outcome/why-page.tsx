import { requiredDocuments } from '@tirkeu/domain';
import { Card, Stack, Text } from '@tirkeu/ui';
import { Citation } from '../../shared/citation.js';
import { useWords } from '../../shared/language.js';
import { CasePage } from '../case/case-page.js';
import type { FilingCase } from '../case/filing-case.js';
import { LawValues } from '../finish/law-values.js';

/** The rule behind each paper of the list. */
export function WhyPage({ filingCase }: { readonly filingCase: FilingCase }) {
  const { t, text } = useWords();
  const { filing, rulebook } = filingCase;
  return (
    <CasePage filingCase={filingCase} title={t('candidate:why.title')} lead={t('candidate:why.lead', { rulebook: text(rulebook.title) })}>
      <Stack gap={4}>
        {requiredDocuments(filing, rulebook).map(({ requirement }) => (
          <Card key={requirement.id} title={text(requirement.title)}>
            <Stack gap={2}>
              <Text>{text(requirement.purpose)}</Text>
              <Text size="s" tone="muted">{t('candidate:document.issuer', { issuer: text(requirement.issuer) })}</Text>
              <Text size="s" tone="muted">{t('common:legal-basis')}: <Citation citation={requirement.citation} /></Text>
            </Stack>
          </Card>
        ))}
        <LawValues filingCase={filingCase} />
      </Stack>
    </CasePage>
  );
}
