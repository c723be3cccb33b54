import { isUnsettled, type Citation as CitationValue } from '@tirkeu/domain';
import { formatMoney } from '@tirkeu/messages';
import { Facts, Section } from '@tirkeu/ui';
import { Citation } from '../../shared/citation.js';
import { useWords } from '../../shared/language.js';
import type { FilingCase } from '../case/filing-case.js';

/** The numbers of the law that concern this person; what the law leaves open says so beside the value. */
export function LawValues({ filingCase }: { readonly filingCase: FilingCase }) {
  const { t, language } = useWords();
  const { rulebook, filing } = filingCase;
  const { minimumAgeYears, ageReference, withdrawalClosesFullDaysBefore, appealDays, residenceYears } = rulebook.limits;
  const deposit = rulebook.deposit({ route: 'self', onDate: filing.electionDay });
  const values: readonly { readonly key: string; readonly label: string; readonly value: string; readonly citation: CitationValue }[] = [
    { key: 'age', label: t('candidate:law.age'), value: t('candidate:law.years', { count: minimumAgeYears.value }), citation: minimumAgeYears.citation },
    { key: 'age-on', label: t('candidate:law.age-on'), value: t(ageReference.value === 'election-day' ? 'candidate:law.age-on.election' : 'candidate:law.age-on.registration'), citation: ageReference.citation },
    { key: 'residence', label: t('candidate:law.residence'), value: residenceYears.value === 0 ? t('candidate:law.none') : t('candidate:law.years', { count: residenceYears.value }), citation: residenceYears.citation },
    ...(deposit.outcome === 'due' ? [{ key: 'deposit', label: t('candidate:law.deposit'), value: formatMoney(deposit.amountKzt, language), citation: deposit.citation }] : []),
    { key: 'withdrawal', label: t('candidate:law.withdrawal'), value: t('candidate:law.days', { count: withdrawalClosesFullDaysBefore.value }), citation: withdrawalClosesFullDaysBefore.citation },
    { key: 'appeal', label: t('candidate:law.appeal'), value: t('candidate:law.days', { count: appealDays.value }), citation: appealDays.citation },
  ];
  return (
    <Section title={t(values.some(({ citation }) => isUnsettled(citation)) ? 'candidate:law.title.unsettled' : 'candidate:law.title')}>
      <Facts items={values.map(({ key, label, value, citation }) => ({ key, label, value: <>{value}<br /><Citation citation={citation} short /></> }))} />
    </Section>
  );
}
