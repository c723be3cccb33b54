import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EmptyFormQuery, answers, type FormDraftView } from '@tirkeu/contracts';
import type { Clock } from '@tirkeu/desk';
import { formAnswers, formCode, readFormCode } from '@tirkeu/domain';
import { findFiling, findFormDraft, getFormSerial, type FilingRecord } from '@tirkeu/persistence';
import { loadFormWording, writeFormPdf, type PaperForm } from '@tirkeu/reports';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { actorOf, signedInOf } from '../accounts/sessions.js';
import { attachment } from '../documents/display-name.js';
import { FilingReader } from '../filings/filing-reader.js';
import { shownFiling } from '../filings/shown-filing.js';
import { Answers, AnswersBytes } from '../platform/answers.js';
import { electionsAtWork } from '../platform/current-election.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { CLOCK, SETTINGS } from '../platform/ports.js';
import { absent } from '../platform/problem.js';
import { publicUrlOf, type Settings } from '../platform/settings.js';

/** Forms for filing on paper, empty and filled in, and the way back from a printed form to its draft. */
@ApiTags('forms')
@Controller()
export class FormsController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(FilingReader) private readonly reader: FilingReader,
  ) {}

  /** A form to be filled in by hand, for everybody. */
  @Get('forms/empty.pdf')
  @Allow('public')
  @AnswersBytes('application/pdf')
  empty(@Query() { route }: EmptyFormQuery, @Res() reply: FastifyReply): Promise<void> {
    return this.#send({ route, draft: null }, `tirkeu-form-${route}.pdf`, reply);
  }

  /** What a draft about one person holds, to be signed on paper. */
  @Get('filings/:filingId/form.pdf')
  @Allow('candidate', 'agent', 'clerk', 'secretary')
  @AnswersBytes('application/pdf')
  async filled(@Param('filingId', IdPipe) filingId: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { filing, contest, electionTitle } = await this.reader.get(filingId, signedInOf(request));
    if (filing.status !== 'draft' || filing.route === 'party-list') throw absent();
    const code = formCode(await getFormSerial(this.database, filingId));
    const [person] = shownFiling(filing, actorOf(signedInOf(request))).candidates;
    const draft = {
      code, address: `${publicUrlOf(this.settings, request)}/commission/counter/forms/${code}`, election: electionTitle, contest: contest.title,
      nominator: filing.nominator?.name ?? null, answers: person ? formAnswers(person) : null,
    };
    await this.#send({ route: filing.route, draft }, `tirkeu-form-${code}.pdf`, reply);
  }

  /** Whoever hands over the printed form shows the draft to the commission for which it is; to every other one it does not exist. */
  @Get('counter/forms/:code')
  @Allow('clerk', 'secretary')
  @Answers(answers.formDraftAnswer)
  async draft(@Param('code', IdPipe) code: string, @Req() request: FastifyRequest): Promise<FormDraftView> {
    const actor = actorOf(signedInOf(request));
    const serial = readFormCode(code);
    const filingId = serial.ok ? await findFormDraft(this.database, serial.value, { commissionIds: actor.commissionIds, electionIds: await electionsAtWork(this.database, this.clock.now()) }) : undefined;
    const record = filingId === undefined ? undefined : await findFiling(this.database, filingId);
    if (!record) throw absent();
    return shown(record, shownFiling(record.filing, actor).candidates[0] ?? null);
  }

  async #send(form: PaperForm, name: string, reply: FastifyReply): Promise<void> {
    const [kk, ru] = await Promise.all([loadFormWording('kk'), loadFormWording('ru')]);
    const pdf = await writeFormPdf(form, { kk, ru });
    void reply.headers({ 'content-disposition': attachment(name), 'cache-control': 'no-store' }).type('application/pdf').send(pdf);
  }
}

const shown = ({ filing, contest, electionTitle }: FilingRecord, candidate: FormDraftView['candidate']): FormDraftView => ({
  filingId: filing.id, isOfCounter: filing.counter !== null, contestId: filing.contestId, contest: contest.title, election: electionTitle, zone: contest.zone,
  route: filing.route, nominator: filing.nominator, candidate,
});
