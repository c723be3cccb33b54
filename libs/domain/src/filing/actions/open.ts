import type { Text } from '../../kernel/citation.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { CivilDate, ZoneId } from '../../kernel/time.js';
import type { Route } from '../../rulebook/documents.js';
import type { ContestForm } from '../../rulebook/rulebook.js';
import type { Circumstances, Denial, Objection } from '../circumstances.js';
import { enteredAtCounter, objectsToCounterTime } from '../counter.js';
import type { FilingEvent, FilingOpened } from '../events.js';
import { opened } from '../evolve.js';
import type { Nominator } from '../filing.js';
import { happened } from '../happened.js';
import { contains, spanOf } from '../period.js';
import { recordCandidates, type CandidateEntry } from './import-candidates.js';

/** Asks for a new draft for a contest. Drafts may be prepared before nomination opens. */
export interface Open {
  readonly type: 'open';
  readonly filingId: string;
  readonly route: Route;
  readonly nominator: Nominator | null;
  /** People to put into it at once, for instance from a table; left out: the draft begins empty. */
  readonly candidates?: readonly CandidateEntry[];
}

/** The seat or list that a filing is for, with the body that decides. */
export interface ContestRef {
  readonly id: string;
  readonly electionId: string;
  readonly rulebookId: string;
  readonly commissionId: string;
  readonly form: ContestForm;
  readonly seats: number;
  readonly electionDay: CivilDate;
  readonly zone: ZoneId;
  readonly title: Text;
}

const deny = (denial: Omit<Denial, 'allowed'>): Result<never, Denial> => err({ ...denial, allowed: [] });

/** A self-nominee opens for themselves; an agent for the nominator; the commission's clerk for whoever brings papers to the counter. */
function objectsToOpener(route: Route, { commissionId }: ContestRef, circumstances: Circumstances): Objection | null {
  const { actor: { role, commissionIds }, counter } = circumstances;
  if ((role === 'clerk' || role === 'secretary') && commissionIds.includes(commissionId)) return objectsToCounterTime(circumstances);
  return role === (route === 'self' ? 'candidate' : 'agent') && !counter ? null : { code: 'role-not-allowed' };
}

/** A new draft, with the people to put into it at once. */
export function openFiling(action: Open, contest: ContestRef, asked: Circumstances): Result<readonly [FilingOpened, ...FilingEvent[]], Denial> {
  const circumstances = enteredAtCounter(asked, asked.counter ?? null);
  const objection = objectsToOpener(action.route, contest, circumstances);
  if (objection) return deny(objection);
  const { rulebook, timetable, receivedAt } = circumstances;
  const span = spanOf(circumstances.entered ? 'until-registration-closes' : 'until-nomination-closes', timetable);
  if (!contains(span, receivedAt)) return deny({ code: 'outside-window', span });
  const fitsForm = (action.route === 'party-list') === (contest.form === 'party-list');
  const fitsNominator = (action.route === 'self') === (action.nominator === null);
  if (!rulebook.procedure.routes.includes(action.route) || !fitsForm || !fitsNominator) return deny({ code: 'route-not-available' });
  const { electionId, commissionId, rulebookId, form, seats, electionDay, zone } = contest;
  const { filingId, route, nominator, candidates = [] } = action;
  const opening: FilingOpened = { type: 'FilingOpened', ...happened(circumstances), filingId, electionId, contestId: contest.id, commissionId, rulebookId, form, seats, electionDay, zone, route, nominator };
  if (candidates.length === 0) return ok([opening]);
  const recorded = recordCandidates(opened(opening), candidates, circumstances);
  return recorded.ok ? ok([opening, ...recorded.value]) : deny(recorded.error);
}
