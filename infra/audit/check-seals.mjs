import { FilingKeys, findFalseSeals } from '@tirkeu/persistence';

/** A secret of another installation opens nothing: then one sentence says more than thousands. */
const MOST_NAMED = 20;

/** Opens what is sealed of people and holds it against what the chain committed to: the one part of an audit that needs the secret. */
export async function checkSeals(client, secret) {
  const database = { query: async (sql, values) => (await client.query(sql, values)).rows };
  const wrong = await findFalseSeals(database, new FilingKeys(secret));
  const faults = wrong.slice(0, MOST_NAMED).map(({ filingId, version }) => `what is sealed of step ${version} of the filing ${filingId} is not what was committed to`);
  return wrong.length > MOST_NAMED ? [...faults, `so are ${wrong.length - MOST_NAMED} more: the secret may be that of another installation`] : faults;
}
