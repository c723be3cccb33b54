import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { WaitingFilingsQuery, answers, type DeadlinesView, type WaitingFilingsView } from '@tirkeu/contracts';
import type { Clock } from '@tirkeu/desk';
import { isCommissionRole, type Election } from '@tirkeu/domain';
import { findAwaited, findAwaitingFilings, findElectionState, findElections, findOpenDrafts, findPlacesOf, type Area, type FilingSide } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { signedInOf, type SignedIn } from '../accounts/sessions.js';
import { agentScope } from '../filings/nominator.js';
import { Answers } from '../platform/answers.js';
import { Allow } from '../platform/policy.js';
import { CLOCK } from '../platform/ports.js';
import { concernsYet, deadlinesOf } from './deadlines-of.js';

/** Filings named for one moment. */
const LISTED = 200;
/** Whether an election is over is asked in this zone; an hour more or less makes no difference to a season. */
const CAPITAL_ZONE = 'Asia/Almaty';

function filingSideOf({ account, active }: SignedIn): FilingSide | null {
  if (active.role === 'candidate') return { applicantId: account.id };
  return active.role === 'agent' ? agentScope(active) : null;
}

/** Whose filings somebody looks at: their own, those of their commissions, or of their regions. */
function areaOf(who: SignedIn): Area {
  const { role, commissionIds, regionIds } = who.active;
  return filingSideOf(who) ?? (isCommissionRole(role) ? { commissionIds } : { overRegions: regionIds });
}

/** What comes next by law, and what waits for it. */
@ApiTags('calendars')
@Controller('deadlines')
export class DeadlinesController {
  constructor(@Inject(DataSource) private readonly database: DataSource, @Inject(CLOCK) private readonly clock: Clock) {}

  /** The legal moments of the elections under way with how many filings wait for each: those of one's own, of one's commissions, or of one's area. */
  @Get()
  @Allow('candidate', 'agent', 'clerk', 'member', 'chair', 'secretary', 'supervisor', 'auditor', 'administrator')
  @Answers(answers.deadlinesAnswer)
  async list(@Req() request: FastifyRequest): Promise<DeadlinesView> {
    const who = signedInOf(request);
    const now = this.clock.now();
    const elections = await this.#underWay();
    const ids = elections.map(({ id }) => id);
    const area = areaOf(who);
    const side = filingSideOf(who);
    const awaited = await findAwaited(this.database, area, ids, now);
    const drafts = side && await findOpenDrafts(this.database, side, ids);
    const of = await Promise.all(elections.map(async (election) => deadlinesOf({
      election, rulebook: getRulebook(election.rulebookId), ...await findPlacesOf(this.database, area, election.id),
      awaited: awaited.filter(({ electionId }) => electionId === election.id), drafts: drafts && drafts.filter(({ electionId }) => electionId === election.id),
      side: side ? 'applicant' : 'commission',
    }, now)));
    return { rows: of.flat().sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)), asOf: now };
  }

  /** The filings that wait for one of these moments. */
  @Get('filings')
  @Allow('candidate', 'agent', 'clerk', 'member', 'chair', 'secretary', 'supervisor', 'auditor')
  @Answers(answers.waitingFilingsAnswer)
  async filings(@Query() { election: electionId, kind, at }: WaitingFilingsQuery, @Req() request: FastifyRequest): Promise<WaitingFilingsView> {
    const now = this.clock.now();
    const found = await findAwaitingFilings(this.database, areaOf(signedInOf(request)), { electionId, kind, at }, { now, limit: LISTED });
    return { kind, at, ...found, asOf: now };
  }

  async #underWay(): Promise<readonly Election[]> {
    const now = this.clock.now();
    const called = (await findElections(this.database)).filter(({ electionDay, overrides, rulebookId }) =>
      concernsYet(getRulebook(rulebookId).timetable({ electionDay, zone: CAPITAL_ZONE, overrides }), now));
    const states = await Promise.all(called.map(({ id }) => findElectionState(this.database, id)));
    return states.flatMap((found) => (found ? [found.election] : []));
  }
}
