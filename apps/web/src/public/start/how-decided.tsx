import { getWindow, type Rulebook, type Timetable } from '@tirkeu/domain';
import { formatClosing } from '@tirkeu/messages';
import { Section, Steps } from '@tirkeu/ui';
import { Citation } from '../../shared/citation.js';
import { useWords } from '../../shared/language.js';

/** From the draft to the publication: five steps, each with its limit in law. */
export function HowDecided({ rulebook, timetable }: { readonly rulebook: Rulebook; readonly timetable: Timetable }) {
  const { t, language } = useWords();
  const { zone } = timetable;
  const nomination = getWindow(timetable, 'nomination');
  const registration = getWindow(timetable, 'registration');
  const { appealDays, publicationDays } = rulebook.limits;
  const by = (at: typeof nomination.closesAt) => formatClosing(at, zone, language);
  return (
    <Section title={t('public:decided.title')}>
      <Steps items={[
        { key: 'prepare', title: t('public:decided.prepare'), text: t('public:decided.prepare.text') },
        { key: 'submit', title: t('public:decided.submit'), text: <>{t('public:decided.submit.text', { by: by(nomination.closesAt) })} <Citation citation={nomination.citation} short /></> },
        { key: 'check', title: t('public:decided.check'), text: t('public:decided.check.text') },
        { key: 'decide', title: t('public:decided.decide'), text: <>{t('public:decided.decide.text', { by: by(registration.closesAt) })} {t('public:decided.appeal', { count: appealDays.value })} <Citation citation={appealDays.citation} short /></> },
        { key: 'publish', title: t('public:decided.publish'), text: <>{t('public:decided.publish.text', { count: publicationDays.value })} <Citation citation={publicationDays.citation} short /></> },
      ]} />
    </Section>
  );
}
