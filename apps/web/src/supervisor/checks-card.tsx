import { isUnsettled, type Citation as CitationValue } from '@tirkeu/domain';
import { Card, StatusMark, Tag } from '@tirkeu/ui';
import { Citation } from '../shared/citation.js';
import { useWords } from '../shared/language.js';
import { lastDayBefore, type DecisionParts } from './decision-facts.js';
import { decisionChecks, isOpenQuestion, type Check } from './decision-checks.js';

/** Whether the commission kept the procedure. What the law leaves open says so instead of passing as kept. */
export function ChecksCard({ view, rulebook }: DecisionParts) {
  const { t, language } = useWords();
  const { filing } = view;
  const checks = decisionChecks(filing, rulebook);
  if (checks.length === 0) return null;
  const appealBy = filing.cancellation?.appealBy ?? filing.decision?.appealBy ?? null;
  const appeal = rulebook.limits.appealDays;
  return (
    <Card as="section" className="sv-card" title={t('supervisor:checks.title')}>
      <ul className="sv-checks">
        {checks.map((check) => <li key={check.id}><What words={t(`supervisor:check.${check.id}`)} citation={isOpenQuestion(check) ? check.citation : null} /><Result outcome={check.outcome} /></li>)}
        {appealBy !== null && (
          <li>
            <What words={t('supervisor:check.appeal', { count: appeal.value, date: lastDayBefore(appealBy, filing.zone, language) })} citation={isUnsettled(appeal.citation) ? appeal.citation : null} />
            {isUnsettled(appeal.citation) ? <Tag tone="warn">{t('supervisor:to-confirm')}</Tag> : <StatusMark kind="dot">{t('supervisor:check.set')}</StatusMark>}
          </li>
        )}
      </ul>
    </Card>
  );
}

function What({ words, citation }: { readonly words: string; readonly citation: CitationValue | null }) {
  const { t } = useWords();
  return (
    <span>
      {words}
      {citation !== null && <details className="sv-other"><summary>{t('supervisor:source')}</summary><Citation citation={citation} /></details>}
    </span>
  );
}

function Result({ outcome }: Pick<Check, 'outcome'>) {
  const { t } = useWords();
  if (outcome === 'met') return <StatusMark>{t('supervisor:check.met')}</StatusMark>;
  if (outcome === 'pending') return <StatusMark kind="dot">{t('supervisor:check.pending')}</StatusMark>;
  return <Tag tone="bad">{t('supervisor:check.not-met')}</Tag>;
}
