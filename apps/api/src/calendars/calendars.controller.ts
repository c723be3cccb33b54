import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ElectionMap } from '@tirkeu/campaign';
import { CalendarQuery, FilingCalendarQuery } from '@tirkeu/contracts';
import type { Clock } from '@tirkeu/desk';
import { timetableOf, type Election, type ZoneId } from '@tirkeu/domain';
import { loadWording } from '@tirkeu/messages';
import { findContest, findElectionState } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { actorOf, signedInOf } from '../accounts/sessions.js';
import { attachment } from '../documents/display-name.js';
import { FilingReader, circumstancesOf } from '../filings/filing-reader.js';
import { AnswersBytes } from '../platform/answers.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { CLOCK, MAP, SETTINGS } from '../platform/ports.js';
import { absent, invalid } from '../platform/problem.js';
import { receiptOf } from '../platform/request-times.js';
import type { Settings } from '../platform/settings.js';
import type { Deadline } from './deadline.js';
import { electionDeadlines, extendedDeadlines } from './election-deadlines.js';
import { filingDeadlines } from './filing-deadlines.js';
import { writeCalendar } from './write-calendar.js';

const USUAL_ZONE: ZoneId = 'Asia/Almaty';
const MINUTES = 'public, max-age=300';
const TYPE = 'text/calendar';

/** Deadlines as files that calendars on phones and desks read. */
@ApiTags('calendars')
@Controller()
export class CalendarsController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource, @Inject(FilingReader) private readonly reader: FilingReader,
    @Inject(CLOCK) private readonly clock: Clock, @Inject(MAP) private readonly map: ElectionMap, @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** All public deadlines of an election in the time of a region or zone, with those of contests there that were extended. */
  @Get('elections/:electionId/calendar.ics')
  @Allow('public')
  @AnswersBytes(TYPE)
  async election(
    @Param('electionId', IdPipe) electionId: string, @Query() query: CalendarQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply,
  ): Promise<void> {
    const { region, language = 'kk' } = query;
    const zone = this.#zoneOf(query);
    const found = await findElectionState(this.database, electionId);
    if (!found) throw absent();
    const { election, version: sequence } = found;
    const deadlines = [...electionDeadlines(electionId, timetableOf(election, getRulebook(election.rulebookId), { id: '', zone })), ...await this.#extended(election, { region, zone })];
    const words = await loadWording(language, ['calendar']);
    const href = `${this.#pages(request)}/calendar?election=${electionId}${region === undefined ? '' : `&region=${region}`}`;
    const head = { name: words.say('calendar:name', { election: election.title[language] }), zone, sequence, writtenAt: this.clock.now(), href, isPrivate: false };
    send(reply, writeCalendar(deadlines, head, words), `tirkeu-${words.say('calendar:file')}-${electionId}.ics`, MINUTES);
  }

  /** The deadlines of a filing, for whoever opened it: nomination, time to mend, decision, appeal, withdrawal. */
  @Get('filings/:filingId/calendar.ics')
  @Allow('candidate', 'agent')
  @AnswersBytes(TYPE)
  async filing(
    @Param('filingId', IdPipe) filingId: string, @Query() query: FilingCalendarQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply,
  ): Promise<void> {
    const who = signedInOf(request);
    const record = await this.reader.get(filingId, who);
    const { rulebook, timetable } = circumstancesOf(record, actorOf(who), receiptOf(request));
    const election = await findElectionState(this.database, record.filing.electionId);
    const words = await loadWording(query.language ?? who.account.language, ['calendar']);
    const head = {
      name: words.say('calendar:name.filing'), zone: timetable.zone, sequence: record.version + (election?.version ?? 0), writtenAt: this.clock.now(),
      href: `${this.#pages(request)}/candidate/filings/${filingId}`, isPrivate: true,
    };
    const placed = filingDeadlines(record.filing, rulebook, timetable).map((deadline): Deadline => ({ ...deadline, place: record.contest.title }));
    send(reply, writeCalendar(placed, head, words), `tirkeu-${words.say('calendar:file')}.ics`, 'no-store');
  }

  async #extended(election: Election, { region, zone }: { readonly region: string | undefined; readonly zone: ZoneId }): Promise<readonly Deadline[]> {
    const contests = await Promise.all(Object.keys(election.extensions).map((id) => findContest(this.database, id)));
    const rulebook = getRulebook(election.rulebookId);
    return contests.flatMap((contest) => {
      if (!contest || (region === undefined ? contest.zone !== zone : contest.regionId !== region)) return [];
      return extendedDeadlines(contest, timetableOf(election, rulebook, contest));
    });
  }

  /** @throws a problem that names the field whose value the map does not know */
  #zoneOf({ region, zone }: CalendarQuery): ZoneId {
    const { regions } = this.map;
    const known = regions.find(({ id }) => id === region);
    if (region !== undefined && !known) throw invalid([{ pointer: '/region', code: 'not-a-choice' }]);
    if (zone !== undefined && !regions.some((one) => one.zone === zone)) throw invalid([{ pointer: '/zone', code: 'not-a-choice' }]);
    return known?.zone ?? zone ?? USUAL_ZONE;
  }

  #pages({ protocol, host }: FastifyRequest): string {
    return this.settings.publicUrl ?? `${protocol}://${host}`;
  }
}

function send(reply: FastifyReply, text: string, name: string, kept: string): void {
  void reply.headers({ 'cache-control': kept, 'content-disposition': attachment(name) }).type(`${TYPE}; charset=utf-8`).send(text);
}
