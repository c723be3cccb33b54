import { Card, Facts } from '@tirkeu/ui';
import { formatDateWithYear } from '@tirkeu/messages';
import { useWords } from '../shared/language.js';
import type { DecisionParts } from './decision-facts.js';
import { quorumOf } from './decision-checks.js';

/** The act in force: its number and day, the vote, who prepared and who signed it. */
export function VoteCard({ view, rulebook }: DecisionParts) {
  const { t, language } = useWords();
  const { decision, cancellation } = view.filing;
  const act = cancellation ?? decision;
  if (act === null) return null;
  const { resolution: { number, on, vote } } = act;
  const figures = [
    { key: 'for', value: String(vote.inFavour), label: t('supervisor:vote.for') },
    { key: 'against', value: String(vote.against), label: t('supervisor:vote.against') },
    { key: 'present', value: t('supervisor:share', { part: vote.present, whole: vote.members }), label: t('supervisor:vote.present', { quorum: quorumOf(rulebook, vote.members) }) },
  ];
  const people = [
    ...(cancellation === null && decision !== null ? [{ key: 'proposed', label: t('supervisor:vote.proposed'), value: t('supervisor:vote.person', { name: decision.proposedBy.name, role: t(`common:role.${decision.proposedBy.role}`) }) }] : []),
    { key: 'signed', label: t('supervisor:vote.approved'), value: t('supervisor:vote.person', { name: act.by.name, role: t(`common:role.${act.by.role}`) }) },
  ];
  return (
    <Card as="section" className="sv-card" title={t('supervisor:vote.title', { number })} aside={formatDateWithYear(on, language)}>
      <ul className="sv-vote">{figures.map(({ key, value, label }) => <li key={key}><b>{value}</b>{label}</li>)}</ul>
      <Facts layout="row" items={people} />
    </Card>
  );
}
