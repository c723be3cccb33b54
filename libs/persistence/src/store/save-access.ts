import type { AccessChange } from '@tirkeu/desk';
import type { CommissionEvent } from '@tirkeu/domain';

const grant = (row: string): string => `given AS (
  INSERT INTO role_grant (id, account_id, role, commission_ids, region_ids, title, granted_at, starts_at, ends_at, reason, granted_by)
  SELECT g.id, g.account_id, g.role, ARRAY[k.id], '{}', k.names, g.granted_at, g.starts_at, g.ends_at, g.reason, g.granted_by
  FROM jsonb_to_record(${row}) AS g(id text, account_id text, role text, commission_id text, granted_at timestamptz, starts_at timestamptz, ends_at timestamptz, reason text, granted_by jsonb)
    JOIN commission k ON k.id = g.commission_id)`;

// A right in several commissions, of before each was given for one, goes on in the others: what is taken becomes a row of its own.
const revoke = (row: string): string => `
  loss AS (SELECT * FROM jsonb_to_record(${row}) AS l(id text, commission_id text, revoked_at timestamptz, revoke_reason text, revoked_by jsonb)),
  parted AS (
    INSERT INTO role_grant (id, account_id, role, commission_ids, region_ids, title, granted_at, starts_at, ends_at, reason, granted_by, revoked_at, revoke_reason, revoked_by)
    SELECT g.id || '.' || l.commission_id, g.account_id, g.role, ARRAY[l.commission_id], g.region_ids, g.title, g.granted_at, g.starts_at, g.ends_at, g.reason, g.granted_by, l.revoked_at, l.revoke_reason, l.revoked_by
    FROM role_grant g JOIN loss l ON l.id = g.id WHERE cardinality(g.commission_ids) > 1),
  taken AS (
    UPDATE role_grant g SET (commission_ids, revoked_at, revoke_reason, revoked_by) = ROW(
      CASE WHEN cardinality(g.commission_ids) > 1 THEN array_remove(g.commission_ids, l.commission_id) ELSE g.commission_ids END,
      CASE WHEN cardinality(g.commission_ids) = 1 THEN l.revoked_at END, CASE WHEN cardinality(g.commission_ids) = 1 THEN l.revoke_reason END, CASE WHEN cardinality(g.commission_ids) = 1 THEN l.revoked_by END)
    FROM loss l WHERE g.id = l.id)`;

const rowOf = (event: CommissionEvent): object => (event.type === 'AccessGranted'
  ? {
    id: event.grantId, account_id: event.grantee.accountId, role: event.role, commission_id: event.commissionId, granted_at: event.at, starts_at: event.startsAt, ends_at: event.endsAt,
    reason: event.reason, granted_by: event.by,
  }
  : { id: event.grantId, commission_id: event.commissionId, revoked_at: event.at, revoke_reason: event.reason, revoked_by: event.by });

/** What a change writes of who works in a commission. */
export const accessPart = ({ event }: AccessChange): { readonly sql: (parameter: string) => string; readonly value: unknown } =>
  ({ sql: event.type === 'AccessGranted' ? grant : revoke, value: rowOf(event) });
