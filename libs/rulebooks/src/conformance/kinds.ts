import { checkIin, checkNameScript, type Rulebook } from '@tirkeu/domain';
import { appealTerm, calendar, extension, publication, receivable, withdrawal } from './kinds-of-time.js';
import { checklist, deposit, depositRefund, eligibility, listSize, oneCandidacy, outcomeCategory, quota, sessionVote } from './kinds-of-law.js';
import type { Given } from './given.js';

export type Got = Readonly<Record<string, unknown>>;

/** Asks a rulebook what it gives for the facts of a case. */
export type Kind = (given: Given, rulebook: Rulebook) => Got;

const ballotOrder: Kind = (given, { compareOnBallot }) => ({ order: [...given.texts('names')].sort(compareOnBallot) });

/** Kinds whose answer hangs on a version of the law. */
export const KINDS: Readonly<Record<string, Kind>> = {
  calendar,
  receivability: receivable,
  withdrawal,
  extension,
  'appeal-term': appealTerm,
  publication,
  eligibility,
  checklist,
  deposit,
  'deposit-refund': depositRefund,
  quota,
  'list-size': listSize,
  'one-candidacy': oneCandidacy,
  'session-vote': sessionVote,
  'outcome-category': outcomeCategory,
  'ballot-order': ballotOrder,
};

/** Kinds that are the same under every version; a rulebook need not be named. */
export const KINDS_OF_EVERY_VERSION: Readonly<Record<string, (given: Given) => Got>> = {
  iin: (given) => ({ ...checkIin(given.text('iin'), given.date('today')) }),
  'name-script': (given) => ({ ...checkNameScript(given.text('value')) }),
};
