import { requiredDocuments, type Actor, type Filing, type FilingAction, type Nominator, type Rulebook } from '@tirkeu/domain';
import type { PlannedList } from '../plan.js';
import { begunAt, decidedAt, handedInAt, type Calendar, type Moment } from './calendar.js';
import { marksOf } from './examination.js';
import type { Commission } from './officials.js';
import { paperOf } from './papers.js';
import { papersOf, statementsOf } from './people-of-filing.js';
import { answersOf, depositOf } from './registers.js';
import type { Step } from './step.js';

export interface ListSetting {
  readonly filingId: string;
  readonly list: PlannedList;
  readonly nominator: Nominator;
  readonly agentName: string;
  readonly calendar: Calendar;
  readonly commission: Commission;
  readonly rulebook: Rulebook;
}

/** A party's list from the draft to its registration. */
export function* listCourse({ filingId, list, nominator, agentName, calendar, commission, rulebook }: ListSetting): Generator<Step, void, Filing> {
  const submittedAt = handedInAt(filingId, calendar);
  const end = decidedAt(filingId, submittedAt, calendar);
  const agent: Actor = { accountId: `replay.agent.${filingId}`, role: 'agent', name: agentName, commissionIds: [] };
  let clock: Moment = 0;
  const step = (at: Moment, actor: Actor, action: Step['action']): Step => ({ at: (clock = Math.max(at, clock + 1)), actor, action });
  const part = (share: number): Moment => submittedAt + (end - submittedAt) * share;

  const begun = begunAt(filingId, submittedAt, calendar);
  let filing = yield step(begun, agent, { type: 'open', filingId, route: 'party-list', nominator });
  for (const [place, person] of list.persons.entries()) {
    for (const action of statementsOf(`c${place + 1}`, person, nominator)) filing = yield step(begun, agent, action);
  }
  for (const action of papersOf(filing, rulebook, [])) filing = yield step(begun, agent, action);
  filing = yield step(submittedAt, agent, { type: 'submit' });

  const clerk = (share: number, action: FilingAction): Step => step(part(share), commission.clerk, action);
  yield clerk(0.1, { type: 'take' });
  for (const fact of filing.candidates.flatMap((candidate) => answersOf(candidate, part(0.2), { bar: null, undeclared: false }))) yield clerk(0.2, { type: 'record-fact', fact });
  filing = yield clerk(0.5, { type: 'confirm-compliance' });
  for (const { requirement, candidateId } of requiredDocuments(filing, rulebook).filter(({ requirement: { opensAfterCompliance } }) => opensAfterCompliance)) {
    filing = yield step(part(0.6), agent, { type: 'attach-document', document: paperOf(filingId, requirement.id, candidateId) });
  }
  filing = yield clerk(0.7, { type: 'record-fact', fact: depositOf(filing, rulebook, part(0.7)) });
  for (const action of marksOf(filing, rulebook)) yield clerk(0.8, action);
  yield clerk(0.95, { type: 'propose-registration' });
  yield step(end, commission.chair, { type: 'register', resolution: commission.resolution(end) });
}
