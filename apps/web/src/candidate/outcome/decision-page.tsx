import { findReinstatedAt, fullName, type AppliedGround, type Language, type PersonName, type Text as LawText } from '@tirkeu/domain';
import { formatMoment } from '@tirkeu/messages';
import { Card, Facts, Notice, NumberBadge, Section, Stack, Text, TextLink } from '@tirkeu/ui';
import { ActPaper } from '../../shared/act-paper.js';
import { PapersOfFiling } from '../../shared/issued/papers-of-filing.js';
import { useWords } from '../../shared/language.js';
import { LANGUAGE_NAMES } from '../../shared/service-bar.js';
import { CasePage } from '../case/case-page.js';
import { hrefOf, type FilingCase } from '../case/filing-case.js';
import { AppealSection } from './appeal-section.js';
import { useDecisionAct } from './decision-act.js';

interface Props {
  readonly filingCase: FilingCase;
}

/** The commission's decision: outcome, reasons in the languages of the act and of the reader, vote, appeal, and the act itself. */
export function DecisionPage({ filingCase }: Props) {
  const { t, text } = useWords();
  const { filing, view } = filingCase;
  const { decision, cancellation } = filing;
  if (decision === null) return <CasePage filingCase={filingCase} title={t('candidate:decision.none')}><Text>{t('candidate:decision.none.text')}</Text></CasePage>;
  const act = filing.status === 'cancelled' && cancellation ? { ...cancellation, kind: 'cancelled' as const } : decision;
  return (
    <CasePage filingCase={filingCase} title={t(`candidate:decision.${act.kind}`)} lead={text(view.contest.title)}>
      <Outcome filingCase={filingCase} />
      {act.grounds.length > 0 && <Grounds grounds={act.grounds} filingCase={filingCase} />}
      <AppealSection filingCase={filingCase} />
      <PapersOfFiling filingId={filing.id} version={view.version} />
      <ActOfDecision filingCase={filingCase} />
    </CasePage>
  );
}

function Outcome({ filingCase }: Props) {
  const { t, text, language } = useWords();
  const { filing, view, timetable } = filingCase;
  const act = filing.status === 'cancelled' ? filing.cancellation : filing.decision;
  if (act === null) return null;
  const { number, vote } = act.resolution;
  return (
    <Stack gap={3}>
      <Facts
        items={[
          { key: 'commission', label: t('candidate:receipt.commission'), value: text(view.contest.commission.names) },
          { key: 'number', label: t('candidate:decision.number'), value: number },
          { key: 'at', label: t('candidate:decision.at'), value: formatMoment(act.at, timetable.zone, language) },
          { key: 'vote', label: t('candidate:decision.vote'), value: t('candidate:decision.vote.text', { members: vote.members, present: vote.present, for: vote.inFavour, against: vote.against }) },
        ]}
      />
      {filing.status === 'registered' && findReinstatedAt(filing) !== null && <Notice tone="ok" title={t('candidate:event.reinstated')} level={3} />}
      {filing.decision?.late && <Notice tone="info"><p>{t('candidate:decision.late')}</p></Notice>}
    </Stack>
  );
}

/** The languages of the act, and before them the reader's own where that is a third one. */
function InActLanguages({ label, value }: { readonly label: string; readonly value: LawText }) {
  const { language } = useWords();
  const languages: readonly Language[] = language === 'en' ? ['en', 'kk', 'ru'] : language === 'ru' ? ['ru', 'kk'] : ['kk', 'ru'];
  return (
    <div>
      <Text size="s" tone="muted">{label}</Text>
      <Facts layout="row" items={languages.map((each) => ({ key: each, label: <span lang={each}>{LANGUAGE_NAMES[each]}</span>, value: <span lang={each}>{value[each]}</span> }))} />
    </div>
  );
}

function Grounds({ grounds, filingCase: { filing } }: Props & { readonly grounds: readonly AppliedGround[] }) {
  const { t, text } = useWords();
  const onList = ({ candidateId }: AppliedGround) => (filing.form === 'party-list' ? filing.candidates.find(({ id }) => id === candidateId) : undefined);
  return (
    <Section title={t('candidate:decision.grounds', { count: grounds.length })}>
      <Stack gap={3}>
        {grounds.map((ground, index) => (
          <Card key={`${ground.ground}-${index}`} level={3} title={<><NumberBadge>{index + 1}</NumberBadge> {text(ground.title)}</>}>
            <Stack gap={3}>
              <Concerned name={onList(ground)?.nameKk} />
              <InActLanguages label={t('candidate:decision.statement')} value={ground.statement} />
              <InActLanguages label={t('candidate:decision.finding')} value={ground.finding} />
              <Text size="s" tone="muted">{t('common:legal-basis')}: {text(ground.citationPlace)}</Text>
            </Stack>
          </Card>
        ))}
      </Stack>
    </Section>
  );
}

/** Whom on a list a ground is about. */
const Concerned = ({ name }: { readonly name: PersonName | undefined }) => (name ? <Text><span lang="kk">{fullName(name)}</span></Text> : null);

function ActOfDecision({ filingCase }: Props) {
  const { t } = useWords();
  const act = useDecisionAct(filingCase);
  if (act === null) return null;
  return (
    <Section title={t('candidate:decision.act')} aside={<TextLink href={hrefOf(filingCase.filing.id, 'act')}>{t('candidate:decision.act.open')}</TextLink>}>
      <Stack gap={2}>
        <Text size="s" tone="muted">{t('candidate:decision.act.languages')}</Text>
        <ActPaper act={act} preview />
      </Stack>
    </Section>
  );
}
