import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createHash } from 'node:crypto';
import { canonicalJson } from '@tirkeu/domain';
import { findProtocols } from '@tirkeu/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { signedInOf } from '../accounts/sessions.js';
import { MeetingReader } from '../meetings/meeting-reader.js';
import { AnswersBytes } from '../platform/answers.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { SETTINGS } from '../platform/ports.js';
import { absent } from '../platform/problem.js';
import { publicUrlOf, type Settings } from '../platform/settings.js';
import { issuedOf } from './acts-of-filing.js';
import { IssuedPapers } from './issued-papers.js';
import { send } from './filing-acts.controller.js';

/** The protocol of a meeting that was closed, and its corrections, as files. */
@ApiTags('meetings')
@Controller('meetings/:meetingId')
export class MeetingPapersController {
  constructor(
    @Inject(MeetingReader) private readonly reader: MeetingReader, @Inject(IssuedPapers) private readonly papers: IssuedPapers, @Inject(DataSource) private readonly database: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** In the order in which they were recorded, the protocol first. A draft is no file. */
  @Get('protocols/:place.pdf')
  @Allow('clerk', 'member', 'chair', 'secretary')
  @AnswersBytes('application/pdf')
  async protocol(@Param('meetingId', IdPipe) meetingId: string, @Param('place', IdPipe) asked: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const place = Number(asked);
    const [view, records] = await Promise.all([this.reader.protocols(meetingId, signedInOf(request)), findProtocols(this.database, meetingId)]);
    const [act, record] = [view.acts[place - 1], records[place - 1]];
    if (view.isDraft || !act || !record) throw absent();
    const { names, zone } = view.commission;
    const recordHash = createHash('sha256').update(canonicalJson({ meetingId, place, act })).digest('hex');
    const issued = issuedOf(act, recordHash, { publicUrl: publicUrlOf(this.settings, request), zone, recordedAt: record.recordedAt });
    const bytes = await this.papers.handOut({
      issued, source: { sourceKind: 'meeting', sourceId: meetingId, version: place, candidateId: null },
      facts: { kind: act.kind, title: act.title, actNumber: act.number, on: act.on, commission: names, contest: null, election: view.election, recordedAt: record.recordedAt, zone },
    }, act);
    send(reply, { bytes, issued }, 'protocol');
  }
}
