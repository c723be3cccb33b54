import { Body, Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RestoreLostTimeRequest, answers, type LostTimeView } from '@tirkeu/contracts';
import type { Clock, Desk } from '@tirkeu/desk';
import { getWindow, type RestorableWindow } from '@tirkeu/domain';
import { countLateBefore, findOwnContests, findRestorations, isRestorationRecorded, type OwnContest } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { actorOf, signedInOf } from '../accounts/sessions.js';
import { Answers } from '../platform/answers.js';
import { electionsAtWork } from '../platform/current-election.js';
import { Allow } from '../platform/policy.js';
import { CLOCK, DESK } from '../platform/ports.js';
import { denied } from '../platform/problem.js';
import { receiptOf } from '../platform/request-times.js';
import { evidenceOf, supportedTimes } from './supported-time.js';

type Row = LostTimeView['rows'][number];

interface Closing {
  readonly window: RestorableWindow;
  readonly closesAt: Row['closesAt'];
  readonly isRestored: boolean;
  readonly contests: readonly OwnContest[];
}

function closingsOf(contests: readonly OwnContest[]): readonly Closing[] {
  const closings = new Map<string, Closing & { readonly contests: OwnContest[] }>();
  for (const contest of contests) {
    const { electionDay, zone, overrides, extension, rulebookId, electionId, commissionId } = contest;
    const rulebook = getRulebook(rulebookId);
    const timetable = rulebook.timetable({ electionDay, zone, overrides, extension: extension ?? undefined });
    for (const window of rulebook.lostTime.value.windows) {
      const { closesAt } = getWindow(timetable, window);
      const isRestored = extension?.lostTime === window;
      const key = [electionId, commissionId, zone, window, closesAt, isRestored].join();
      const closing = closings.get(key) ?? { window, closesAt, isRestored, contests: [] };
      closing.contests.push(contest);
      closings.set(key, closing);
    }
  }
  return [...closings.values()];
}

/** Lost minutes before the closings of one's own commissions, and the resolution that gives them back. */
@ApiTags('outages')
@Controller('lost-time')
export class LostTimeController {
  constructor(@Inject(DataSource) private readonly database: DataSource, @Inject(CLOCK) private readonly clock: Clock, @Inject(DESK) private readonly desk: Desk) {}

  @Get()
  @Allow('clerk', 'member', 'chair', 'secretary')
  @Answers(answers.lostTimeAnswer)
  async list(@Req() request: FastifyRequest): Promise<LostTimeView> {
    return this.#list(actorOf(signedInOf(request)).commissionIds);
  }

  /** The minutes that may be given back are looked up anew: a page that is older than the ledger changes nothing. */
  @Post()
  @HttpCode(200)
  @Allow('chair')
  @Answers(answers.lostTimeAnswer)
  async restore(@Body() { actionId, electionId, commissionId, window, closesAt, minutes, resolution }: RestoreLostTimeRequest, @Req() request: FastifyRequest): Promise<LostTimeView> {
    const actor = actorOf(signedInOf(request));
    if (await isRestorationRecorded(this.database, actionId, electionId)) return this.#list(actor.commissionIds);
    const { rows } = await this.#list(actor.commissionIds);
    const row = rows.find((each) => each.electionId === electionId && each.commissionId === commissionId && each.window === window && each.closesAt === closesAt);
    if (row?.restored) throw denied({ code: 'lost-time-restored-already', allowed: [] });
    if (!row?.restoration) throw denied({ code: 'lost-time-unsupported', allowed: [] });
    const result = await this.desk.actOnElection({
      actionId, electionId, actor, receivedAt: receiptOf(request),
      action: { type: 'restore-lost-time', contestIds: row.contests.map(({ id }) => id), window, minutes, resolution, evidence: await evidenceOf(this.database, row.restoration) },
    });
    if (!result.ok) throw denied(result.error);
    return this.#list(actor.commissionIds);
  }

  async #list(commissionIds: readonly string[]): Promise<LostTimeView> {
    const now = this.clock.now();
    const contests = await findOwnContests(this.database, commissionIds, await electionsAtWork(this.database, now));
    const rows: Row[] = [];
    for (const closing of closingsOf(contests)) rows.push(await this.#row(closing));
    const [first] = contests;
    return { rows: rows.sort((a, b) => (a.closesAt < b.closesAt ? -1 : 1)), basis: first ? getRulebook(first.rulebookId).lostTime.citation : null, asOf: now };
  }

  async #row({ window, closesAt, isRestored, contests }: Closing): Promise<Row> {
    const [{ electionId, electionTitle, commissionId, commission, rulebookId, zone }] = contests as readonly [OwnContest];
    const ids = contests.map(({ id }) => id);
    const base = { electionId, electionTitle, commissionId, commission, rulebookId, zone, window, contests: contests.map(({ id, title }) => ({ id, title })) };
    if (isRestored) {
      const kept = (await findRestorations(this.database, electionId)).find(({ event }) => event.window === window && ids.some((id) => id in event.extensions));
      if (kept) return { ...base, closesAt: kept.event.evidence.closesAt, restoration: null, restored: { minutes: kept.event.minutes, resolution: kept.event.resolution.number, closedAt: closesAt }, late: 0 };
    }
    const restoration = (await supportedTimes(this.database, [closesAt], getRulebook(rulebookId).lostTime.value)).get(closesAt)?.restoration ?? null;
    const late = restoration && window === 'nomination' ? await countLateBefore(this.database, ids, restoration.until) : 0;
    return { ...base, closesAt, restoration, restored: null, late };
  }
}
