import { EntitySchema } from 'typeorm';
import type { ActorRef, Instant, PartyLot } from '@tirkeu/domain';
import { json, moment, serial, text } from './columns.js';

/** A drawing of lots as it was recorded. Rows are only ever added, the latest of an election counts. */
export interface PartyLotRow {
  id: number;
  electionId: string;
  content: PartyLot;
  source: string;
  recordedBy: ActorRef;
  recordedAt: Instant;
}

export const partyLotTable = new EntitySchema<PartyLotRow>({
  name: 'party_lot',
  columns: { id: serial, electionId: text, content: json, source: text, recordedBy: json, recordedAt: moment },
});
