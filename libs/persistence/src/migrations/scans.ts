import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the antivirus says of each file; files from before were never asked about. */
export class Scans1768100000401 implements MigrationInterface {
  readonly name = 'Scans1768100000401';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE file ADD COLUMN scan text NOT NULL DEFAULT 'none'`);
    await runner.query(`ALTER TABLE file ADD CONSTRAINT file_scan_known CHECK (scan IN ('none', 'clean', 'pending', 'infected')) NOT VALID`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE file DROP COLUMN scan');
  }
}

/** Files are sealed where they are stored; whoever copies them compares the bytes that stand there. */
export class SealedFiles1768100000403 implements MigrationInterface {
  readonly name = 'SealedFiles1768100000403';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE file ADD COLUMN stored_sha256 text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE file DROP COLUMN stored_sha256');
  }
}

/** Finds what waits for the antivirus, and what somebody has sent in today, without reading all files. */
export class ScanIndexes1768100000402 implements MigrationInterface {
  readonly name = 'ScanIndexes1768100000402';
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SET lock_timeout = 0');
    for (const name of ['file_to_scan', 'file_by_sender']) await runner.query(`DROP INDEX CONCURRENTLY IF EXISTS ${name}`);
    await runner.query(`CREATE INDEX CONCURRENTLY file_to_scan ON file (uploaded_at) WHERE scan IN ('pending', 'infected')`);
    await runner.query('CREATE INDEX CONCURRENTLY file_by_sender ON file (uploaded_by, uploaded_at)');
    await runner.query('RESET lock_timeout');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['file_to_scan', 'file_by_sender']) await runner.query(`DROP INDEX CONCURRENTLY IF EXISTS ${name}`);
  }
}
