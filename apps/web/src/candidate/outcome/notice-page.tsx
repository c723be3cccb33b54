import { findDocument, fullName, getGround, openNotice, type Defect, type DeficiencyNotice, type Document } from '@tirkeu/domain';
import { formatMoment } from '@tirkeu/messages';
import { Button, LinkButton, Notice, NumberBadge, Pair, Section, Stack, Steps, Tag, Text } from '@tirkeu/ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Citation } from '../../shared/citation.js';
import { Deadline } from '../../shared/deadline.js';
import { useWords } from '../../shared/language.js';
import { PapersOfFiling } from '../../shared/issued/papers-of-filing.js';
import { ProblemNotice } from '../../shared/problem.js';
import { CasePage } from '../case/case-page.js';
import { documentHref, hrefOf, type FilingCase } from '../case/filing-case.js';
import { useIntent } from '../../shared/use-intent.js';
import { PageImages } from '../documents/page-images.js';

interface Props {
  readonly filingCase: FilingCase;
  readonly notice: DeficiencyNotice;
}

/** The notice to mend: each defect at its place, what was found beside what is needed, and its own deadline. */
export function NoticePage({ filingCase }: Pick<Props, 'filingCase'>) {
  const { t, text, language } = useWords();
  const { filing, view, timetable, rulebook, now } = filingCase;
  const notice = filing.notices.at(-1);
  if (!notice) return <CasePage filingCase={filingCase} title={t('candidate:notice.none')}><Text>{t('candidate:notice.none.text')}</Text></CasePage>;
  const running = openNotice(filing) !== null;
  const served = t('candidate:notice.served', { number: notice.number, moment: formatMoment(notice.servedAt, timetable.zone, language) });
  return (
    <CasePage filingCase={filingCase} title={t('candidate:notice.title', { count: notice.defects.length })} meta={<>{served}<br />{text(view.contest.title)}</>}>
      {running && (
        <Deadline what={t('candidate:deadline.cure')} at={notice.cureBy} zone={timetable.zone} citation={rulebook.limits.cureMinimumHours.citation}>
          {now < notice.cureBy && <p>{t('candidate:notice.deadline.text')}</p>}
        </Deadline>
      )}
      {notice.answeredAt !== null && <Notice tone="ok" title={t('candidate:notice.answered')}><p>{t('candidate:notice.answered.text', { moment: formatMoment(notice.answeredAt, timetable.zone, language) })}</p></Notice>}
      {notice.defects.map((defect, index) => (
        <OneDefect key={`${defect.rule}-${defect.document ?? ''}-${defect.candidateId ?? ''}`} filingCase={filingCase} notice={notice} defect={defect} number={index + 1} />
      ))}
      {running && <Answer filingCase={filingCase} notice={notice} />}
      <PapersOfFiling filingId={filing.id} version={view.version} />
      <Section title={t('candidate:notice.if-not')}><Text>{t('candidate:notice.if-not.text')}</Text></Section>
    </CasePage>
  );
}

/** What came in place of the paper since the notice was served. */
const replacementOf = ({ filingCase: { filing }, notice }: Props, { document, candidateId }: Defect): Document | undefined => {
  const current = document === null ? undefined : findDocument(filing, document, candidateId);
  return current && current.attachedAt > notice.servedAt ? current : undefined;
};

function OneDefect({ filingCase, notice, defect, number }: Props & { readonly defect: Defect; readonly number: number }) {
  const { t, text } = useWords();
  const { filing, rulebook, now } = filingCase;
  const rule = rulebook.rules.find(({ id }) => id === defect.rule);
  const requirement = rulebook.documents.find(({ id }) => id === defect.document);
  const current = defect.document === null ? undefined : findDocument(filing, defect.document, defect.candidateId);
  const replaced = replacementOf({ filingCase, notice }, defect);
  const title = rule?.title ?? requirement?.title ?? getGround(rulebook, defect.ground).title;
  const onList = filing.route === 'party-list' ? filing.candidates.find(({ id }) => id === defect.candidateId) : undefined;
  const canReplace = requirement !== undefined && openNotice(filing) !== null && now < notice.cureBy && filingCase.allowed.includes('attach-document');
  return (
    <Section title={<><NumberBadge tone={replaced ? undefined : 'bad'}>{number}</NumberBadge> {text(title)}</>} aside={replaced ? <Tag tone="ok">{t('candidate:notice.replaced')}</Tag> : undefined}>
      <Stack gap={3}>
        {onList && <Text><span lang="kk">{fullName(onList.nameKk)}</span></Text>}
        {current && requirement && <PageImages filingId={filing.id} document={current} name={text(requirement.title)} page={1} />}
        <Pair
          items={[
            { label: t('candidate:notice.found'), value: <Text as="span" size="m">{text(defect.found)}</Text> },
            { label: t('candidate:notice.needed'), value: <Text as="span" size="m">{text(defect.remedy)}</Text> },
          ]}
        />
        {requirement && (
          <Steps
            items={[
              { key: 'look', title: t('candidate:notice.step.look'), text: requirement.content.map(text).join('; ') },
              { key: 'replace', title: t('candidate:notice.step.replace'), text: t('candidate:notice.step.replace.text') },
            ]}
          />
        )}
        {rule && <Text size="s" tone="muted">{t('common:legal-basis')}: <Citation citation={rule.citation} /></Text>}
        {canReplace && <div><LinkButton wide kind={replaced ? 'secondary' : 'primary'} href={documentHref(filing, requirement.id, defect.candidateId)}>{t(replaced ? 'candidate:notice.replace-again' : 'candidate:notice.replace')}</LinkButton></div>}
      </Stack>
    </Section>
  );
}

function Answer({ filingCase, notice }: Props) {
  const { t } = useWords();
  const { filing, timetable, allowed, now } = filingCase;
  const [, navigate] = useLocation();
  const { act } = useIntent(filing.id);
  const [failure, setFailure] = useState<unknown>(null);
  const left = notice.defects.filter((defect) => defect.document !== null && !replacementOf({ filingCase, notice }, defect)).length;
  const closed = !allowed.includes('answer-notice') || now >= notice.cureBy;
  const answer = async () => {
    setFailure(null);
    try {
      await act({ type: 'answer-notice' });
      navigate(hrefOf(filing.id));
    } catch (problem) {
      setFailure(problem);
    }
  };
  return (
    <Section title={t('candidate:notice.answer.title')}>
      <Stack gap={3}>
        <ProblemNotice failure={failure} timetable={timetable} />
        <Text>{t('candidate:notice.answer.text')}</Text>
        <div>
          <Button
            wide kind={left === 0 ? 'primary' : 'secondary'} onClick={answer} showReason pendingText={t('candidate:form.saving')}
            blocked={closed ? t('candidate:notice.answer.closed') : left > 0 && t('candidate:notice.answer.left', { count: left })}
          >
            {t('candidate:notice.answer.button')}
          </Button>
        </div>
      </Stack>
    </Section>
  );
}
