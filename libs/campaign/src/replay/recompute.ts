import { dataSourceOptions, findSeats, findSlices, foldTallies, type Slice } from '@tirkeu/persistence';
import { DataSource } from 'typeorm';
import type { Counted, CountedSlice } from '../tables/counted.js';

/** What the product's own statistics count in a database: what supervisors and the public see, and nothing besides. */
export async function recompute(databaseUrl: string, electionId: string): Promise<Counted> {
  const dataSource = new DataSource(dataSourceOptions(databaseUrl, { poolSize: 1, role: 'owner' }));
  await dataSource.initialize();
  try {
    await foldTallies(dataSource);
    for (const table of ['filing', 'nominee', 'tally', 'public_entry', 'event']) await dataSource.query(`ANALYZE ${table}`);
    const slices = await findSlices(dataSource, { electionId });
    return { slices: slices.map(countedSlice), seats: await findSeats(dataSource, electionId) };
  } finally {
    await dataSource.destroy();
  }
}

const countedSlice = ({ regionId, localityId, form, nominatorId, sex, tally: { nominated, standings } }: Slice): CountedSlice => ({
  regionId, localityId, form, nominatorId, sex, nominated,
  registered: standings.registered,
  lost: {
    'own-application-before': standings['withdrawn-before-registration'],
    'documents-incomplete': standings['documents-incomplete'],
    'non-compliance': standings['non-compliance'],
    'own-application-after': standings['withdrawn-after-registration'],
  },
});
