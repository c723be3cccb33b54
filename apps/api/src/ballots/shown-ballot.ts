import type { BallotSummary, BallotView, PartyLotView, PublicBallotView } from '@tirkeu/contracts';
import { AGAINST_ALL, ballotClosesAt, ballotOf, type Instant, type PartyLot, type SignOff } from '@tirkeu/domain';
import type { BallotSource, PartyLotRow } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';

const closesAt = ({ rulebookId, electionDay, zone, overrides, extension }: BallotSource['contest']): Instant =>
  ballotClosesAt(getRulebook(rulebookId).timetable({ electionDay, zone, overrides, extension: extension ?? undefined }));

export function shownBallot({ contest, registered }: BallotSource, election: BallotView['election'], lot: PartyLot | null, asOf: Instant): BallotView {
  const { id: contestId, electionId, electionDay, title, maslikhat, district, commission, form, zone } = contest;
  const closing = closesAt(contest);
  const ballot = ballotOf({ form, filings: registered, lot });
  return {
    electionId, election, electionDay, contestId, title, maslikhat, district, commission: commission.names, form, orderedBy: ballot.orderedBy, lot: ballot.lot, entries: ballot.entries, findings: ballot.findings,
    againstAll: AGAINST_ALL, closesAt: closing, isClosed: asOf >= closing, zone, asOf,
  };
}

/** Without who has signed off and what was objected to: that is between candidate and commission. */
export const publicBallot = ({ entries, findings: _findings, isClosed: _isClosed, ...rest }: BallotView): PublicBallotView =>
  ({ ...rest, entries: entries.map(({ signOff: _signOff, objection: _objection, ...entry }) => entry) });

export function shownSummary({ contest, registered }: BallotSource, lot: PartyLot | null): BallotSummary {
  const { entries, findings } = ballotOf({ form: contest.form, filings: registered, lot });
  const count = (answer: SignOff): number => entries.filter(({ signOff }) => signOff === answer).length;
  return {
    contestId: contest.id, title: contest.title, maslikhat: contest.maslikhat, district: contest.district, form: contest.form, entries: entries.length,
    signOffs: { confirmed: count('confirmed'), disputed: count('disputed'), awaited: count('awaited') }, problems: findings.map(({ problem }) => problem),
  };
}

export const shownLot = (row: PartyLotRow | undefined): PartyLotView | null =>
  (row ? { ...row.content, source: row.source, recorded: { by: row.recordedBy.name, at: row.recordedAt } } : null);
