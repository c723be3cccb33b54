/** A moment as the record has it: UTC, to the millisecond. */
export const momentText = (column) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** What was recorded up to so long before a checkpoint may have been committed after it. */
const SLACK_MS = 120_000;

/** Whether something that stands in no entry of the log had to by the last checkpoint. */
export const isOverdue = (recordedAt, signedAt) => signedAt !== undefined && Date.parse(recordedAt) < Date.parse(signedAt) - SLACK_MS;
