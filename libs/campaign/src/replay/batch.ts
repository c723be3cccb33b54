import { createDesk, keyPersonsBy, type Store } from '@tirkeu/desk';
import { fullName, type Nominator, type Rulebook, type Timetable } from '@tirkeu/domain';
import { getRulebook } from '@tirkeu/rulebooks';
import type { PlannedList, PlannedNomination } from '../plan.js';
import { inventName } from '../planning/names.js';
import { calendarOf } from './calendar.js';
import { listCourse } from './list-course.js';
import { NominationCourse } from './nomination-course.js';
import { Commission } from './officials.js';
import { play } from './play.js';
import { StatedTime } from './stated-time.js';
import type { Course } from './step.js';

/** What was planned for the contests of one commission. */
export interface CommissionPlan {
  readonly commissionId: string;
  readonly zone: string;
  readonly nominations: readonly PlannedNomination[];
  readonly lists: readonly PlannedList[];
}

/** What all batches of a replay share. */
export interface ReplaySetting {
  readonly electionId: string;
  readonly rulebookId: string;
  readonly timetables: Readonly<Record<string, Timetable>>;
  readonly nominators: Readonly<Record<string, Nominator>>;
  /** The installation's, under which a person's one candidacy is locked. */
  readonly secret: string;
}

const officialName = (whom: string): string => fullName(inventName(whom).kk);

/** Plays some commissions' filings on a store, each at its stated time. Returns the number of actions. */
export async function playCommissions(store: Store, plans: readonly CommissionPlan[], setting: ReplaySetting): Promise<number> {
  const clock = new StatedTime();
  const desk = createDesk({ store, clock, rulebookOf: getRulebook, personKey: keyPersonsBy(setting.secret) });
  const rulebook = getRulebook(setting.rulebookId);
  let actions = 0;
  for (const plan of plans) actions += await play(desk, coursesOf(plan, setting, rulebook), clock);
  return actions;
}

function coursesOf({ commissionId, zone, nominations, lists }: CommissionPlan, { electionId, timetables, nominators }: ReplaySetting, rulebook: Rulebook): readonly Course[] {
  const timetable = timetables[zone];
  if (!timetable) throw new Error(`No timetable for ${zone}`);
  const calendar = calendarOf(timetable);
  const commission = new Commission(commissionId, zone, officialName);
  const common = (contestId: string, id: string, partyId: string | null) => {
    const filingId = `${electionId}.${id}`;
    const nominator = partyId === null ? null : nominators[partyId];
    if (nominator === undefined) throw new Error(`No party ${partyId}`);
    return { filingId, contestId: `${electionId}.${contestId}`, nominator, agentName: officialName(`agent of ${partyId} for ${id}`), calendar, commission, rulebook };
  };
  return [
    ...nominations.map((nomination): Course => {
      const { contestId, ...setting } = common(nomination.contestId, nomination.id, nomination.partyId);
      return { filingId: setting.filingId, contestId, steps: new NominationCourse({ ...setting, nomination }).steps() };
    }),
    ...lists.map((list): Course => {
      const { contestId, nominator, ...setting } = common(list.contestId, list.id, list.partyId);
      if (!nominator) throw new Error(`The list ${list.id} has no party`);
      return { filingId: setting.filingId, contestId, steps: listCourse({ ...setting, nominator, list }) };
    }),
  ];
}
