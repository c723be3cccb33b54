import { isUnsettled, type NeededQuestion, type PersonAnswers, type Prospect, type RequirementProspect, type Rule, type Rulebook } from '@tirkeu/domain';
import { formatDateWithYear } from '@tirkeu/messages';
import { Card, DataTable, Section, Stack, StatusMark, Tag, Text, TextLink, VisuallyHidden, type DataColumn } from '@tirkeu/ui';
import { Citation } from '../../shared/citation.js';
import { useWords } from '../../shared/language.js';
import { answerText } from './answer-words.js';
import { stepHref } from './course.js';

export interface RequirementTableProps {
  readonly law: Rulebook;
  readonly questions: readonly NeededQuestion[];
  readonly answers: PersonAnswers;
  readonly prospect: Prospect;
}

interface Row {
  readonly rule: Rule;
  readonly prospect: RequirementProspect;
}

/** Each requirement of the law with the answers that decide it, how it stands, and its place in the law. */
export function RequirementTable({ law, questions, answers, prospect }: RequirementTableProps) {
  const { t, text } = useWords();
  const rows = prospect.requirements.flatMap((each): readonly Row[] => law.rules.filter(({ id }) => id === each.rule).map((rule) => ({ rule, prospect: each })));
  const columns: DataColumn<Row>[] = [
    { id: 'requirement', header: t('eligibility:why.requirement'), rowHeader: true, card: 'title', cell: ({ rule }) => text(rule.title) },
    { id: 'answer', header: t('eligibility:why.answer'), card: 'plain', width: '30%', cell: ({ rule }) => <Answers law={law} rule={rule} questions={questions} answers={answers} /> },
    { id: 'outcome', header: t('eligibility:why.outcome'), card: 'status', width: '150px', cell: (row) => <Outcome prospect={row.prospect} /> },
    { id: 'basis', header: t('common:legal-basis'), width: '30%', cell: ({ rule }) => <Basis law={law} rule={rule} /> },
  ];
  return (
    <Section title={t('eligibility:why.title')}>
      <Stack gap={3}>
        <Card className="eligibility-table"><DataTable caption={t('eligibility:why.title')} columns={columns} rows={rows} rowKey={({ rule }) => rule.id} /></Card>
        {!questions.some(({ id }) => id === 'residence') && (
          <Text size="s" tone="muted">{t('eligibility:why.residence-not-asked')}. {t('common:legal-basis')}: <Citation citation={law.limits.residenceYears.citation} /></Text>
        )}
      </Stack>
    </Section>
  );
}

function Answers({ law, rule, questions, answers }: Omit<RequirementTableProps, 'prospect'> & { readonly rule: Rule }) {
  const words = useWords();
  const { t } = words;
  return (
    <ul className="eligibility-answers">
      {questions.filter(({ decides }) => decides.includes(rule.id)).map(({ id }) => (
        <li key={id}>
          <span className="eligibility-answers__question">{t(`eligibility:ask.${id}`)}</span> {answerText(id, answers[id], words)}{' '}
          <span className="t-noprint"><TextLink href={stepHref(law.id, id)}>{t('eligibility:change')}<VisuallyHidden> {t(`eligibility:ask.${id}`)}</VisuallyHidden></TextLink></span>
        </li>
      ))}
    </ul>
  );
}

function Outcome({ prospect: { outcome, from } }: { readonly prospect: RequirementProspect }) {
  const { t, language } = useWords();
  if (outcome === 'met') return <StatusMark>{t('eligibility:why.met')}</StatusMark>;
  return (
    <>
      <Tag tone={outcome === 'open' ? 'warn' : 'bad'}>{t(`eligibility:why.${outcome}`)}</Tag>
      {from !== null && <Text size="s" tone="muted">{t('eligibility:why.from', { date: formatDateWithYear(from, language) })}</Text>}
    </>
  );
}

/** Age has two places in the law: how old, and on which day it counts. */
function Basis({ law, rule }: { readonly law: Rulebook; readonly rule: Rule }) {
  const { t } = useWords();
  const { citation } = law.limits.ageReference;
  const ageCounted = rule.citation === law.limits.minimumAgeYears.citation && isUnsettled(citation);
  return (
    <>
      <Citation citation={rule.citation} />
      {ageCounted && <Text size="s" tone="muted">{t('eligibility:why.age-reference')}: <Citation citation={citation} /></Text>}
    </>
  );
}
