import { EntitySchema } from 'typeorm';
import type { CalendarOverrides, CivilDate, ContestForm, Election, ElectionDraft, EsignatureTerm, Extension, Instant, PlannedContest, Text, ZoneId } from '@tirkeu/domain';
import { civilDay, integer, json, key, moment, optional, text } from './columns.js';

/** An election as its stream has left it, with the columns that lists need. */
export interface ElectionRow {
  id: string;
  rulebookId: string;
  kind: Election['kind'];
  title: Text;
  electionDay: CivilDate;
  calledAt: Instant;
  overrides: CalendarOverrides;
  /** Whether signing electronically is offered or asked for; null: neither. */
  esignature: EsignatureTerm | null;
  contests: number;
  /** Of all its contests; null while a version that does not count them has drawn them. */
  seats: number | null;
  state: Election;
  version: number;
  hash: string;
}
/** A contest of one election: a place of the map filled once. */
export interface ContestRow {
  /** `<election>.<contest of the map>`. */
  id: string;
  electionId: string;
  mapId: string;
  maslikhatId: string;
  regionId: string;
  localityId: string | null;
  commissionId: string;
  form: ContestForm;
  district: number | null;
  seats: number;
  zone: ZoneId;
  title: Text;
  extension: Extension | null;
  /** Where the district runs, in words; null where nobody has said. */
  boundaries: string | null;
}

/** An election that is being set up, or was. It is for administrators alone. */
export interface ElectionDraftRow {
  id: string;
  state: ElectionDraft;
  version: number;
  hash: string;
  contests: readonly PlannedContest[];
}

export const electionTable = new EntitySchema<ElectionRow>({
  name: 'election',
  columns: {
    id: key(text), rulebookId: text, kind: text, title: json, electionDay: civilDay, calledAt: moment, overrides: json, esignature: optional(text), contests: integer,
    seats: optional(integer), state: json, version: integer, hash: text,
  },
});
export const contestTable = new EntitySchema<ContestRow>({
  name: 'contest',
  columns: {
    id: key(text), electionId: text, mapId: text, maslikhatId: text, regionId: text, localityId: optional(text), commissionId: text, form: text,
    district: optional(integer), seats: integer, zone: text, title: json, extension: optional(json), boundaries: optional(text),
  },
});
export const electionDraftTable = new EntitySchema<ElectionDraftRow>({
  name: 'election_draft',
  columns: { id: key(text), state: json, version: integer, hash: text, contests: json },
});
