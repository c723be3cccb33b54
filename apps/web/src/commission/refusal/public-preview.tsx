import { fullName } from '@tirkeu/domain';
import { Facts } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import type { Case } from '../case.js';
import { applied } from '../act/act-events.js';
import { stated, type GroundEntry } from './ground-entries.js';

/** What everybody will read of the refusal, field by field, and what nobody will. */
export function PublicPreview({ current: { filing, view, circumstances }, entries }: { readonly current: Case; readonly entries: readonly GroundEntry[] }) {
  const { t, text, language } = useWords();
  const grounds = entries.map((entry) => applied(stated(entry), circumstances));
  const names = filing.candidates.map(({ nameKk, nameRu }) => fullName(language === 'ru' ? nameRu : nameKk)).join('; ');
  return (
    <div className="cm-desk cm-stack" tabIndex={0} role="group" aria-label={t('commission:refusal.tab-public')}>
      <Facts items={[
        { key: 'who', label: t('commission:refusal.public.who'), value: <span lang={language === 'ru' ? 'ru' : 'kk'}>{names}</span> },
        { key: 'contest', label: t('commission:refusal.public.contest'), value: text(view.contest.title) },
        { key: 'status', label: t('commission:refusal.public.status'), value: t('common:status.refused') },
        { key: 'grounds', label: t('commission:refusal.grounds'), value: grounds.map(({ title, citationPlace }) => `${text(title)} (${text(citationPlace)})`).join('; ') },
      ]}
      />
      <p className="cm-quiet">{t('commission:refusal.public.hidden')}</p>
    </div>
  );
}
