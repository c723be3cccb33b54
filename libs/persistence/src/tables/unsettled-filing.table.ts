import { EntitySchema } from 'typeorm';
import { key, text } from './columns.js';

/** A filing of which it is not kept yet whom it names and what it lacks, because it is older than that. */
export interface UnsettledFilingRow {
  filingId: string;
}

export const unsettledFilingTable = new EntitySchema<UnsettledFilingRow>({ name: 'unsettled_filing', columns: { filingId: key(text) } });
