import type { Citation, Deposit, DepositQuestion, Limits, RefundQuestion } from '@tirkeu/domain';

type DepositLimits = Pick<Limits, 'depositMinimumWages' | 'minimumWageKzt' | 'listDepositBands'>;

/** The share of the full deposit that a party pays for its list. A party without a previous result pays it all. */
function listShare({ listDepositBands }: DepositLimits, previousResultPct: number | null | undefined): { share: number; citation: Citation } {
  const { value: bands, citation } = listDepositBands;
  if (previousResultPct == null) return { share: 1, citation };
  const reached = bands.filter(({ fromPercent }) => previousResultPct >= fromPercent);
  const best = reached.reduce((highest, band) => (band.fromPercent > highest.fromPercent ? band : highest), { fromPercent: -1, share: 1 });
  return { share: best.share, citation };
}

/**
 * The deposit in tenge, at the minimum wage in force on a day. Reductions are for the lists of parties alone. Left to
 * people (`review`): a list where the body had no previous election, a list of unknown size, a day before the first
 * known wage.
 */
export function computeDeposit(limits: DepositLimits, question: DepositQuestion): Deposit {
  const { route, onDate, listSize, previousResultPct, noPreviousElection } = question;
  const wage = limits.minimumWageKzt.findLast(({ from }) => from <= onDate)?.wage;
  const { value: wages, citation } = limits.depositMinimumWages;
  if (!wage) return { outcome: 'review', citation };
  if (route !== 'party-list') return { outcome: 'due', amountKzt: wages * wage.value, citation };
  const { share, citation: bandCitation } = listShare(limits, previousResultPct);
  if (noPreviousElection || listSize === undefined) return { outcome: 'review', citation: bandCitation };
  return { outcome: 'due', amountKzt: Math.round(wages * wage.value * listSize * share), citation: share === 1 ? citation : bandCitation };
}

/** Whether the votes reach a percentage of those who took part. Whole numbers, so that nothing is lost to rounding. */
function reaches({ votes, participants, votesPct }: RefundQuestion, percent: number): boolean {
  if (votes !== undefined && participants !== undefined) return participants > 0 && votes * 100 >= percent * participants;
  return votesPct !== undefined && votesPct >= percent;
}

/**
 * Whether a paid deposit comes back: to the elected, to whoever reached the percentage of those who took part in the vote,
 * and after a death. Withdrawal and cancelled registration forfeit it.
 */
export function judgeRefund({ refundFromPercent }: Pick<Limits, 'refundFromPercent'>, question: RefundQuestion): 'full' | 'none' {
  if (question.withdrawn || question.registrationCancelled) return 'none';
  return question.died || question.elected || reaches(question, refundFromPercent.value) ? 'full' : 'none';
}
