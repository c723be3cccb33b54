/** Rights that somebody is said to have given, otherwise than the record says or not in it. */
const OTHERWISE = `
  SELECT count(*)::int AS rights FROM role_grant g WHERE g.granted_by IS NOT NULL AND NOT EXISTS (
    SELECT FROM event e WHERE e.stream_kind = 'commission' AND e.type = 'AccessGranted' AND e.payload ->> 'grantId' = g.id AND e.payload #>> '{grantee,accountId}' = g.account_id
      AND e.payload ->> 'role' = g.role AND g.commission_ids = ARRAY[e.stream_id] AND (e.payload ->> 'startsAt')::timestamptz = g.starts_at AND (e.payload ->> 'endsAt')::timestamptz = g.ends_at)`;

/** Rights that were given and are not there. */
const GONE = `
  SELECT count(*)::int AS rights FROM event e WHERE e.stream_kind = 'commission' AND e.type = 'AccessGranted' AND NOT EXISTS (SELECT FROM role_grant g WHERE g.id = e.payload ->> 'grantId')`;

/** Rights that were taken and stand. */
const STANDING = `
  SELECT count(*)::int AS rights FROM event e JOIN role_grant g ON g.id = e.payload ->> 'grantId'
  WHERE e.stream_kind = 'commission' AND e.type = 'AccessRevoked' AND g.revoked_at IS NULL AND e.stream_id = ANY (g.commission_ids)`;

/** Who works in commissions has to be whom the record says. */
export async function checkAccess(client) {
  const count = async (sql) => (await client.query(sql)).rows[0].rights;
  const otherwise = await count(OTHERWISE);
  const gone = await count(GONE);
  const standing = await count(STANDING);
  return [
    ...(otherwise > 0 ? [`${otherwise} rights to work in a commission are not as the record says`] : []),
    ...(gone > 0 ? [`${gone} rights to work in a commission that were given are gone`] : []),
    ...(standing > 0 ? [`${standing} rights to work in a commission stand though they were taken`] : []),
  ];
}
