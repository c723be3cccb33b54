import { localDate } from '@tirkeu/domain';
import { formatDateWithYear } from '@tirkeu/messages';
import { LinkButton, Section, Stack, SummaryList } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { casePath, type Case } from '../case.js';

/** Reinstatement by the commission itself, as done or as possible. */
export function ReinstatementSection({ current: { filing, allowed, view } }: { readonly current: Case }) {
  const { t, text, language } = useWords();
  const last = filing.reinstatements.at(-1);
  if (allowed.includes('reinstate')) {
    return <Section title={t('rulings:reinstate.section')}><Stack gap={3}><p>{t('rulings:reinstate.section.text')}</p><div><LinkButton size="s" href={casePath(filing.id, 'after/reinstatement')}>{t('rulings:reinstate.title')}</LinkButton></div></Stack></Section>;
  }
  if (!last) return null;
  return (
    <Section title={t('rulings:reinstated')} aside={<LinkButton size="s" href={casePath(filing.id, 'acts/reinstatement')}>{t('commission:outcome.act')}</LinkButton>}>
      <SummaryList rows={[
        { key: 'resolution', label: t('commission:vote.number'), value: `№ ${last.resolution.number}, ${formatDateWithYear(last.resolution.on, language)}` },
        { key: 'reason', label: t('rulings:reinstated.reason'), value: text(last.reason) },
        { key: 'by', label: t('commission:outcome.recorded-by'), value: `${last.by.name}, ${formatDateWithYear(localDate(last.at, view.contest.zone), language)}` },
      ]} />
    </Section>
  );
}

/** The acceptance of a withdrawal, as done or as possible. */
export function AcceptanceSection({ current: { filing, allowed } }: { readonly current: Case }) {
  const { t, language } = useWords();
  const { acceptance } = filing;
  if (allowed.includes('accept-withdrawal')) {
    return <Section title={t('rulings:accept.section')}><Stack gap={3}><p>{t('rulings:accept.section.text')}</p><div><LinkButton size="s" href={casePath(filing.id, 'after/acceptance')}>{t('rulings:accept.title')}</LinkButton></div></Stack></Section>;
  }
  if (acceptance === null) return null;
  return (
    <Section title={t('rulings:accepted')} aside={<LinkButton size="s" href={casePath(filing.id, 'acts/withdrawal')}>{t('commission:outcome.act')}</LinkButton>}>
      <p>№ {acceptance.resolution.number}, {formatDateWithYear(acceptance.resolution.on, language)}</p>
    </Section>
  );
}
