import { voteThresholds, type Rulebook } from '@tirkeu/domain';
import { QuorumNote } from '@tirkeu/ui';
import { Citation } from '../../shared/citation.js';
import { useWords } from '../../shared/language.js';
import { readVote, type VoteDraft } from './vote-draft.js';

/** Quorum and majority as the law sets them, with a mark where that is not settled. */
export function SessionNote({ draft, rulebook, shown }: { readonly draft: VoteDraft; readonly rulebook: Rulebook; readonly shown: boolean }) {
  const { t } = useWords();
  const { limits } = rulebook;
  const vote = readVote(draft);
  const quorum = vote !== null && rulebook.sessionVote(vote).quorum;
  const needed = voteThresholds(rulebook.limits, vote?.members ?? limits.commissionMembers.value, vote?.present ?? 0);
  const { numerator, denominator } = limits.quorum.value;
  return (
    <aside className="cm-session__aside" aria-label={t('commission:vote.attendance')} tabIndex={0}>
      <h2>{t('commission:vote.attendance')}</h2>
      {shown && (
        <div role="status">
          <QuorumNote tone={vote === null ? 'plain' : quorum ? 'ok' : 'warn'} title={t(vote === null ? 'commission:vote.quorum-unknown' : quorum ? 'commission:vote.quorum' : 'commission:vote.quorum-lacking')}>
            {vote !== null && <p>{t('commission:vote.present-of', { present: vote.present, members: vote.members })}</p>}
            <p>{t('commission:vote.quorum-needed', { count: needed.quorum })}</p>
          </QuorumNote>
        </div>
      )}
      <dl className="cm-limits">
        <dt>{t('commission:vote.rule-quorum', { numerator, denominator })}</dt><dd><Citation citation={limits.quorum.citation} /></dd>
        <dt>{t(`commission:vote.rule-majority.${limits.majorityOf.value}`)}</dt><dd><Citation citation={limits.majorityOf.citation} /></dd>
        <dt>{t('commission:vote.rule-members', { count: limits.commissionMembers.value })}</dt><dd><Citation citation={limits.commissionMembers.citation} /></dd>
        <dt>{t('commission:vote.rule-two-persons')}</dt><dd><Citation citation={rulebook.procedure.twoPersons.citation} /></dd>
      </dl>
    </aside>
  );
}
