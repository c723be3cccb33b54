import { Controller, Get, HttpCode, Inject, Logger, Param, Post, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { answers, type OperationsView } from '@tirkeu/contracts';
import type { Clock } from '@tirkeu/desk';
import { askAgain, findLastCheckpoint, findLogAge, findOutboxFigures, findRecurringWork, findTroubled, findWaitingMail, findWorkers } from '@tirkeu/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { actorOf, signedInOf } from '../accounts/sessions.js';
import { Answers, AnswersProblems } from '../platform/answers.js';
import { ClockWatch } from '../platform/clock-watch.js';
import { Allow } from '../platform/policy.js';
import { CLOCK } from '../platform/ports.js';
import { absent, problem } from '../platform/problem.js';
import { BOARD_PATH, Board } from './board.js';
import { QueuesInSight } from './queues-in-sight.js';

const NUMBER = /^[1-9]\d{0,14}$/;

/** As deep as what the board asks for: the logs of a job of a queue. */
const BOARD_ROUTES = ['board', 'board/:a', 'board/:a/:b', 'board/:a/:b/:c', 'board/:a/:b/:c/:d', 'board/:a/:b/:c/:d/:e'];

const BYTES = { schema: { type: 'string', format: 'binary' } } as const;
const BOARD_CONTENT = {
  'text/html': BYTES, 'text/css': BYTES, 'application/javascript': BYTES, 'image/svg+xml': BYTES, 'image/png': BYTES, 'application/json': { schema: { type: 'object', description: 'As Bull Board has it' } },
} as const;

/** The walls of every page, but for the base that the board's page states: our own. */
const BOARD_POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'";

/** How the work goes that follows from what people do. For administrators alone; nothing of it names a person. */
@ApiTags('administration')
@Controller('administration/operations')
export class OperationsController {
  readonly #logger = new Logger('operations');

  constructor(
    @Inject(DataSource) private readonly database: DataSource, @Inject(CLOCK) private readonly clock: Clock, @Inject(QueuesInSight) private readonly sight: QueuesInSight, @Inject(Board) private readonly board: Board,
    @Inject(ClockWatch) private readonly watch: ClockWatch,
  ) {}

  @Get()
  @Allow('administrator')
  @Answers(answers.operationsAnswer)
  async show(): Promise<OperationsView> {
    const { database, sight } = this;
    const [outbox, log, mail, troubled, work, workers, queues] = await Promise.all([
      findOutboxFigures(database), this.#logFigures(), findWaitingMail(database), findTroubled(database), findRecurringWork(database), findWorkers(database), sight.findFigures(),
    ]);
    return {
      at: this.clock.now(), outbox, clock: this.#clockFigures(), log, mail, work, workers, queue: { backend: sight.backend, queues },
      troubled: troubled.map(({ id, topic, key, recordedAt, attempts, lost, fault, failedAt, tryAt, state }) => ({ id, topic, key, recordedAt, attempts, lost, fault, failedAt, tryAt, state })),
    };
  }

  #clockFigures(): OperationsView['clock'] {
    const { doubtMs, steppedMs } = this.watch.reading;
    return { doubtMs, steppedMs: Math.abs(steppedMs) };
  }

  async #logFigures(): Promise<OperationsView['log']> {
    const [last, age] = await Promise.all([findLastCheckpoint(this.database), findLogAge(this.database)]);
    return { signedAt: last?.signedAt ?? null, waitingSeconds: Math.floor(age) };
  }

  /** Has a message tried again that was put aside, with all its tries before it. */
  @Post('messages/:messageId/again')
  @HttpCode(200)
  @Allow('administrator')
  @Answers(answers.operationsAnswer)
  async again(@Param('messageId') messageId: string, @Req() request: FastifyRequest): Promise<OperationsView> {
    if (!NUMBER.test(messageId) || !(await askAgain(this.database, Number(messageId)))) throw absent();
    this.#logger.warn(`Message ${messageId} is tried again; asked for by account ${actorOf(signedInOf(request)).accountId}.`);
    return this.show();
  }

  /** The page of the board, its parts and its data. */
  @Get(BOARD_ROUTES)
  @Allow('administrator')
  @ApiResponse({ status: 200, description: 'Success', content: BOARD_CONTENT })
  @AnswersProblems()
  async showBoard(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.#handOn(request, reply);
  }

  async #handOn({ url }: FastifyRequest, reply: FastifyReply): Promise<void> {
    const [path = '', query] = url.slice(BOARD_PATH.length).split('?', 2);
    const answer = await this.board.find(path, query === undefined ? '' : `?${query}`);
    if (!answer) throw problem('not-ready', { retryAfterSeconds: 5 });
    const { status, type, body } = answer;
    if (status === 404) throw absent();
    await reply.code(status).header('content-security-policy', BOARD_POLICY).type(type).send(body);
  }
}
