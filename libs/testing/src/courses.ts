import {
  assess, instant, localDate, missingDocuments, plusMinutes,
  type Filing, type FilingAction, type GroundId, type Identity, type Instant, type Nominator, type Role, type Route, type Sex,
} from '@tirkeu/domain';
import type { Desk, Done } from '@tirkeu/desk';
import { getRulebook } from '@tirkeu/rulebooks';
import { acting, granted, inNomination } from './nominations.js';
import { person, syntheticIin } from './persons.js';
import { paper, resolution, storyElection, underAge } from './stories.js';

/** A nomination from the first step to what became of it. */
export interface Course {
  readonly filingId: string;
  readonly contestId: string;
  readonly commissionId: string;
  readonly persons: readonly Identity[];
  /** Null: a self-nominee. */
  readonly nominator: Nominator | null;
  readonly route: Route;
  /** When it was submitted; in the middle of nomination when not given. */
  readonly submittedAt?: Instant;
  /** When all the rest happens; at once when not given. */
  readonly endedAt?: Instant;
  readonly ending: Ending;
}

/** What becomes of a nomination. */
export const ENDINGS = [
  'submitted', 'taken', 'noticed', 'registered', 'refused', 'refused-for-papers', 'withdrawn', 'withdrawn-after', 'cancelled', 'died', 'reinstated', 'cancelled-reinstated', 'late',
] as const;
export type Ending = (typeof ENDINGS)[number];

/** The nth of the tests' people with a sex and a day of birth of choice. */
export function personOf(number: number, sex: Sex, birthDate: Identity['birthDate'] = person(number).birthDate): Identity {
  return { ...person(number), sex, birthDate, residentSince: birthDate, iin: syntheticIin(birthDate, sex, number) };
}

/** Walks one filing through the desk, step by step, each with an id of its own. */
class Walk {
  #steps = 0;
  #minutes = 0;
  #filing: Filing | undefined;

  constructor(private readonly desk: Desk, private readonly course: Course) {}

