import { EntitySchema } from 'typeorm';
import { key, text } from './columns.js';

/** An election whose filings a replay made. */
export interface ReplayRow {
  electionId: string;
}

export const replayTable = new EntitySchema<ReplayRow>({ name: 'replay', columns: { electionId: key(text) } });
