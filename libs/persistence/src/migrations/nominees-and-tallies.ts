import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fillNominees } from '../store/save-nominees.js';

const nominees = `
CREATE TABLE nominee (
  filing_id text NOT NULL REFERENCES filing,
  candidate_id text NOT NULL,
  election_id text NOT NULL,
  contest_id text NOT NULL,
  maslikhat_id text NOT NULL,
  region_id text NOT NULL,
  locality_id text,
  commission_id text NOT NULL,
  tier text NOT NULL,
  form text NOT NULL,
  route text NOT NULL,
  nominator_id text,
  partisan boolean NOT NULL,
  sex text NOT NULL,
  age_band text NOT NULL,
  standing text NOT NULL,
  grounds text[] NOT NULL,
  reversed boolean NOT NULL,
  ever_registered boolean NOT NULL,
  reinstated boolean NOT NULL,
  decided_late boolean NOT NULL,
  defects text[] NOT NULL,
  submitted_on date NOT NULL,
  submitted_at timestamptz(3) NOT NULL,
  decided_at timestamptz(3),
  ended_on date,
  ended_at timestamptz(3),
  moved_at timestamptz(3) NOT NULL,
  PRIMARY KEY (filing_id, candidate_id)
);
CREATE INDEX nominee_by_moment ON nominee (election_id, moved_at, filing_id);
CREATE INDEX nominee_by_region ON nominee (election_id, region_id, moved_at, filing_id);
CREATE INDEX nominee_of_region ON nominee (election_id, region_id) INCLUDE (form, tier, locality_id, commission_id, contest_id, route, nominator_id, partisan, sex, age_band,
  standing, grounds, reversed, ever_registered, reinstated, decided_late, submitted_on, ended_on);
CREATE INDEX nominee_by_locality ON nominee (election_id, (coalesce(locality_id, region_id)), moved_at, filing_id);
CREATE INDEX nominee_by_commission ON nominee (commission_id, election_id, moved_at, filing_id);
CREATE INDEX nominee_by_contest ON nominee (contest_id, moved_at, filing_id);
CREATE INDEX nominee_by_nominator ON nominee (election_id, nominator_id, moved_at, filing_id);
CREATE INDEX nominee_by_standing ON nominee (election_id, standing, moved_at, filing_id);
CREATE INDEX nominee_undecided ON nominee (election_id, region_id, commission_id) INCLUDE (filing_id, form, submitted_at) WHERE standing = 'undecided';
CREATE INDEX nominee_refused ON nominee (election_id, decided_at) INCLUDE (grounds) WHERE grounds <> '{}';
CREATE INDEX nominee_decided_late ON nominee (election_id) WHERE decided_late;
CREATE INDEX nominee_with_defects ON nominee (election_id, region_id)
  INCLUDE (form, tier, commission_id, standing, defects, partisan, sex, moved_at, filing_id) WHERE defects <> '{}';
CREATE INDEX filing_undecided ON filing (election_id, commission_id) INCLUDE (id, status, applicant_id, holder_id, submitted_at, decide_by, cure_by)
  WHERE status IN ('submitted', 'in-examination', 'awaiting-cure', 'proposed');
CREATE INDEX notice_unopened ON notice (filing_id, account_id, created_at) WHERE kind = 'filing.notice-served' AND read_at IS NULL;`;

/** What nominees are counted by, with the type of each column. */
const DIMENSIONS = {
  election_id: 'text', form: 'text', tier: 'text', region_id: 'text', locality_id: 'text',
  commission_id: 'text', contest_id: 'text', route: 'text', nominator_id: 'text', partisan: 'boolean', sex: 'text', age_band: 'text', submitted_on: 'date', ended_on: 'date',
  defects: 'text[]',
} as const;
/** What became of them: kept apart in every grain. */
const OUTCOME = { standing: 'text', grounds: 'text[]', reversed: 'boolean', ever_registered: 'boolean', reinstated: 'boolean', decided_late: 'boolean' } as const;

type Dimension = keyof typeof DIMENSIONS;
const PERSON = ['route', 'nominator_id', 'age_band'] as const;
/** What each grain keeps besides the election, the form, the tier, party or not, and the sex. */
const GRAINS = {
  place: ['region_id', 'locality_id'],
  contest: ['region_id', 'locality_id', 'commission_id', 'contest_id'],
  person: ['region_id', ...PERSON],
  nominated: ['region_id', 'submitted_on'],
  ended: ['region_id', 'ended_on'],
  defect: ['region_id', 'defects'],
  'person-nominated': [...PERSON, 'submitted_on'],
  'person-ended': [...PERSON, 'ended_on'],
} as const satisfies Readonly<Record<string, readonly Dimension[]>>;
const ALWAYS = ['election_id', 'form', 'tier', 'partisan', 'sex'] as const satisfies readonly Dimension[];

