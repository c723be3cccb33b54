/**
 * The contest `c` of a row, with the tier of its maslikhat, looked up by its id. A plain join would be planned for the hundred rows that
 * PostgreSQL expects of any list in JSON, and every action would read all contests.
 */
export const contestOf = (row: string): string => `
  CROSS JOIN LATERAL (SELECT contest.*, maslikhat.tier FROM contest JOIN maslikhat ON maslikhat.id = contest.maslikhat_id WHERE contest.id = ${row}.contest_id LIMIT 1) c`;
