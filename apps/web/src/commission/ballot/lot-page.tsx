import { RecordedLot } from '../../shared/ballot/lot-form.js';
import { useWords } from '../../shared/language.js';
import { BallotFrame } from './ballot-frame.js';
import { useElectionAsked, withElection } from './ballot-queries.js';

/** The lot that orders the parties on every ballot for lists; recorded by the secretary or the chair of the central commission. */
export function LotPage() {
  const { t } = useWords();
  const election = useElectionAsked();
  return (
    <BallotFrame title={t('ballots:lot.title')} lead={t('ballots:lot.lead')} back={{ href: withElection('/commission/ballot', election), text: t('ballots:one.back') }}>
      <RecordedLot election={election} />
    </BallotFrame>
  );
}
