import { openDisputes } from '@tirkeu/domain';
import { BottomBar, Button, TextButton, useAnnouncer, useKeyShortcuts } from '@tirkeu/ui';
import { useLocation } from 'wouter';
import { useWords } from '../../shared/language.js';
import { casePath, useCaseAction, type Case } from '../case.js';
import { queuePlace } from '../queue/queue-place.js';
import { GapWords, useGapWords } from './gap-words.js';
import { curableDefects, gapsOf, hasGaps, type RequirementRow } from './requirement-rows.js';

export interface ExaminationBarProps {
  readonly current: Case;
  /** With the ticks that are still on the way. */
  readonly rows: readonly RequirementRow[];
  readonly onKeys: () => void;
}

/** What can be done with the filing, and what is missing for it in words. */
export function ExaminationBar({ current, rows, onKeys }: ExaminationBarProps) {
  const { t } = useWords();
  const { filing, rulebook, allowed, standing } = current;
  const [, navigate] = useLocation();
  const announce = useAnnouncer();
  const release = useCaseAction(filing.id);
  const gaps = gapsOf(rows, filing, rulebook);
  const gapWords = useGapWords(gaps, rulebook);
  const holding = standing === 'holding';
  const notHolding = standing === 'held-by-another' && filing.holder ? t('commission:standing.held', { name: filing.holder.by.name }) : t(standing === 'free' ? 'commission:standing.not-holding' : 'commission:standing.watching');
  const disputes = openDisputes(filing).length;
  const unmet = rows.some(({ mark }) => mark?.value === 'not-met');
  const why = {
    propose: !holding ? notHolding : !allowed.includes('propose-registration') ? t('commission:bar.not-now') : hasGaps(gaps) ? gapWords.join('. ') : false,
    notice: !holding ? notHolding : !allowed.includes('serve-notice') ? t('commission:bar.no-notice-now') : curableDefects(rows).length === 0 ? t('commission:bar.no-defect') : false,
    refusal: !holding ? notHolding : !allowed.includes('propose-refusal') ? t('commission:bar.not-now') : disputes > 0 ? t('registers:dispute.open', { count: disputes }) : false,
    compliance: !holding ? notHolding : filing.compliance ? t('commission:bar.compliance-done') : false,
  } as const;
  const goOr = (page: string, reason: string | false) => {
    if (reason === false) navigate(casePath(filing.id, page));
    else announce(reason);
  };
  const letGo = async () => {
    if (!holding) { announce(notHolding); return; }
    await release.mutateAsync({ type: 'release' }).then(() => navigate(queuePlace().href), () => undefined);
  };
  useKeyShortcuts({
    KeyR: () => goOr('proposal', why.propose), KeyF: () => goOr('notice', why.notice), KeyD: () => goOr('refusal', why.refusal),
    KeyO: () => goOr('compliance', why.compliance), KeyU: () => void letGo(),
  });
  return (
    <BottomBar
      label={t('commission:bar.label')}
      primary={<Button kind="primary" shortcut="R" shortcutKeys="R" blocked={why.propose} onClick={() => goOr('proposal', why.propose)}>{t('commission:bar.propose')}</Button>}
      missing={holding ? (hasGaps(gaps) ? <GapWords gaps={gaps} rulebook={rulebook} /> : t(unmet ? 'commission:bar.unmet' : 'commission:bar.complete')) : notHolding}
    >
      <Button shortcut="F" shortcutKeys="F" blocked={why.notice} onClick={() => goOr('notice', why.notice)}>{t('commission:bar.notice')}</Button>
      <Button shortcut="D" shortcutKeys="D" blocked={why.refusal} onClick={() => goOr('refusal', why.refusal)}>{t('commission:bar.refusal')}</Button>
      <Button kind="quiet" shortcut="U" shortcutKeys="U" blocked={holding ? false : notHolding} onClick={letGo}>{t('commission:queue.release')}</Button>
      <TextButton onClick={onKeys}>{t('commission:keys.short')}</TextButton>
    </BottomBar>
  );
}
