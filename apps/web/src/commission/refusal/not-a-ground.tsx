import type { Rulebook } from '@tirkeu/domain';
import { Citation } from '../../shared/citation.js';
import { useWords } from '../../shared/language.js';

/** What nobody may be refused for, as it follows from the closed list of the law: the list itself, and what only a court can establish. */
export function NotAGround({ rulebook }: { readonly rulebook: Rulebook }) {
  const { t, text, language } = useWords();
  const forRefusal = rulebook.grounds.filter(({ usedFor }) => usedFor.includes('refusal'));
  const byCourt = forRefusal.filter(({ needsCourtDecision }) => needsCourtDecision).map(({ title }) => (language === 'en' ? `“${text(title)}”` : `«${text(title)}»`));
  const listed = forRefusal.find(({ citation }) => citation.confidence === 'A') ?? forRefusal[0];
  return (
    <div className="cm-rule-line">
      <b>{t('commission:refusal.only-by-law')}</b> {listed && <Citation citation={{ ...listed.citation, note: undefined }} short />} {t('commission:refusal.never')}{' '}
      {[
        t('commission:refusal.never.unnamed'), ...(byCourt.length > 0 ? [t('commission:refusal.never.court', { grounds: byCourt.join(', ') })] : []),
        t('commission:refusal.never.curable'), t('commission:refusal.never.slip'),
      ].join('; ')}.
    </div>
  );
}
