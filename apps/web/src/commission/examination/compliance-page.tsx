import { localDate } from '@tirkeu/domain';
import { formatMoney } from '@tirkeu/messages';
import { Button, LinkButton, SummaryList } from '@tirkeu/ui';
import { useLocation } from 'wouter';
import { Citation } from '../../shared/citation.js';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { CasePage, WithCase, casePath, useCaseAction, type Case } from '../case.js';

/** The step that opens the deposit: the filing complies, now the candidate pays. */
export function CompliancePage({ filingId }: { readonly filingId: string }) {
  const { t } = useWords();
  return <WithCase filingId={filingId} title={t('commission:compliance.title')}>{(current) => <Compliance current={current} />}</WithCase>;
}

function Compliance({ current }: { readonly current: Case }) {
  const { t, text, language } = useWords();
  const { filing, rulebook, circumstances, rows, name, view, standing, allowed } = current;
  const [, navigate] = useLocation();
  const confirm = useCaseAction(filing.id);
  const due = rulebook.deposit({ route: filing.route, onDate: localDate(circumstances.receivedAt, filing.zone), listSize: filing.candidates.length });
  const met = rows.filter(({ mark }) => mark?.value === 'met').length;
  const doubtful = rows.filter(({ mark }) => mark?.value === 'not-met' || mark?.value === 'unclear');
  const why = standing !== 'holding' ? t('commission:standing.not-holding') : filing.compliance ? t('commission:bar.compliance-done') : !allowed.includes('confirm-compliance') ? t('commission:bar.not-now') : false;
  const send = async () => {
    try {
      await confirm.mutateAsync({ type: 'confirm-compliance' });
      navigate(casePath(filing.id));
    } catch {
      // Said below.
    }
  };
  return (
    <CasePage current={current} title={t('commission:compliance.title')} lead={t('commission:compliance.lead')} width="reading" back={{ href: casePath(filing.id), text: t('commission:to-examination') }}>
      <ProblemNotice failure={confirm.error} zone={view.contest.zone} />
      <SummaryList rows={[
        { key: 'candidate', label: t('commission:case.candidate'), value: <span lang="kk">{name}</span> },
        { key: 'met', label: t('commission:compliance.met'), value: t('commission:requirements.marked', { marked: met, of: rows.length }) },
        ...(doubtful.length === 0 ? [] : [{ key: 'doubtful', label: t('commission:compliance.doubtful'), value: doubtful.map(({ finding }) => text(finding.title)).join('; ') }]),
        { key: 'deposit', label: t('commission:compliance.deposit'), value: <>{due.outcome === 'due' ? formatMoney(due.amountKzt, language) : t('commission:compliance.deposit-review')} <Citation citation={due.citation} short /></> },
      ]} />
      <p>{t('commission:compliance.effect')}</p>
      <div className="cm-buttons">
        <Button kind="primary" blocked={why} showReason onClick={send}>{t('commission:compliance.confirm')}</Button>
        <LinkButton kind="quiet" href={casePath(filing.id)}>{t('commission:cancel')}</LinkButton>
      </div>
    </CasePage>
  );
}
