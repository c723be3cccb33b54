import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The order of parties on list ballots, as drawn. Rows are only added: the latest of an election counts, the earlier ones stay. */
export class PartyLots1767750000001 implements MigrationInterface {
  readonly name = 'PartyLots1767750000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE party_lot (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        election_id text NOT NULL REFERENCES election,
        content jsonb NOT NULL,
        source text NOT NULL,
        recorded_by jsonb NOT NULL,
        recorded_at timestamptz(3) NOT NULL
      )`);
    await runner.query('CREATE INDEX party_lot_by_election ON party_lot (election_id, id)');
    await runner.query('CREATE TRIGGER party_lot_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON party_lot FOR EACH STATEMENT EXECUTE FUNCTION keep_the_record()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE party_lot');
  }
}
