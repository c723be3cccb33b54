import { formatMomentWithYear, type Area } from '@tirkeu/messages';
import { Button, LinkButton, Notice, TwoPane, useKeyShortcuts } from '@tirkeu/ui';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { WithWords, useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { CasePage, WithCase, casePath, useCaseAction, type Case } from '../case.js';
import { CaseHead } from '../case-head.js';
import { useHistory } from '../history/history-data.js';
import { KeysDialog } from '../keys-dialog.js';
import { queuePlace } from '../queue/queue-place.js';
import { CaseFacts } from './case-facts.js';
import { DocumentViewer } from './document-viewer.js';
import { ExaminationBar } from './examination-bar.js';
import { RequirementList } from './requirement-list.js';
import { StaleMarks } from './stale-marks.js';
import { useMarking } from './marking.js';

const WORDS: readonly Area[] = ['registers'];

/** Checks one filing: facts and requirements at the left, the papers at the right, what can be done at the foot. */
export function ExaminationPage({ filingId }: { readonly filingId: string }) {
  const { t } = useWords();
  return <WithCase filingId={filingId} title={t('commission:examination.title')}>{(current) => <WithWords areas={WORDS} waiting={null}><Examination current={current} /></WithWords>}</WithCase>;
}

function Examination({ current }: { readonly current: Case }) {
  const { t } = useWords();
  const { filing, rows } = current;
  const marking = useMarking(current);
  const [page, setPage] = useState<{ readonly id: string; readonly forNumber: number | null } | null>(null);
  const [activeKey, setActiveKey] = useState<string | null>(() => rows.find(({ mark }) => mark === undefined)?.key ?? rows[0]?.key ?? null);
  const [keysShown, setKeysShown] = useState(false);
  const [, navigate] = useLocation();
  const fileOf = useMemo(() => new Map(filing.documents.map((document) => [`${document.requirement}/${document.candidateId ?? ''}`, document.fileId])), [filing.documents]);
  const show = (key: string, pressed = false) => {
    setActiveKey(key);
    const row = rows.find((each) => each.key === key);
    if (!row?.finding.document || (key === activeKey && !pressed)) return;
    const { document, candidateId } = row.finding;
    const fileId = fileOf.get(`${document}/${candidateId ?? ''}`) ?? fileOf.get(`${document}/`);
    if (fileId !== undefined) setPage({ id: `${fileId}/1`, forNumber: row.number });
  };
  useKeyShortcuts({ Escape: () => navigate(queuePlace().href), 'Shift+Slash': () => setKeysShown(true) });
  return (
    <CasePage
      current={current}
      title={current.name}
      tabTitle={t('commission:examination.title')}
      ownHead
      layout="screen"
      bottomBar={<ExaminationBar current={current} rows={marking.rows} onKeys={() => setKeysShown(true)} />}
    >
      <CaseHead current={current} />
      <TwoPane
        separatorLabel={t('commission:examination.splitter')}
        startLabel={t('commission:examination.checks')}
        endLabel={t('commission:examination.papers')}
        initial={52}
        start={(
          <>
            <StandingNotice current={current} />
            <ReturnedProposal current={current} />
            <StaleMarks current={current} marking={marking} />
            <CaseFacts current={current} />
            <RequirementList current={current} marking={marking} activeKey={activeKey} onActive={show} onPaper={(id) => setPage({ id, forNumber: null })} />
          </>
        )}
        end={<DocumentViewer current={current} pageId={page?.id ?? null} onPage={(id) => setPage({ id, forNumber: null })} note={page?.forNumber == null ? undefined : t('commission:viewer.for-requirement', { number: page.forNumber })} />}
      />
      <KeysDialog open={keysShown} onClose={() => setKeysShown(false)} screen="examination" />
    </CasePage>
  );
}

/** Why the commission sent the last proposal back, until there is a new one. */
function ReturnedProposal({ current: { filing, view } }: { readonly current: Case }) {
  const { t } = useWords();
  const { data } = useHistory(filing.id, view.version);
  const last = data?.find(({ type }) => type === 'RegistrationProposed' || type === 'RefusalProposed' || type === 'ProposalReturned');
  if (last?.type !== 'ProposalReturned' || filing.decision) return null;
  return <Notice tone="warn" title={t('commission:examination.returned', { name: last.by.name })}>{typeof last.facts.reason === 'string' ? last.facts.reason : null}</Notice>;
}

/** Says who has the filing in hand when the person who looks has not. */
function StandingNotice({ current }: { readonly current: Case }) {
  const { t, language } = useWords();
  const { filing, standing, allowed, view } = current;
  const take = useCaseAction(filing.id);
  const takeOver = () => take.mutateAsync({ type: 'take' }).catch(() => undefined);
  useKeyShortcuts({ KeyA: () => { if (standing === 'free') void takeOver(); } });
  if (standing === 'holding') return null;
  if (standing === 'free') {
    return (
      <>
        <ProblemNotice failure={take.error} zone={view.contest.zone} />
        <Notice tone="info" actions={<Button kind="secondary" size="s" shortcut="A" shortcutKeys="A" onClick={takeOver}>{t('commission:queue.take')}</Button>}>{t('commission:standing.free')}</Notice>
      </>
    );
  }
  if (standing === 'held-by-another' && filing.holder) {
    const since = formatMomentWithYear(filing.holder.since, view.contest.zone, language);
    const mayTakeOver = allowed.includes('take');
    return (
      <>
        <ProblemNotice failure={take.error} zone={view.contest.zone} />
        <Notice tone="warn" title={t('commission:standing.held', { name: filing.holder.by.name })} actions={mayTakeOver ? <Button size="s" onClick={takeOver}>{t('commission:standing.take-over')}</Button> : undefined}>{t('commission:standing.held-since', { since })}</Notice>
      </>
    );
  }
  return (
    <Notice tone="info" actions={filing.status === 'proposed' || filing.decision ? <LinkButton size="s" href={casePath(filing.id, 'decision')}>{t('commission:to-decision')}</LinkButton> : undefined}>
      {t(`commission:standing.${filing.status === 'proposed' ? 'proposed' : filing.decision ? 'decided' : filing.status === 'late' ? 'late' : 'watching'}`)}
    </Notice>
  );
}
