import { getGround } from '@tirkeu/domain';
import { Card, NumberBadge } from '@tirkeu/ui';
import { Citation } from '../shared/citation.js';
import { useWords } from '../shared/language.js';
import type { DecisionParts } from './decision-facts.js';
import { groundsOf } from './evidence.js';

/** The languages of the act. */
const OFFICIAL = ['kk', 'ru'] as const;

/** The grounds as they were applied: the words frozen in the act, the place in the law, and what is not settled about it. */
export function GroundsApplied({ view, rulebook }: DecisionParts) {
  const { t, text, language } = useWords();
  const grounds = groundsOf(view.filing);
  if (grounds.length === 0) return null;
  const others = OFFICIAL.filter((each) => each !== language);
  return (
    <Card as="section" className="sv-card" title={t('supervisor:applied.title', { count: grounds.length })}>
      <ol className="sv-grounds">
        {grounds.map((ground, index) => (
          <li key={`${ground.ground}-${ground.candidateId ?? ''}-${ground.rule ?? ''}`}>
            <NumberBadge>{index + 1}</NumberBadge>
            <div>
              <h3>{text(ground.title)}</h3>
              <p className="sv-law"><Citation citation={getGround(rulebook, ground.ground).citation} /></p>
              <p className="sv-finding"><b>{t('supervisor:applied.found')}:</b> {text(ground.finding)}</p>
              <p className="sv-finding"><b>{t('supervisor:applied.law')}:</b> {text(ground.statement)}</p>
              <details className="sv-other">
                <summary>{t('supervisor:applied.other-language')}</summary>
                {others.map((other) => <p key={other} lang={other}>{ground.finding[other]} {ground.statement[other]}</p>)}
              </details>
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}