const dimensions = Object.keys(DIMENSIONS) as readonly Dimension[];
const outcome = Object.keys(OUTCOME);
const counted = [...dimensions, ...outcome].join(', ');
const typed = (columns: Readonly<Record<string, string>>): string => Object.entries(columns).map(([name, type]) => `${name} ${type}`).join(', ');

/** A dimension in every grain: its value where the grain keeps it, null where not. */
const ofGrain = (dimension: Dimension): string => {
  if ((ALWAYS as readonly Dimension[]).includes(dimension)) return `c.${dimension}`;
  const grains = Object.entries(GRAINS).filter(([, kept]) => (kept as readonly Dimension[]).includes(dimension)).map(([grain]) => `'${grain}'`);
  return `CASE WHEN g.grain IN (${grains.join(', ')}) THEN c.${dimension} END`;
};

const tallies = `
CREATE TABLE tally_change (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, ${typed(DIMENSIONS)}, ${typed(OUTCOME)}, n integer NOT NULL)
  WITH (autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0);
CREATE TABLE tally (grain text NOT NULL, cell uuid NOT NULL, ${typed(DIMENSIONS)}, ${typed(OUTCOME)}, n integer NOT NULL, PRIMARY KEY (grain, cell)) PARTITION BY LIST (grain);
${Object.keys(GRAINS).map((grain) => `CREATE TABLE tally_${grain.replace('-', '_')} PARTITION OF tally FOR VALUES IN ('${grain}') WITH (fillfactor = 80);`).join('\n')}
CREATE INDEX tally_by_region ON tally (election_id, region_id);
CREATE INDEX tally_by_commission ON tally_contest (commission_id);
CREATE INDEX tally_by_contest ON tally_contest (contest_id);

CREATE FUNCTION count_nominees() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO tally_change (${counted}, n) SELECT ${counted}, count(*) FROM come GROUP BY ${counted};
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO tally_change (${counted}, n) SELECT ${counted}, -count(*) FROM gone GROUP BY ${counted};
  ELSE
    INSERT INTO tally_change (${counted}, n)
    SELECT ${counted}, sum(n) FROM (SELECT ${counted}, 1 AS n FROM come UNION ALL SELECT ${counted}, -1 FROM gone) AS moved
    GROUP BY ${counted} HAVING sum(n) <> 0;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER nominee_comes AFTER INSERT ON nominee REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION count_nominees();
CREATE TRIGGER nominee_moves AFTER UPDATE ON nominee REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION count_nominees();
CREATE TRIGGER nominee_goes AFTER DELETE ON nominee REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION count_nominees();

CREATE FUNCTION fold_tallies(most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  ids bigint[];
BEGIN
  IF NOT pg_try_advisory_xact_lock(7468013) THEN RETURN 0; END IF;
  SELECT array_agg(id) INTO ids FROM (SELECT id FROM tally_change ORDER BY id LIMIT most) AS oldest;
  IF ids IS NULL THEN RETURN 0; END IF;
  WITH taken AS (DELETE FROM tally_change WHERE id = ANY(ids) RETURNING *),
  spread AS (
    SELECT g.grain, ${dimensions.map((dimension) => `${ofGrain(dimension)} AS ${dimension}`).join(', ')}, ${outcome.map((column) => `c.${column}`).join(', ')}, c.n
    FROM taken c CROSS JOIN (VALUES ${Object.keys(GRAINS).map((grain) => `('${grain}')`).join(', ')}) AS g(grain)
    WHERE g.grain NOT IN ('ended', 'person-ended') OR c.ended_on IS NOT NULL),
  summed AS (SELECT md5(ROW(grain, ${counted})::text)::uuid AS cell, grain, ${counted}, sum(n)::integer AS n FROM spread GROUP BY grain, ${counted})
  MERGE INTO tally t USING summed s ON t.grain = s.grain AND t.cell = s.cell
  WHEN MATCHED AND t.n + s.n = 0 THEN DELETE
  WHEN MATCHED THEN UPDATE SET n = t.n + s.n
  WHEN NOT MATCHED AND s.n <> 0 THEN INSERT (cell, grain, ${counted}, n) VALUES (s.cell, s.grain, ${[...dimensions, ...outcome].map((column) => `s.${column}`).join(', ')}, s.n);
  RETURN cardinality(ids);
END $$;`;

/**
 * Statistics that stay flat however many filings there are: a narrow row for each nominee, and what became of them counted
 * in advance. A change of a nominee adds signed rows to `tally_change`, where nobody waits for anybody; folding moves them
 * into `tally`, and the two together are exact at every moment. Filings of an earlier version get their rows here.
 */
export class NomineesAndTallies1766400000000 implements MigrationInterface {
  readonly name = 'NomineesAndTallies1766400000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [nominees, tallies]) await runner.query(part);
    await fillNominees(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX filing_undecided, notice_unopened; DROP FUNCTION fold_tallies; DROP TABLE nominee, tally, tally_change; DROP FUNCTION count_nominees');
  }
}
