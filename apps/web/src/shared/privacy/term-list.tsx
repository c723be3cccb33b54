import type { RetentionTerms } from '@tirkeu/domain';
import { ListBullets } from '@tirkeu/ui';
import { useWords } from '../language.js';

/** The terms of a rulebook, each with what it holds for. */
export function TermList({ terms: { neverSubmittedDays, notRegisteredDays, registeredDays } }: { readonly terms: RetentionTerms }) {
  const { t } = useWords();
  return (
    <ListBullets items={[
      t('privacy:term.never-submitted', { count: neverSubmittedDays }), t('privacy:term.not-registered', { count: notRegisteredDays }), t('privacy:term.registered', { count: registeredDays }),
    ]} />
  );
}
