/**
 * The groups of a commission's queue in their order: by the legal time that is left (`overdue`, `today` on the clock of the
 * commission, `soon` within 48 hours, `later`), then by who is waited for (`candidate` while the time to mend runs, `decision`
 * of the session), then what nobody is waited for in (`late`, `done`).
 */
export const LEGAL_TIMES = ['overdue', 'today', 'soon', 'later', 'candidate', 'decision', 'late', 'done'] as const;
export type LegalTime = (typeof LEGAL_TIMES)[number];
