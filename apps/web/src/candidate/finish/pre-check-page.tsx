import { assess, type Finding, type Observed } from '@tirkeu/domain';
import type { MessageKey } from '@tirkeu/messages';
import { LinkButton, Notice, Section, Stack, StatusMark, Tag, TaskList, TaskRow, Text } from '@tirkeu/ui';
import { useId } from 'react';
import { WithProblemWords, useWords } from '../../shared/language.js';
import { CasePage } from '../case/case-page.js';
import { hrefOf, type FilingCase } from '../case/filing-case.js';
import { PAGE_OF_RULE, toMend } from '../hub/tasks.js';
import { TypedPages } from './typed-pages.js';

interface Props {
  readonly filingCase: FilingCase;
}

const OUTCOME_WORDS: Readonly<Record<Observed, MessageKey>> = {
  met: 'candidate:check.met',
  'not-met': 'candidate:check.not-met',
  unclear: 'candidate:check.unclear',
  unanswered: 'candidate:check.unanswered',
};

/** What the commission will check, as its own screen shows it, before anything is handed in. */
export function PreCheckPage({ filingCase }: Props) {
  const { t } = useWords();
  const { filing, rulebook, view } = filingCase;
  const findings = filing.candidates.length === 0 ? [] : assess(filing, rulebook);
  const found = toMend(filing, findings);
  return (
    <CasePage filingCase={filingCase} title={t('candidate:task.pre-check')} lead={t('candidate:pre-check.lead')}>
      {view.elsewhere.length > 0 && <WithProblemWords><StandsElsewhere /></WithProblemWords>}
      <TypedPages filingCase={filingCase} />
      {found.length === 0
        ? <Notice tone="ok" title={t('candidate:pre-check.nothing')}><p>{t('candidate:pre-check.nothing.text')}</p></Notice>
        : <Notice tone="warn" title={t('candidate:pre-check.found', { count: found.length })}><p>{t('candidate:pre-check.found.text')}</p></Notice>}
      <Findings title={t('candidate:check.not-met')} findings={findings.filter((finding) => finding.outcome === 'unclear' || found.includes(finding))} filingCase={filingCase} />
      <Findings title={t('candidate:check.absent')} findings={findings.filter((finding) => finding.outcome === 'not-met' && !found.includes(finding))} filingCase={filingCase} absent />
      <Findings title={t('candidate:check.unanswered')} findings={findings.filter(({ outcome }) => outcome === 'unanswered')} filingCase={filingCase} note={t('candidate:pre-check.registers')} />
      <Findings title={t('candidate:check.met')} findings={findings.filter(({ outcome }) => outcome === 'met')} filingCase={filingCase} />
      <div><LinkButton href={hrefOf(filing.id, 'check')}>{t('candidate:pre-check.next')}</LinkButton></div>
    </CasePage>
  );
}

function Mark({ outcome, absent }: { readonly outcome: Observed; readonly absent: boolean }) {
  const { t } = useWords();
  if (absent) return <Tag tone="todo">{t('candidate:check.absent.mark')}</Tag>;
  const words = t(OUTCOME_WORDS[outcome]);
  if (outcome === 'met') return <StatusMark>{words}</StatusMark>;
  return outcome === 'unanswered' ? words : <Tag tone={outcome === 'not-met' ? 'bad' : 'warn'}>{words}</Tag>;
}

/** Where the thing that a finding speaks of is mended. */
function hrefOfFinding({ document, rule }: Finding, { filing, allowed }: FilingCase): string | undefined {
  if (document !== null) return hrefOf(filing.id, `documents/${document}`);
  const page = PAGE_OF_RULE[rule];
  return page && allowed.includes('record-identity') ? hrefOf(filing.id, page) : undefined;
}

interface FindingsProps extends Props {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly note?: string;
  /** Papers that have not come yet: a task, no problem. */
  readonly absent?: boolean;
}

function Findings({ title, findings, filingCase, note, absent = false }: FindingsProps) {
  const { text } = useWords();
  const titleId = useId();
  if (findings.length === 0) return null;
  return (
    <Section title={title} titleId={titleId}>
      <Stack gap={2}>
        {note !== undefined && <Text size="s" tone="muted">{note}</Text>}
        <TaskList labelledBy={titleId}>
          {findings.map((finding) => (
            <TaskRow key={finding.rule} name={text(finding.title)} hint={absent ? undefined : text(finding.statement)} status={<Mark outcome={finding.outcome} absent={absent} />} href={hrefOfFinding(finding, filingCase)} />
          ))}
        </TaskList>
      </Stack>
    </Section>
  );
}

function StandsElsewhere() {
  const { t } = useWords();
  return <Notice tone="bad" title={t('denials:already-nominated.what')}><p>{t('denials:already-nominated.do')}</p></Notice>;
}
