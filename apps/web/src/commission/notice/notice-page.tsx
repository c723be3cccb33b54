import { LANGUAGES, getGround, type Text as TextValue } from '@tirkeu/domain';
import { formatMomentWithYear, formatZone } from '@tirkeu/messages';
import { BottomBar, Button, Checkbox, EmptyState, LinkButton, Notice, Panel, TextArea, TwoPane } from '@tirkeu/ui';
import { useLocation } from 'wouter';
import { Citation } from '../../shared/citation.js';
import { useWords } from '../../shared/language.js';
import { LANGUAGE_NAMES } from '../../shared/service-bar.js';
import { ProblemNotice, denialKey } from '../../shared/problem.js';
import { ActPaper } from '../../shared/act-paper.js';
import { useSignedContext } from '../act/signers.js';
import { CasePage, WithCase, casePath, useCaseAction, type Case } from '../case.js';
import { ComposerHead } from '../composer-head.js';
import { curableDefects, type RequirementRow } from '../examination/requirement-rows.js';
import { forgetDraft, useKeptDraft } from '../kept-draft.js';
import { EMPTY_NOTICE, defectsOf, incomplete, noticePreview, wordsOf, type NoticeDraft, type NoticePreview } from './notice-draft.js';

const LONGEST = 1000;

/** Tells a candidate what to mend and until when. */
export function NoticePage({ filingId }: { readonly filingId: string }) {
  const { t } = useWords();
  return <WithCase filingId={filingId} title={t('commission:notice.title')}>{(current) => <NoticeComposer current={current} />}</WithCase>;
}

function NoticeComposer({ current }: { readonly current: Case }) {
  const { t, language } = useWords();
  const { filing, rows, circumstances, view, standing } = current;
  const { zone } = view.contest;
  const key = `${circumstances.actor.accountId}/notice/${filing.id}`;
  const [draft, setDraft] = useKeptDraft<NoticeDraft>(key, EMPTY_NOTICE);
  const [, navigate] = useLocation();
  const serve = useCaseAction(filing.id);
  const curable = curableDefects(rows);
  const defects = defectsOf(curable, draft);
  const preview = noticePreview(filing, defects, circumstances);
  const gaps = incomplete(curable, draft);
  const why = standing !== 'holding' ? t('commission:standing.not-holding')
    : defects.length === 0 ? t('commission:notice.none-chosen')
      : gaps.length > 0 ? t('commission:notice.words-missing', { numbers: gaps.map(({ number }) => number).join(', ') })
        : preview?.denial ? t(denialKey(preview.denial.code)) : false;
  const cureBy = preview?.event ? formatMomentWithYear(preview.event.cureBy, zone, language) : null;
  const send = async () => {
    try {
      await serve.mutateAsync({ type: 'serve-notice', defects: defects.map(({ rule, candidateId, found }) => ({ rule, candidateId, found: found && trimmed(found) })) });
      forgetDraft(key);
      navigate(casePath(filing.id));
    } catch {
      // Said above the composer.
    }
  };
  return (
    <CasePage
      current={current}
      title={t('commission:notice.title')}
      ownHead
      layout="screen"
      bottomBar={(
        <BottomBar
          label={t('commission:notice.title')}
          primary={<Button kind="primary" blocked={why} onClick={send}>{t('commission:notice.serve', { count: defects.length })}</Button>}
          missing={why === false ? t('commission:notice.ready') : why}
        >
          <LinkButton href={casePath(filing.id)}>{t('commission:to-examination')}</LinkButton>
        </BottomBar>
      )}
    >
      <ComposerHead current={current} title={t('commission:notice.title')} />
      <TwoPane
        separatorLabel={t('commission:examination.splitter')}
        startLabel={t('commission:notice.defects')}
        endLabel={t('commission:act.preview')}
        initial={54}
        start={(
          <>
            <ProblemNotice failure={serve.error} zone={zone} />
            {cureBy !== null && (
              <Notice tone="info" title={t('commission:notice.until', { moment: cureBy })}>
                <p>{t('commission:notice.zone', { zone: formatZone(circumstances.receivedAt, zone) })} <Citation citation={current.rulebook.limits.cureMinimumHours.citation} /></p>
              </Notice>
            )}
            {curable.length === 0 && <EmptyState title={t('commission:notice.empty')}><p>{t('commission:notice.empty-text')}</p></EmptyState>}
            {curable.map((row) => <DefectCard key={row.key} current={current} row={row} draft={draft} onChange={setDraft} />)}
          </>
        )}
        end={<NoticeAct current={current} preview={preview} />}
      />
    </CasePage>
  );
}

const trimmed = ({ kk, ru, en }: TextValue): TextValue => ({ kk: kk.trim(), ru: ru.trim(), en: en.trim() || ru.trim() });

interface DefectCardProps {
  readonly current: Case;
  readonly row: RequirementRow;
  readonly draft: NoticeDraft;
  readonly onChange: (change: (before: NoticeDraft) => NoticeDraft) => void;
}

function DefectCard({ current, row, draft, onChange }: DefectCardProps) {
  const { t, text } = useWords();
  const { key, number, finding } = row;
  const chosen = !draft.left.includes(key);
  const words = wordsOf(row, draft);
  const choose = (on: boolean) => onChange((before) => ({ ...before, left: on ? before.left.filter((each) => each !== key) : [...before.left, key] }));
  return (
    <Panel title={<Checkbox id={`defect-${number}`} label={`${number}. ${text(finding.title)}`} checked={chosen} onChange={choose} />} aside={<Citation citation={finding.citation} short />} padded>
      {chosen && (
        <div className="cm-stack">
          {LANGUAGES.map((language) => (
            <TextArea
              key={language}
              id={`defect-${number}-${language}`}
              label={t('commission:notice.found-in', { language: LANGUAGE_NAMES[language] })}
              labelSize="s"
              optionalText={language === 'en' ? t('common:optional') : undefined}
              lang={language}
              rows={2}
              value={words[language]}
              onChange={(value) => onChange((before) => ({ ...before, words: { ...before.words, [key]: { ...wordsOf(row, before), [language]: value } } }))}
              maxLength={LONGEST}
              error={language !== 'en' && words[language].trim() === '' ? t('commission:notice.language-missing', { language: LANGUAGE_NAMES[language] }) : undefined}
            />
          ))}
          <p className="t-text--muted">{t('commission:notice.remedy')}: {text(getGround(current.rulebook, finding.ground).remedy)}</p>
        </div>
      )}
    </Panel>
  );
}

function NoticeAct({ current, preview }: { readonly current: Case; readonly preview: NoticePreview | null }) {
  const { t } = useWords();
  const context = useSignedContext(current);
  if (!preview?.event) return <EmptyState title={t('commission:notice.no-preview')} />;
  return <div className="cm-desk" tabIndex={0} role="group" aria-label={t('commission:act.preview')}><ActPaper act={current.rulebook.act(current.filing, preview.event, context)} draft preview /></div>;
}
