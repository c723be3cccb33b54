/** That a grant stands at a moment, as `accessState` says it of one; for statements about the people of commissions. */
export const standingAt = (grant: string, now: string): string =>
  `${grant}.revoked_at IS NULL AND (${grant}.starts_at IS NULL OR ${grant}.starts_at <= ${now}) AND (${grant}.ends_at IS NULL OR ${grant}.ends_at > ${now})`;
