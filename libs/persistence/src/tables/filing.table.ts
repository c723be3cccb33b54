import { EntitySchema } from 'typeorm';
import type { Filing, FilingStatus, Gap, GroundId, Instant, OutcomeCategory, Route, Sex, Text } from '@tirkeu/domain';
import { integer, json, key, moment, optional, text, texts } from './columns.js';

/** A filing as its stream has left it, with the columns that lists and statistics filter on. Restricted: it holds personal data. */
export interface FilingRow {
  id: string;
  electionId: string;
  contestId: string;
  maslikhatId: string;
  regionId: string;
  localityId: string | null;
  commissionId: string;
  district: number | null;
  route: Route;
  status: FilingStatus;
  applicantId: string;
  nominator: Text | null;
  /** By which every agent of the nominator finds it. */
  nominatorId: string | null;
  /** The first candidate's full name in the state language and in Russian. */
  candidate: string | null;
  candidateRu: string | null;
  /** Both names of all candidates, folded for search, then their words as `nameSearchWords` has them. */
  searchKey: string;
  iinLastFour: string | null;
  sex: Sex | null;
  checksMet: number;
  checksOf: number;
  checksToLookAt: number;
  holderId: string | null;
  holderName: string | null;
  holderSince: Instant | null;
  openedAt: Instant;
  submittedAt: Instant | null;
  decideBy: Instant;
  cureBy: Instant | null;
  /** When nomination closes, of a draft that the commission was asked to look at; null of every other filing. */
  informalCheckBy: Instant | null;
  decidedAt: Instant | null;
  endedAt: Instant | null;
  category: OutcomeCategory | null;
  /** What it lacks still. */
  gaps: Gap[];
  /** Of the refusal, if the commission ever refused. */
  grounds: GroundId[];
  /** Grounds of a refusal that was reversed on appeal. */
  reversedGrounds: GroundId[];
  /** Without what is personal, which is sealed beside it. */
  state: Filing;
  version: number;
  hash: string;
  /** The personal parts, under the filing's key; null of a row older than keys, and of one whose people are forgotten. */
  sealed: string | null;
}
/** One person, one candidacy in a group: the primary key is the law. The person is named by a keyed hash. */
export interface ActiveCandidacyRow { candidacyGroup: string; personKey: string; filingId: string }

/** Who is named in a filing, by the same keyed hash, from the first moment on: so that people find the filings that name them. */
export interface NamedPersonRow { personKey: string; filingId: string; candidateId: string }

export const filingTable = new EntitySchema<FilingRow>({
  name: 'filing',
  columns: {
    id: key(text), electionId: text, contestId: text, maslikhatId: text, regionId: text, localityId: optional(text), commissionId: text,
    district: optional(integer), route: text, status: text, applicantId: text, nominator: optional(json), candidate: optional(text),
    candidateRu: optional(text), searchKey: text, iinLastFour: optional(text), sex: optional(text), checksMet: integer, checksOf: integer,
    checksToLookAt: integer, holderId: optional(text), holderName: optional(text), holderSince: optional(moment), openedAt: moment,
    submittedAt: optional(moment), decideBy: moment, cureBy: optional(moment), informalCheckBy: optional(moment), decidedAt: optional(moment), endedAt: optional(moment),
    category: optional(text), gaps: texts, grounds: texts, reversedGrounds: texts, state: json, version: integer, hash: text, nominatorId: optional(text), sealed: optional(text),
  },
});
export const activeCandidacyTable = new EntitySchema<ActiveCandidacyRow>({
  name: 'active_candidacy',
  columns: { candidacyGroup: key(text), personKey: key(text), filingId: text },
});
export const namedPersonTable = new EntitySchema<NamedPersonRow>({
  name: 'named_person',
  columns: { personKey: key(text), filingId: key(text), candidateId: key(text) },
});
