import { EntitySchema } from 'typeorm';
import type { AgeBand, CivilDate, ContestForm, GroundId, Instant, Route, RuleId, Sex, Standing, StatisticsTier } from '@tirkeu/domain';
import { civilDay, flag, integer, key, moment, optional, serial, text, texts } from './columns.js';

/** What nominees are counted by. The days are those of the calendar in the zone of the commission. */
interface Counted {
  electionId: string;
  form: ContestForm;
  tier: StatisticsTier;
  regionId: string;
  localityId: string | null;
  commissionId: string;
  contestId: string;
  route: Route;
  nominatorId: string | null;
  /** Nominated by a party. */
  partisan: boolean;
  sex: Sex;
  ageBand: AgeBand;
  submittedOn: CivilDate;
  /** The day on which the standing came about; null while undecided. */
  endedOn: CivilDate | null;
  /** Requirements that a notice named as not met. */
  defects: RuleId[];
  standing: Standing;
  /** Of the refusal, if the commission ever refused, in alphabetical order. */
  grounds: GroundId[];
  /** An appeal has set the refusal aside. */
  reversed: boolean;
  everRegistered: boolean;
  reinstated: boolean;
  decidedLate: boolean;
}

/** Somebody whose nomination was submitted: one for a filing in a district, one for each person of a list. Holds no name and no personal number. */
export interface NomineeRow extends Counted {
  filingId: string;
  candidateId: string;
  maslikhatId: string;
  submittedAt: Instant;
  decidedAt: Instant | null;
  endedAt: Instant | null;
  /** When the standing came about, or the submission: the order of lists. */
  movedAt: Instant;
}

/** How many nominees more or fewer there are of a kind; not folded yet. */
export interface TallyChangeRow extends Counted { id: number; n: number }

/**
 * How many nominees there are of a kind. Each nominee is counted once in every grain: `place` knows the region and the locality, `contest` the commission
 * and the contest besides, `person` the region, the route, the nominator and the age, `nominated` and `ended` the region and the day, `defect` the region and the defects; two more know person
 * and day, but no region. What a grain does not know is null.
 */
export interface TallyRow extends Partial<Counted> {
  /** Each in a partition of its own. */
  grain: 'place' | 'contest' | 'person' | 'nominated' | 'ended' | 'defect' | 'person-nominated' | 'person-ended';
  /** A hash of everything but the number. */
  cell: string;
  n: number;
}

const outcome = { standing: text, grounds: texts, reversed: flag, everRegistered: flag, reinstated: flag, decidedLate: flag } as const;
const dimensions = {
  electionId: text, form: text, tier: text, regionId: text, localityId: optional(text), commissionId: text, contestId: text,
  route: text, nominatorId: optional(text), partisan: flag, sex: text, ageBand: text, submittedOn: civilDay, endedOn: optional(civilDay), defects: texts,
} as const;
const loose = Object.fromEntries(Object.entries({ ...dimensions, ...outcome }).map(([name, column]) => [name, optional(column)]));

export const nomineeTable = new EntitySchema<NomineeRow>({
  name: 'nominee',
  columns: {
    filingId: key(text), candidateId: key(text), ...dimensions, maslikhatId: text, ...outcome, submittedAt: moment,
    decidedAt: optional(moment), endedAt: optional(moment), movedAt: moment,
  },
});
export const tallyChangeTable = new EntitySchema<TallyChangeRow>({ name: 'tally_change', columns: { id: serial, ...loose, n: integer } });
export const tallyTable = new EntitySchema<TallyRow>({ name: 'tally', columns: { grain: key(text), cell: key({ type: 'uuid' }), ...loose, n: integer } });
