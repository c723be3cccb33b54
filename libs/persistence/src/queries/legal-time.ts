import { LEGAL_TIMES, type LegalTime } from '@tirkeu/domain';

export const WAITS_FOR_CLERK = `f.status IN ('submitted', 'in-examination')`;
export const WAITS_FOR_CANDIDATE = `f.status = 'awaiting-cure'`;
export const WAITS_FOR_DECISION = `f.status = 'proposed'`;
/** Somebody is waited for, and the time to decide runs. */
export const IS_OPEN = `f.status IN ('submitted', 'in-examination', 'awaiting-cure', 'proposed')`;

const place = (time: LegalTime): number => LEGAL_TIMES.indexOf(time);

/** The commissions `k` with the first moment of their next day, on their own clock, from a moment on. */
export const commissionsAt = (now: string): string => `(SELECT id, ((${now} AT TIME ZONE zone)::date + 1)::timestamp AT TIME ZONE zone AS midnight FROM commission)`;

/**
 * The place in `LEGAL_TIMES` of a filing `f` at a moment, on the clock of its commission `k`. `decide_by` is the first instant
 * that is too late. A candidate is waited for only while the time to mend runs; after it the commission is at work again.
 *
 * @param now the parameter that stands for the moment, of `commissionsAt` too
 */
export const legalTimeAt = (now: string): string => `CASE
    WHEN f.status = 'late' THEN ${place('late')}
    WHEN NOT ${IS_OPEN} THEN ${place('done')}
    WHEN ${WAITS_FOR_CANDIDATE} AND f.cure_by > ${now} THEN ${place('candidate')}
    WHEN f.decide_by <= ${now} THEN ${place('overdue')}
    WHEN ${WAITS_FOR_DECISION} THEN ${place('decision')}
    WHEN f.decide_by < k.midnight THEN ${place('today')}
    WHEN f.decide_by <= ${now} + interval '48 hours' THEN ${place('soon')}
    ELSE ${place('later')} END`;

/** What the rows of a group are sorted by: the end of the time to mend where the candidate is waited for, else that of the time to decide. */
export const DUE = `CASE WHEN place = ${place('candidate')} THEN cure_by ELSE decide_by END`;

export function legalTimeOf(at: number): LegalTime {
  const time = LEGAL_TIMES[at];
  if (time === undefined) throw new Error(`No group of a queue has the place ${at}`);
  return time;
}

/** The notices whose time to mend ends within so long are about to expire. */
export const EXPIRING_HOURS = 24;

export const isExpiring = (now: string): string => `${WAITS_FOR_CANDIDATE} AND f.cure_by <= ${now} + interval '${EXPIRING_HOURS} hours'`;

