import { PERSONAL_FIELDS, type PersonalFieldId, type RetentionTerms } from '@tirkeu/domain';
import { Facts, Stack, TextLink } from '@tirkeu/ui';
import { useWords } from '../language.js';
import { TermList } from './term-list.js';

/** What the one list of personal fields says of one of them, in words. */
export function FieldFacts({ field, terms }: { readonly field: PersonalFieldId; readonly terms: RetentionTerms }) {
  const { t } = useWords();
  const found = PERSONAL_FIELDS.find(({ id }) => id === field);
  if (!found) return null;
  return (
    <Stack gap={2}>
      <Facts items={[
        { key: 'why', label: t('privacy:col.why'), value: t(`privacy:purpose.${found.purpose}`) },
        { key: 'who', label: t('privacy:col.who'), value: t(`privacy:class.${found.class}`) },
        { key: 'kept', label: t('privacy:col.kept'), value: found.keepUntil === 'published' ? t('privacy:kept.published') : <TermList terms={terms} /> },
      ]} />
      <TextLink href="/privacy">{t('privacy:why.all')}</TextLink>
    </Stack>
  );
}
