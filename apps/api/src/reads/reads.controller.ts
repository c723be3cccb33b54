import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AccessLogFileQuery, AccessLogQuery, READ_CLASSES, REVEAL_PURPOSES, RevealNumberRequest, answers, type AccessLogRow, type AccessLogView, type ReadClass, type ReadView, type RevealedNumber,
} from '@tirkeu/contracts';
import { atLocal, plusDays, type Role } from '@tirkeu/domain';
import { findReaders, findReads, type FoundRead, type ReadFilter, type ReadScope } from '@tirkeu/persistence';
import { writeAccessLog } from '@tirkeu/reports';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { signedInOf, type SignedIn } from '../accounts/sessions.js';
import { attachment } from '../documents/display-name.js';
import { FilingReader } from '../filings/filing-reader.js';
import { Answers, AnswersBytes } from '../platform/answers.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { absent } from '../platform/problem.js';
import { receiptOf } from '../platform/request-times.js';
import { PersonalReads } from './personal-reads.js';

const MOST_OF_A_FILING = 200;
const PAGE = 100;
/** Lines of a file, the newest; more is asked for by the day. */
const MOST_IN_FILE = 20_000;
/** A day of the access log is one by the clock of the capital. */
const CAPITAL_ZONE = 'Asia/Almaty';

/** A chair sees the reads of their own commissions, whoever oversees those of their regions. */
const scopeOf = ({ active: { role, commissionIds, regionIds } }: SignedIn): ReadScope => (role === 'chair' ? { commissionIds } : { regionIds });

const filterOf = ({ person, day, fields }: Pick<AccessLogQuery, 'person' | 'day' | 'fields'>, who: SignedIn): Omit<ReadFilter, 'limit'> =>
  ({ scope: scopeOf(who), accountId: person, fields, between: day && [atLocal(day, '00:00', CAPITAL_ZONE), atLocal(plusDays(day, 1), '00:00', CAPITAL_ZONE)] });

/** Who was shown personal data, for whom it is of and for whoever answers for it or oversees; and the one way to see a whole number. */
@ApiTags('reads')
@Controller()
export class ReadsController {
  constructor(@Inject(DataSource) private readonly database: DataSource, @Inject(FilingReader) private readonly reader: FilingReader, @Inject(PersonalReads) private readonly reads: PersonalReads) {}

  @Get('filings/:filingId/reads')
  @Allow('candidate', 'agent')
  @Answers(answers.listOf(answers.readAnswer))
  async ofFiling(@Param('filingId', IdPipe) filingId: string, @Req() request: FastifyRequest): Promise<readonly ReadView[]> {
    await this.reader.get(filingId, signedInOf(request));
    return (await findReads(this.database, { scope: { filingId }, limit: MOST_OF_A_FILING })).map(shown);
  }

  /** Everything of the commissions or regions of whoever asks, with names. */
  @Get('access-log')
  @Allow('chair', 'supervisor', 'auditor')
  @Answers(answers.accessLogAnswer)
  async all(@Query() { before, ...query }: AccessLogQuery, @Req() request: FastifyRequest): Promise<AccessLogView> {
    const who = signedInOf(request);
    const found = await findReads(this.database, { ...filterOf(query, who), before: before === undefined ? undefined : Number(before), limit: PAGE });
    const people = await findReaders(this.database, scopeOf(who));
    return { rows: found.map(row), next: found.length === PAGE ? found.at(-1)?.id ?? null : null, people };
  }

  /** The same as a CSV file that no spreadsheet takes for formulas. */
  @Get('access-log/file')
  @Allow('chair', 'supervisor', 'auditor')
  @AnswersBytes('text/csv')
  async file(@Query() { language, ...query }: AccessLogFileQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const found = await findReads(this.database, { ...filterOf(query, signedInOf(request)), limit: MOST_IN_FILE });
    const bytes = await writeAccessLog(found.map(row), CAPITAL_ZONE, language);
    void reply.headers({ 'content-disposition': attachment(`tirkeu-access-log-${receiptOf(request).slice(0, 10)}.csv`), 'cache-control': 'no-store' }).type('text/csv; charset=utf-8').send(bytes);
  }

  /** A whole number, for the commission of the filing, with a purpose. Who sees it stands written before it is shown. */
  @Post('filings/:filingId/candidates/:candidateId/number')
  @HttpCode(200)
  @Allow('clerk', 'chair', 'secretary')
  @Header('cache-control', 'no-store')
  @Answers(answers.revealedNumberAnswer)
  async reveal(@Param('filingId', IdPipe) filingId: string, @Param('candidateId', IdPipe) candidateId: string, @Body() { purpose }: RevealNumberRequest, @Req() request: FastifyRequest): Promise<RevealedNumber> {
    const who = signedInOf(request);
    const { filing } = await this.reader.get(filingId, who);
    const candidate = filing.candidates.find(({ id }) => id === candidateId);
    if (!candidate || candidate.iin === '') throw absent();
    await this.reads.writeDown({ who, filingId, fields: 'number', filings: null, traceId: request.id, at: receiptOf(request) }, purpose);
    return { iin: candidate.iin };
  }
}

const classOf = (fields: string): ReadClass => READ_CLASSES.find((each) => each === fields) ?? 'details';
const shown = ({ role, commission, fields, reason, readAt }: FoundRead): ReadView =>
  ({ role: role as Role, commission, fields: classOf(fields), purpose: REVEAL_PURPOSES.find((each) => each === reason) ?? null, readAt });
const row = (read: FoundRead): AccessLogRow =>
  ({ ...shown(read), id: read.id, accountId: read.accountId, name: read.name, filingId: read.filingId, filings: read.filings, traceId: read.traceId });
