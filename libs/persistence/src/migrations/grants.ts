/** The role of API and worker: it reads and writes, but the record it can only add to. */
export const APP_ROLE = 'tirkeu_app';

/**
 * Rights of the application's role, granted after every migration. On `event` and `action`, on receipts and their keys, on issued papers, on readings of probes, on the transparency log and the record of reads, and on what commissions recorded of results, lots and meetings, it may SELECT and INSERT;
 * commissions it may add with the approval of an election; that is the first wall around the record. The triggers that raise for everybody, the owner included, are the second:
 * they stand also where no role could be made.
 */
export const grants = `
GRANT USAGE ON SCHEMA public TO ${APP_ROLE};
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${APP_ROLE};
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${APP_ROLE};
REVOKE UPDATE, DELETE, TRUNCATE ON event, action, receipt, signing_key, issued_paper, deposit_finding, party_lot, protocol, reading, log_leaf, log_node, log_checkpoint, log_key, log_cosignature, personal_read, account_change FROM ${APP_ROLE};
REVOKE INSERT, UPDATE, DELETE ON migration, region, locality, maslikhat FROM ${APP_ROLE};
REVOKE UPDATE, DELETE ON commission FROM ${APP_ROLE};
`;
