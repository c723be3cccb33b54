/** What belongs together and can be named in an address or a field, as it is in the database now; `login`: whose it is. */
const ROWS = [
  `SELECT f.id AS "filingId", f.contest_id AS "contestId", f.commission_id AS "commissionId", f.election_id AS "electionId", f.version AS "expectedVersion", a.login, 'identity' AS page
     FROM filing f LEFT JOIN account a ON a.id = f.applicant_id ORDER BY f.opened_at DESC LIMIT 200`,
  `SELECT f.id AS "filingId", c ->> 'id' AS "candidateId", a.login, '1' AS which FROM filing f, jsonb_array_elements(f.state -> 'candidates') c LEFT JOIN account a ON true
     WHERE a.id = f.applicant_id LIMIT 200`,
  `SELECT f.filing_id AS "filingId", f.id AS "fileId", '1' AS page, f.sha256, 'clerk' AS login FROM file f ORDER BY uploaded_at DESC LIMIT 200`,
  `SELECT filing_id AS "filingId", sha256 FROM upload LIMIT 50`,
  `SELECT filing_id AS "filingId", page, a.login FROM working_copy w JOIN account a ON a.id = w.account_id LIMIT 50`,
  `SELECT id AS "electionId", id AS election, rulebook_id AS "rulebookId" FROM election`,
  `SELECT id AS "electionId" FROM election_draft LIMIT 50`,
  `SELECT id AS "contestId", id AS contest, election_id AS election, region_id AS region, locality_id AS locality, maslikhat_id AS maslikhat, maslikhat_id AS "maslikhatId", commission_id AS commission, commission_id AS "commissionId", id AS district FROM contest TABLESAMPLE SYSTEM (5) LIMIT 200`,
  `SELECT DISTINCT c.id AS "contestId", c.id AS contest, c.election_id AS election, c.region_id AS region, c.locality_id AS locality, c.maslikhat_id AS maslikhat, c.maslikhat_id AS "maslikhatId", c.commission_id AS commission, c.commission_id AS "commissionId", c.id AS district FROM contest c JOIN filing f ON f.contest_id = c.id`,
  `SELECT m.id AS "meetingId", i.id AS "itemId", i.id AS item, '0' AS place, m.commission_id AS "commissionId", 'chair' AS login FROM meeting m LEFT JOIN meeting_item i ON i.meeting_id = m.id ORDER BY m.opened_at DESC LIMIT 100`,
  `SELECT id AS "seatId", id AS "memberId", id AS present, commission_id AS "commissionId" FROM commission_member LIMIT 100`,
  `SELECT g.id AS "agencyId", a.login FROM agency g JOIN account a ON a.id = g.account_id LIMIT 100`,
  `SELECT e.id AS "exportId", a.login FROM export e JOIN account a ON a.id = e.account_id ORDER BY asked_at DESC LIMIT 100`,
  `SELECT number FROM receipt LIMIT 100`, `SELECT number FROM issued_paper LIMIT 100`,
  `SELECT id AS "dryRunId" FROM dry_run ORDER BY asked_at DESC LIMIT 30`,
  `SELECT id::text AS "messageId" FROM outbox ORDER BY id DESC LIMIT 30`,
  `SELECT size::text AS size, size::text AS "to", (size / 2)::text AS "from" FROM log_checkpoint ORDER BY size DESC LIMIT 30`, `SELECT hash FROM log_leaf WHERE kind = 'event' LIMIT 30`,
  `SELECT id AS "runId" FROM refund_run LIMIT 30`, `SELECT hash, filing_id AS "filingId", maslikhat_id AS maslikhat FROM statement_line LIMIT 50`,
  `SELECT id::text AS "entryId" FROM public_entry LIMIT 50`, `SELECT g.id AS "grantId", a.login FROM role_grant g JOIN account a ON a.id = g.account_id LIMIT 50`,
  `SELECT DISTINCT nominator_id AS party, nominator_id AS id FROM filing WHERE nominator_id IS NOT NULL`, `SELECT login AS "ownLogin" FROM account LIMIT 50`,
];

/** What meetings are held about, and by whom. */
const PROPOSED = `SELECT id AS "filingId", commission_id AS "commissionId", version FROM filing WHERE status = 'proposed' ORDER BY opened_at DESC LIMIT 40`;
const SEATED = `SELECT m.id AS "memberId", m.commission_id AS "commissionId" FROM commission_member m WHERE m.commission_id IN (SELECT commission_id FROM filing) LIMIT 400`;
const LISTS = `SELECT DISTINCT c.id FROM contest c JOIN election e ON e.id = c.election_id WHERE c.form = 'party-list' AND e.election_day > current_date LIMIT 20`;

/** Receipts with the hash that each states. */
const RECEIPTS = `SELECT number, content #>> '{record,hash}' AS hash FROM receipt ORDER BY issued_at LIMIT 3`;

/** Districts whose commission has people who can sign in: what is filed there gets on. */
const NEAR = `SELECT DISTINCT c.id FROM contest c JOIN role_grant g ON g.role = 'clerk' AND c.commission_id = ANY (g.commission_ids) JOIN election e ON e.id = c.election_id WHERE c.form = 'single-member' AND e.election_day > current_date LIMIT 60`;

const isRow = (row, name) => row[name] !== undefined && row[name] !== null;

/** Ids that mean something, by the names under which they are asked for. */
export class Known {
  #rows = [];
  /** What was looked up since the last look at the database, which is asked for again and again. */
  #found = new Map();
  contestsNear = [];
  listsNear = [];
  proposed = [];
  seated = [];
  receipts = [];

  /** Looks anew. Tables that are not there, or not so, are passed over. */
  async refresh(client) {
    const rows = [];
    for (const query of ROWS) rows.push(...(await client.query(query).then((found) => found.rows, () => [])));
    this.#rows = rows;
    this.#found.clear();
    this.contestsNear = (await client.query(NEAR)).rows.map(({ id }) => id);
    this.listsNear = (await client.query(LISTS)).rows.map(({ id }) => id);
    this.proposed = (await client.query(PROPOSED)).rows;
    this.seated = (await client.query(SEATED)).rows;
    this.receipts = (await client.query(RECEIPTS)).rows;
  }

  get count() {
    return this.#rows.length;
  }

  /** One value of a name; undefined where none is known. */
  pick(name, n) {
    const values = this.#once(name, () => this.#rows.filter((row) => isRow(row, name)).map((row) => row[name]));
    return values.length > 0 ? values[n % values.length] : undefined;
  }

  /** Values that belong together, for as many of the names as go together. */
  row(names, n) {
    const best = this.#once(`row of ${names.join(' ')}`, () => {
      const counted = this.#rows.map((row) => ({ row, named: names.filter((name) => isRow(row, name)).length }));
      const most = Math.max(0, ...counted.map(({ named }) => named));
      return most === 0 ? [] : counted.filter(({ named }) => named === most).map(({ row }) => row);
    });
    return best.length > 0 ? best[n % best.length] : undefined;
  }

  #once(key, find) {
    const found = this.#found.get(key) ?? find();
    this.#found.set(key, found);
    return found;
  }
}
