import type { MigrationInterface, QueryRunner } from 'typeorm';
import { nameSearchWords } from '@tirkeu/domain';

const AT_ONCE = 1000;

/** Filings are found by a name in any script: the words of their names stand behind the names. */
async function addWords(runner: QueryRunner): Promise<void> {
  for (let last = ''; ;) {
    const rows: readonly { readonly id: string; readonly search_key: string }[] = await runner.query('SELECT id, search_key FROM filing WHERE id > $1 ORDER BY id LIMIT $2', [last, AT_ONCE]);
    const end = rows.at(-1);
    if (!end) return;
    await runner.query('UPDATE filing f SET search_key = known.key FROM unnest($1::text[], $2::text[]) AS known(id, key) WHERE f.id = known.id',
      [rows.map(({ id }) => id), rows.map(({ search_key: key }) => [key, ...nameSearchWords(key)].join(' ').trim())]);
    last = end.id;
  }
}

/** A queue is grouped, counted and narrowed from an index alone; only the rows of one page are read. So are those who bear one name in a contest. */
const indexes = `
DROP INDEX filing_by_queue;
CREATE INDEX filing_in_queue ON filing (commission_id, id) INCLUDE (election_id, status, route, district, holder_id, submitted_at, decide_by, cure_by, reversed_grounds)
  WHERE submitted_at IS NOT NULL;
CREATE INDEX filing_named ON filing (commission_id, contest_id) INCLUDE (id, status, candidate, candidate_ru) WHERE submitted_at IS NOT NULL;`;

export class QueueOrder1767950000000 implements MigrationInterface {
  readonly name = 'QueueOrder1767950000000';

  async up(runner: QueryRunner): Promise<void> {
    await addWords(runner);
    await runner.query(indexes);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX filing_in_queue, filing_named; CREATE INDEX filing_by_queue ON filing (commission_id, decide_by, submitted_at, id) WHERE submitted_at IS NOT NULL`);
  }
}
