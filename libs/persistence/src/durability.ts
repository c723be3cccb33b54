import type { DataSource } from 'typeorm';

/** Settings without which an answered submission can be lost in a crash. */
const NEEDED = ['fsync', 'synchronous_commit', 'full_page_writes'] as const;

/**
 * Makes sure that what the database has confirmed survives a crash.
 *
 * @throws Error with one sentence that names the setting to change
 */
export async function assertDurable(dataSource: Pick<DataSource, 'query'>): Promise<void> {
  const settings: readonly { name: string; setting: string }[] = await dataSource.query(
    'SELECT name, setting FROM pg_settings WHERE name = ANY($1)', [NEEDED]);
  for (const name of NEEDED) {
    const value = settings.find((row) => row.name === name)?.setting;
    if (value === undefined || value === 'off') {
      throw new Error(`The database setting ${name} is ${value ?? 'unknown'}: a submission already confirmed could be lost. Set it to on, then start again.`);
    }
  }
}
