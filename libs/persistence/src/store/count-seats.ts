/** Keeps with an election ($1) how many seats its contests have, once they are drawn. */
export const COUNT_SEATS = `
  UPDATE election SET seats = counted.seats FROM (SELECT coalesce(sum(seats), 0) AS seats FROM contest WHERE election_id = $1) counted
  WHERE id = $1 AND election.seats IS DISTINCT FROM counted.seats`;
