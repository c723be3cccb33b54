import { ballotNameOf, findBallotApproval, type BallotApproval } from '@tirkeu/domain';
import { formatMomentWithYear, type Area } from '@tirkeu/messages';
import { Section, Stack, StatusMark, SummaryList, Tag } from '@tirkeu/ui';
import { WithWords, useWords } from '../../shared/language.js';
import type { Case } from '../case.js';

const WORDS: readonly Area[] = ['ballot'];

/** Whether the candidate has signed off the entry as the ballot will print it, or what should be corrected. Lists have no people on the ballot. */
export function BallotEntries({ current }: { readonly current: Case }) {
  return current.filing.form === 'party-list' ? null : <WithWords areas={WORDS} waiting={null}><Entries current={current} /></WithWords>;
}

function Entries({ current: { filing, view } }: { readonly current: Case }) {
  const { t } = useWords();
  return (
    <Section title={t('ballot:commission.title')}>
      <SummaryList
        label={t('ballot:commission.title')}
        rows={filing.candidates.map((candidate) => {
          const { kk, ru } = ballotNameOf(candidate);
          return {
            key: candidate.id,
            label: <><span lang="kk">{kk}</span><br /><span lang="ru">{ru}</span></>,
            value: <Said approval={findBallotApproval(filing, candidate.id)} zone={view.contest.zone} />,
          };
        })}
      />
    </Section>
  );
}

function Said({ approval, zone }: { readonly approval: BallotApproval | undefined; readonly zone: Case['view']['contest']['zone'] }) {
  const { t, language } = useWords();
  if (!approval) return <span className="t-text--muted">{t('ballot:commission.none')}</span>;
  const by = t('ballot:commission.by', { name: approval.by.name, moment: formatMomentWithYear(approval.at, zone, language) });
  if (approval.answer === 'confirmed') return <Stack gap={1}><StatusMark>{t('ballot:commission.confirmed')}</StatusMark><span className="t-text--muted">{by}</span></Stack>;
  return <Stack gap={1}><span><Tag tone="warn">{t('ballot:commission.disputed')}</Tag></span><span>«{approval.objection}»</span><span className="t-text--muted">{by}</span></Stack>;
}