  get filing(): Filing {
    if (!this.#filing) throw new Error('The filing is not open yet');
    return this.#filing;
  }

  async open(): Promise<void> {
    const { filingId, route, nominator, contestId } = this.course;
    this.keep(granted(await this.desk.open({ ...this.#request(this.applicant, this.submittedAt), contestId, action: { type: 'open', filingId, route, nominator } })));
  }

  async applicantDoes(action: FilingAction, at = this.submittedAt): Promise<void> {
    this.keep(granted(await this.desk.act({ ...this.#request(this.applicant, at), filingId: this.course.filingId, action })));
  }

  async commissionDoes(role: Role, action: FilingAction): Promise<void> {
    this.keep(granted(await this.desk.act({ ...this.#request(acting(role, this.course.commissionId), this.endedAt), filingId: this.course.filingId, action })));
  }

  get submittedAt(): Instant {
    return this.course.submittedAt ?? inNomination;
  }
  get endedAt(): Instant {
    return plusMinutes(this.course.endedAt ?? this.submittedAt, this.#minutes);
  }
  /** An hour goes by. */
  wait(): void {
    this.#minutes += 60;
  }
  get applicant() {
    return acting(this.course.route === 'self' ? 'candidate' : 'agent', undefined, `account-${this.course.filingId}`);
  }

  private keep({ filing }: Done): void {
    this.#filing = filing;
  }
  #request(actor: ReturnType<typeof acting>, receivedAt: Instant) {
    this.#steps += 1;
    return { actionId: `${this.course.filingId}-${this.#steps}`, actor, receivedAt };
  }
}

const rulebook = getRulebook(storyElection.rulebookId);

async function attach(walk: Walk, stage: 'nomination' | 'registration', at: Instant): Promise<void> {
  for (const { requirement, candidateId } of missingDocuments(walk.filing, rulebook, stage)) {
    const { attachedAt: _attachedAt, ...document } = paper(requirement.id, at, candidateId);
    await walk.applicantDoes({ type: 'attach-document', document }, at);
  }
}

/** Three seconds after the last moment in Aqtau, and more than an hour after the one in Almaty. */
const AFTER_NOMINATION = instant('2023-02-08T18:00:03+05:00');

async function submitted(walk: Walk, { persons, ending }: Course): Promise<void> {
  await walk.open();
  for (const [place, identity] of persons.entries()) {
    const candidateId = `c${place + 1}`;
    await walk.applicantDoes({ type: 'record-identity', candidateId, identity });
    await walk.applicantDoes({ type: 'record-contact', candidateId, contact: { phone: '+7 700 000 00 00', email: 'person@example.kz', address: 'Үлгі көшесі, 1' } });
    await walk.applicantDoes({ type: 'record-family', candidateId, family: { maritalStatus: 'single', spouseName: null } });
    await walk.applicantDoes({ type: 'record-background', candidateId, background: { education: 'жоғары', occupation: 'мұғалім', party: null, disability: false } });
  }
  await attach(walk, 'nomination', walk.submittedAt);
  await walk.applicantDoes({ type: 'submit' }, ending === 'late' ? AFTER_NOMINATION : walk.submittedAt);
}

async function registered(walk: Walk): Promise<void> {
  await walk.commissionDoes('clerk', { type: 'take' });
  await walk.commissionDoes('clerk', { type: 'confirm-compliance' });
  await attach(walk, 'registration', walk.endedAt);
  for (const { rule, candidateId } of assess(walk.filing, rulebook)) await walk.commissionDoes('clerk', { type: 'mark-requirement', rule, candidateId, value: 'met', note: 'seen' });
  await walk.commissionDoes('clerk', { type: 'propose-registration' });
  await walk.commissionDoes('chair', { type: 'register', resolution: resolutionOn(walk) });
}

const resolutionOn = (walk: Walk) => resolution(localDate(walk.endedAt, walk.filing.zone));
const grounds = (ground: GroundId, rule: string | null) =>
  [{ ground, rule, candidateId: 'c1', finding: underAge.finding, evidence: [{ kind: 'document', fileId: 'file-biography', page: 1, shows: 'birth date' }] }] as const;

async function noticed(walk: Walk): Promise<void> {
  await walk.commissionDoes('clerk', { type: 'take' });
  await walk.commissionDoes('clerk', { type: 'serve-notice', defects: [{ rule: 'declaration', candidateId: 'c1', found: underAge.finding }] });
}

async function refused(walk: Walk): Promise<void> {
  await walk.commissionDoes('clerk', { type: 'take' });
  await walk.commissionDoes('clerk', { type: 'mark-requirement', rule: 'minimum-age', candidateId: 'c1', value: 'not-met', note: 'by the register' });
  await walk.commissionDoes('clerk', { type: 'propose-refusal', grounds: grounds('requirements-not-met', 'minimum-age') });
  await walk.commissionDoes('chair', { type: 'refuse', resolution: resolutionOn(walk) });
}

async function reversed(walk: Walk): Promise<void> {
  await walk.applicantDoes({ type: 'lodge-appeal', to: 'court', number: null }, walk.endedAt);
  await walk.commissionDoes('chair', { type: 'record-appeal-outcome', outcome: 'reversed', number: '2-15/2023' });
}

const cancelled = (walk: Walk): Promise<void> =>
  walk.commissionDoes('chair', { type: 'cancel-registration', grounds: grounds('early-campaigning', null), resolution: resolutionOn(walk) });

/** What came in answer to the notice is not what was asked for. */
async function refusedForPapers(walk: Walk): Promise<void> {
  await noticed(walk);
  await walk.commissionDoes('clerk', { type: 'confirm-compliance' });
  walk.wait();
  await attach(walk, 'registration', walk.endedAt);
  await walk.applicantDoes({ type: 'answer-notice' }, walk.endedAt);
  await walk.commissionDoes('clerk', { type: 'mark-requirement', rule: 'declaration', candidateId: 'c1', value: 'not-met', note: 'not there' });
  await walk.commissionDoes('clerk', { type: 'propose-refusal', grounds: grounds('documents-missing', 'declaration') });
  await walk.commissionDoes('chair', { type: 'refuse', resolution: resolutionOn(walk) });
}

const courses: Readonly<Record<Ending, (walk: Walk) => Promise<void>>> = {
  submitted: async () => undefined,
  late: async () => undefined,
  taken: (walk) => walk.commissionDoes('clerk', { type: 'take' }),
  noticed,
  registered,
  refused,
  'refused-for-papers': refusedForPapers,
  withdrawn: (walk) => walk.applicantDoes(walk.filing.route === 'self' ? { type: 'withdraw', reason: null } : { type: 'revoke-nomination', reason: 'съезд' }, walk.endedAt),
  'withdrawn-after': async (walk) => {
    await registered(walk);
    await courses.withdrawn(walk);
  },
  cancelled: async (walk) => {
    await registered(walk);
    await cancelled(walk);
  },
  died: async (walk) => {
    await registered(walk);
    await walk.commissionDoes('clerk', { type: 'record-death', candidateId: 'c1', diedOn: localDate(walk.endedAt, walk.filing.zone) });
  },
  reinstated: async (walk) => {
    await refused(walk);
    await reversed(walk);
  },
  'cancelled-reinstated': async (walk) => {
    await registered(walk);
    await cancelled(walk);
    await reversed(walk);
  },
};

/** Plays a nomination through the desk to its ending. Every step is one that the law allows. */
export async function playCourse(desk: Desk, course: Course): Promise<Filing> {
  const walk = new Walk(desk, course);
  await submitted(walk, course);
  await courses[course.ending](walk);
  return walk.filing;
}

/** Noon of a day, in Almaty's zone of 2023 when no other is said. */
export const noonOf = (day: `${number}-${number}-${number}`, offset = '+06:00'): Instant => instant(`${day}T12:00:00${offset}`);
