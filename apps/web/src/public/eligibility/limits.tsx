import type { Rulebook } from '@tirkeu/domain';
import { ListBullets, Section } from '@tirkeu/ui';
import { Citation } from '../../shared/citation.js';
import { useWords } from '../../shared/language.js';

/** What the quiz does not know: what only papers show, and what the sources leave open. */
export function Limits({ law }: { readonly law: Rulebook }) {
  const { t } = useWords();
  const oneDistrict = law.rules.find(({ id }) => id === 'one-district');
  return (
    <Section title={t('eligibility:limits.title')}>
      <ListBullets items={[
        t('eligibility:no-advice'),
        t('eligibility:limits.words'),
        ...(oneDistrict ? [<>{t('eligibility:limits.one-district')} <Citation citation={oneDistrict.citation} /></>] : []),
        t('eligibility:limits.marked'),
      ]} />
    </Section>
  );
}
