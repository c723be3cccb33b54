import { Controller, Get, Header, Inject, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OutagesQuery, ReadingsQuery, answers, type ClosingView, type OutagesView, type ProbeView } from '@tirkeu/contracts';
import type { Clock } from '@tirkeu/desk';
import {
  atLocal, failedIn, getWindow, isCivilDate, isOnSameMachine, ledgerMinutes, localDate, lostIntervals, millisBetween, minuteOf, plusDays, plusMinutes, stateOf, timetableOf,
  type CivilDate, type Election, type Instant, type Rulebook,
} from '@tirkeu/domain';
import { countReceived, findElectionState, findLastReading, findReadings, findRestorations, findSeen, findZonesOf } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Answers, AnswersBytes } from '../platform/answers.js';
import { currentElection } from '../platform/current-election.js';
import { Allow } from '../platform/policy.js';
import { CLOCK, SETTINGS } from '../platform/ports.js';
import { absent, invalid } from '../platform/problem.js';
import type { RegisteredProbe, Settings } from '../platform/settings.js';
import { seenSpans } from './seen-spans.js';
import { supportedTimes } from './supported-time.js';
import { readingsAsCsv, readingsAsJson } from './write-readings.js';

const ZONE = 'Asia/Almaty';
const DAYS = 7;
const MOST_DAYS = 40;
const DAY_MINUTES = 24 * 60;
/** The edge answers everybody from one look at the ledger; a browser always asks. */
const SHORTLY = 'public, max-age=0, s-maxage=15';

/** The outage ledger as anybody may read it, and everything it rests on. */
@ApiTags('outages')
@Controller('outages')
export class OutagesController {
  readonly #showing = new Map<string, Promise<OutagesView>>();

  constructor(@Inject(DataSource) private readonly database: DataSource, @Inject(CLOCK) private readonly clock: Clock, @Inject(SETTINGS) private readonly settings: Settings) {}

  @Get()
  @Allow('public')
  @Header('cache-control', SHORTLY)
  @Answers(answers.outagesAnswer)
  async show(@Query() { day }: OutagesQuery): Promise<OutagesView> {
    if (day !== undefined && !isCivilDate(day)) throw invalid([{ pointer: '/day', code: 'not-a-date' }]);
    const key = day ?? '';
    const showing = this.#showing.get(key) ?? this.#show(day).finally(() => this.#showing.delete(key));
    this.#showing.set(key, showing);
    return showing;
  }

  /** Many who ask at once get the answer of one look. */
  async #show(day: CivilDate | undefined): Promise<OutagesView> {
    const now = this.clock.now();
    const { from, until } = shownSpan(day, now);
    const found = await findElectionState(this.database, await currentElection(this.database));
    if (!found) throw absent();
    const { election } = found;
    const rulebook = getRulebook(election.rulebookId);
    const { value: rule, citation: basis } = rulebook.lostTime;
    const seen = await findSeen(this.database, from, until);
    return {
      probes: await Promise.all(this.settings.probes.map((probe) => this.#probe(probe, rulebook))), electionTitle: election.title, rule, basis, from, until,
      spans: seenSpans(seen, rule), lost: lostIntervals(ledgerMinutes(seen, rule)), closings: await this.#closings(election, rulebook), restored: await this.#restored(election.id),
      received: await countReceived(this.database, plusMinutes(until, -DAY_MINUTES), until), asOf: now,
    };
  }

  /** Every reading of a span with hash and signature: what the ledger is computed from, and what proves it. */
  @Get('readings.json')
  @Allow('public')
  @Header('cache-control', SHORTLY)
  @Answers({ json: { type: 'object' } })
  async json(@Query() query: ReadingsQuery, @Res() reply: FastifyReply): Promise<void> {
    const rows = await findReadings(this.database, ...spanOf(query));
    void reply.header('content-disposition', 'attachment; filename="tirkeu-outages.json"').type('application/json; charset=utf-8').send(readingsAsJson(rows, this.settings.probes, query));
  }

  @Get('readings.csv')
  @Allow('public')
  @Header('cache-control', SHORTLY)
  @AnswersBytes('text/csv')
  async csv(@Query() query: ReadingsQuery, @Res() reply: FastifyReply): Promise<void> {
    const rows = await findReadings(this.database, ...spanOf(query));
    void reply.header('content-disposition', 'attachment; filename="tirkeu-outages.csv"').type('text/csv; charset=utf-8').send(readingsAsCsv(rows));
  }

  async #probe({ id, publicKey }: RegisteredProbe, { lostTime }: Rulebook): Promise<ProbeView> {
    const last = await findLastReading(this.database, id);
    return {
      id, publicKey, onSameMachine: isOnSameMachine(id),
      last: last ? { minute: last.minute, state: stateOf({ failed: failedIn(last.content) }, lostTime.value), clockAheadMillis: last.content.clockAheadMillis } : null,
    };
  }

  async #closings(election: Election, rulebook: Rulebook): Promise<readonly ClosingView[]> {
    const { value: rule } = rulebook.lostTime;
    const zones = await findZonesOf(this.database, election.id);
    const closings = zones.flatMap((zone) => {
      const timetable = timetableOf(election, rulebook, { id: '', zone });
      return rule.windows.map((window) => ({ window, zone, closesAt: getWindow(timetable, window).closesAt }));
    });
    const supported = await supportedTimes(this.database, closings.map(({ closesAt }) => closesAt), rule);
    return closings.map((closing) => ({ ...closing, lostMinutes: supported.get(closing.closesAt)?.lostMinutes ?? 0, restoration: supported.get(closing.closesAt)?.restoration ?? null }));
  }

  async #restored(electionId: string): Promise<OutagesView['restored']> {
    const kept = await findRestorations(this.database, electionId);
    return kept.map(({ commission, event: { window, minutes, evidence, resolution: { number, on }, extensions, at } }) =>
      ({ window, minutes, evidence, resolution: { number, on }, contests: Object.keys(extensions).length, commission, at }));
  }
}

/** Seven days, the last of which is the day asked for, as far as it has come. */
function shownSpan(day: CivilDate | undefined, now: Instant): { readonly from: Instant; readonly until: Instant } {
  const last = day ?? localDate(now, ZONE);
  const end = atLocal(plusDays(last, 1), '00:00', ZONE);
  return { from: atLocal(plusDays(last, 1 - DAYS), '00:00', ZONE), until: end < now ? end : plusMinutes(minuteOf(now), 1) };
}

function spanOf({ from, until }: ReadingsQuery): readonly [Instant, Instant] {
  if (millisBetween(from, until) > MOST_DAYS * DAY_MINUTES * 60_000 || until <= from) throw invalid([{ pointer: '/until', code: 'out-of-range' }]);
  return [from, until];
}
