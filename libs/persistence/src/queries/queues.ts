import { isAmong } from './conditions.js';
import { IS_OPEN, WAITS_FOR_CANDIDATE, WAITS_FOR_DECISION, isExpiring } from './legal-time.js';

/** Parameters that stand for who asks, for which commissions and when; a statement has one only where it is asked for. */
export interface Asked {
  readonly account: () => string;
  readonly commissions: () => string;
  readonly now: () => string;
}

const STANDS = `status IN ('submitted', 'in-examination', 'awaiting-cure', 'proposed', 'registered')`;

/** Those who bear one name in one contest, among the filings of some commissions that stand. */
const namesakes = (name: string): string =>
  `SELECT own.id FROM standing own JOIN standing other ON other.contest_id = own.contest_id AND other.${name} = own.${name} AND other.id <> own.id`;

/**
 * Another filing that stands may be of the same person, or of a person of the same name in the same contest. One who has left,
 * was refused or has not handed in anything is nobody's double.
 */
const looksDouble = (commissions: string): string => `${IS_OPEN} AND f.id IN (
  WITH standing AS MATERIALIZED (
    SELECT id, contest_id, candidate, candidate_ru FROM filing WHERE ${isAmong('commission_id', commissions)} AND submitted_at IS NOT NULL AND ${STANDS})
  ${namesakes('candidate')} UNION ALL ${namesakes('candidate_ru')}
  UNION ALL
  SELECT n.filing_id FROM named_person n JOIN filing s ON s.id = n.filing_id JOIN (
    SELECT n.person_key, s.election_id FROM named_person n JOIN filing s ON s.id = n.filing_id
    WHERE n.person_key IN (SELECT person_key FROM named_person GROUP BY person_key HAVING count(*) > 1) AND s.submitted_at IS NOT NULL AND s.${STANDS}
    GROUP BY n.person_key, s.election_id HAVING count(DISTINCT n.filing_id) > 1) AS twice ON twice.person_key = n.person_key AND twice.election_id = s.election_id)`;

/** What a queue holds of the filings `f` of some commissions. */
const queues = {
  'to-check': () => IS_OPEN,
  mine: ({ account }) => `${IS_OPEN} AND f.holder_id = ${account()}`,
  'notices-expiring': ({ now }) => isExpiring(now()),
  'awaiting-candidate': () => WAITS_FOR_CANDIDATE,
  'for-decision': () => WAITS_FOR_DECISION,
  late: () => `f.status = 'late'`,
  'possible-duplicates': ({ commissions }) => looksDouble(commissions()),
  returned: () => `f.reversed_grounds <> '{}'`,
  decided: () => `f.status IN ('registered', 'refused', 'withdrawn', 'revoked', 'cancelled', 'died')`,
  all: () => 'true',
} as const satisfies Readonly<Record<string, (asked: Asked) => string>>;
export type QueueName = keyof typeof queues;

export const QUEUE_NAMES = Object.keys(queues) as readonly QueueName[];

export const isInQueue = (queue: QueueName, asked: Asked): string => `(${queues[queue](asked)})`;
