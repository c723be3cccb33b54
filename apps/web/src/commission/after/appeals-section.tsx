import { contested, fullName, isSuspended, localDate, pendingAppeals, type Appeal } from '@tirkeu/domain';
import { formatDateWithYear } from '@tirkeu/messages';
import { Section, Stack, SummaryList } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import type { Case } from '../case.js';
import { NoteAppealForm } from './note-appeal-form.js';
import { RulingForm } from './ruling-form.js';

/** Every appeal with its outcome ground by ground, and for each decision that is before somebody the way to record what was decided. */
export function AppealsSection({ current }: { readonly current: Case }) {
  const { t } = useWords();
  const { filing, allowed } = current;
  const decisions = allowed.includes('note-appeal') ? contested(filing) : [];
  if (filing.appeals.length === 0 && decisions.length === 0) return null;
  const open = contested(filing).filter((decision) => pendingAppeals(filing, decision).length > 0);
  return (
    <Section title={t('rulings:appeal.title')}>
      <Stack gap={4}>
        {filing.appeals.length > 0 && <SummaryList label={t('rulings:appeal.title')} rows={filing.appeals.map((appeal, index) => ({ key: String(index), label: <Head appeal={appeal} current={current} />, value: <State appeal={appeal} current={current} /> }))} />}
        {allowed.includes('record-appeal-outcome') && open.map((decision) => <RulingForm key={decision.candidateId ?? ''} current={current} decision={decision} />)}
        {decisions.map((decision) => <NoteAppealForm key={decision.candidateId ?? ''} current={current} decision={decision} />)}
      </Stack>
    </Section>
  );
}

interface Props {
  readonly appeal: Appeal;
  readonly current: Case;
}

function Head({ appeal, current: { filing } }: Props) {
  const { t } = useWords();
  const gone = filing.departures.find(({ candidate }) => candidate.id === appeal.candidateId)?.candidate ?? filing.candidates.find(({ id }) => id === appeal.candidateId);
  return <>{t(`rulings:appeal.of.${appeal.of}`)}<br /><span className="cm-quiet">{t(`commission:appeal.to.${appeal.to}`)}</span>{gone && <><br /><span lang="kk">{fullName(gone.nameKk)}</span></>}</>;
}

function State({ appeal, current: { filing, rulebook, view } }: Props) {
  const { t, text, language } = useWords();
  const { zone } = view.contest;
  const decidedOn = appeal.ruledOn ?? (appeal.decidedAt && localDate(appeal.decidedAt, zone));
  return (
    <Stack gap={1}>
      <span>
        {t('commission:appeal.lodged', { date: formatDateWithYear(appeal.lodgedOn ?? localDate(appeal.lodgedAt, zone), language) })}{appeal.number && `, № ${appeal.number}`}.{' '}
        <b>{t(`commission:appeal.outcome.${appeal.outcome}`)}</b>{decidedOn && `, ${formatDateWithYear(decidedOn, language)}`}
      </span>
      {isSuspended(filing, appeal) && <span className="cm-quiet">{t('rulings:appeal.suspended')}</span>}
      {appeal.grounds?.map(({ ground, rule, candidateId, outcome }) => (
        <span key={`${ground}/${rule ?? ''}/${candidateId ?? ''}`} className="cm-quiet">{text(rulebook.grounds.find(({ id }) => id === ground)?.title ?? { kk: ground, ru: ground, en: ground })}: {t(`rulings:appeal.ground.${outcome}`)}</span>
      ))}
    </Stack>
  );
}
