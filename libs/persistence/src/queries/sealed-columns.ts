/**
 * Expressions for columns that hold what is known of people sealed. Whoever reads them through a data source gets them opened: a filing or an event
 * in full, or what is left of it when its key was destroyed.
 */
const key = (filingId: string): string => `(SELECT k.wrapped FROM filing_key k WHERE k.filing_id = ${filingId})`;

/** @param alias of the table `filing` */
export const stateOf = (alias: string): string =>
  `jsonb_build_object('$open', ${alias}.state, '$sealed', ${alias}.sealed, '$key', ${key(`${alias}.id`)}, '$filing', ${alias}.id)`;

/** @param alias of the table `working_copy`; what was typed before there were keys is as it was */
export const copyOf = (alias: string): string => `CASE WHEN ${alias}.input ? '$sealed'
  THEN jsonb_build_object('$open', '{}'::jsonb, '$sealed', ${alias}.input ->> '$sealed', '$key', ${key(`${alias}.filing_id`)}, '$filing', ${alias}.filing_id, '$copy', ${alias}.page) ELSE ${alias}.input END`;

/** @param alias of the table `event`, of the events of filings alone */
export const eventOf = (alias: string): string =>
  `jsonb_build_object('$open', ${alias}.payload, '$sealed', ${alias}.sealed, '$key', ${key(`${alias}.stream_id`)}, '$filing', ${alias}.stream_id, '$event', ${alias}.version)`;
