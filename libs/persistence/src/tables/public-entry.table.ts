import { EntitySchema } from 'typeorm';
import type { Instant, PersonName, PublicEntry, PublicStatus, Route, Text } from '@tirkeu/domain';
import { bytewise, json, key, moment, optional, searchWords, text, whole } from './columns.js';

/** What everybody may know of a candidate. No personal data but the name. */
export interface PublicEntryRow {
  /** `<filing>.<candidate>`. */
  id: string;
  filingId: string;
  candidateId: string;
  electionId: string;
  contestId: string;
  maslikhatId: string;
  regionId: string;
  localityId: string | null;
  commissionId: string;
  /** Short and never given twice; the database numbers. */
  number: number;
  /** The Kazakh name so that its bytes sort by the alphabet of the state language; the database makes it. */
  nameOrder: string;
  nameKk: PersonName;
  nameRu: PersonName;
  /** The words of both names as a search compares them. */
  searchWords: string;
  route: Route;
  nominatorId: string | null;
  nominator: Text | null;
  status: PublicStatus;
  statusSince: Instant;
  resolution: string | null;
  grounds: PublicEntry['grounds'];
  appealBy: Instant | null;
}

export const publicEntryTable = new EntitySchema<PublicEntryRow>({
  name: 'public_entry',
  columns: {
    id: key(text), filingId: text, candidateId: text, electionId: text, contestId: text, maslikhatId: text, regionId: text, localityId: optional(text),
    commissionId: text, number: whole, nameOrder: bytewise, nameKk: json, nameRu: json, searchWords, route: text,
    nominatorId: optional(text), nominator: optional(json), status: text,
    statusSince: moment, resolution: optional(text), grounds: json, appealBy: optional(moment),
  },
});
