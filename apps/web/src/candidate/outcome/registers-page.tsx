import { fullName, registersFor } from '@tirkeu/domain';
import type { Area } from '@tirkeu/messages';
import { Section, Text } from '@tirkeu/ui';
import { WithWords, useWords } from '../../shared/language.js';
import { AnswersAbout } from '../../shared/registers/answers-about.js';
import { WaitingPage } from '../../shared/waiting-page.js';
import { CasePage } from '../case/case-page.js';
import type { FilingCase } from '../case/filing-case.js';

interface Props {
  readonly filingCase: FilingCase;
}

const WORDS: readonly Area[] = ['registers', 'uploads'];

/** What registers answered about the people of a filing. Each answer can be objected to once. */
export const RegistersPage = (props: Props) => <WithWords areas={WORDS} waiting={<WaitingPage />}><Content {...props} /></WithWords>;

function Content({ filingCase }: Props) {
  const { t } = useWords();
  const { filing, allowed, timetable } = filingCase;
  const asked = registersFor(filing).flatMap((register) => filing.inquiries.find((inquiry) => inquiry.register === register) ?? []);
  const names = (chosen: typeof asked): string => chosen.map(({ register }) => t(`registers:register.${register}`)).join('; ');
  const waiting = asked.filter(({ settledAt }) => settledAt === null);
  const silent = asked.filter(({ settledAt, unanswered }) => settledAt !== null && unanswered.length > 0);
  return (
    <CasePage filingCase={filingCase} title={t('registers:mine.title')} lead={t('registers:mine.lead')}>
      {waiting.length > 0 && <Text>{t('registers:mine.waiting', { names: names(waiting) })}</Text>}
      {silent.length > 0 && <Text>{t('registers:mine.silent', { names: names(silent) })}</Text>}
      {filing.candidates.map(({ id, nameKk }) => {
        const answers = <AnswersAbout filingId={filing.id} candidateId={id} known={filing} allowed={allowed} zone={timetable.zone} takesPapers={allowed.includes('attach-document')} />;
        return filing.form === 'party-list' ? <Section key={id} title={<span lang="kk">{fullName(nameKk)}</span>}>{answers}</Section> : <div key={id} className="t-stack">{answers}</div>;
      })}
      {filing.candidates.length === 0 && <Text>{t('registers:mine.none')}</Text>}
    </CasePage>
  );
}
