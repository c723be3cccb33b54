import type { FastifyInstance } from 'fastify';
import type { OpenQueues } from '@tirkeu/persistence';
import type { QueuesInSight } from './queues-in-sight.js';

/** Where the board stands, below the prefix of the API. */
export const BOARD_PATH = '/api/administration/operations/board';

/** A page, a picture or data of the board, to be handed on. */
export interface BoardAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}

/** The page would ask another site for its fonts; it looks well without. */
const FOREIGN = /<link[^>]*fonts\.googleapis\.com[^>]*>/g;

/**
 * Bull Board, for looking at jobs. It is a server of its own that no port leads to: what an administrator asks for is handed to it, so it
 * stands behind the same guard as every route. It is made when somebody looks for the first time, and of the queues as they are then.
 */
export class Board {
  #made: { readonly of: OpenQueues; readonly server: Promise<FastifyInstance> } | undefined;

  constructor(private readonly sight: QueuesInSight) {}

  /** Undefined while the queue does not answer; what the board would say of that tells about the inside of the program. */
  async find(path: string, query: string): Promise<BoardAnswer | undefined> {
    const answer = await this.sight.within(async (queues) => (await this.#serverOf(queues)).inject({ method: 'GET', url: `${BOARD_PATH}${path}${query}` }));
    if (!answer || answer.statusCode >= 500) return undefined;
    const { statusCode, headers, rawPayload } = answer;
    const type = String(headers['content-type'] ?? 'application/octet-stream');
    return { status: statusCode, type, body: type.startsWith('text/html') ? Buffer.from(rawPayload.toString('utf8').replaceAll(FOREIGN, '')) : rawPayload };
  }

  async #serverOf(of: OpenQueues): Promise<FastifyInstance> {
    if (this.#made?.of !== of) {
      await this.#made?.server.then((server) => server.close()).catch(() => undefined);
      this.#made = { of, server: makeBoard(of) };
    }
    return this.#made.server;
  }
}

async function makeBoard({ queues }: OpenQueues): Promise<FastifyInstance> {
  const [{ fastify }, { createBullBoard }, { BullMQAdapter }, { FastifyAdapter }] = await Promise.all([
    import('fastify'), import('@bull-board/api'), import('@bull-board/api/bullMQAdapter'), import('@bull-board/fastify'),
  ]);
  const adapter = new FastifyAdapter();
  adapter.setBasePath(BOARD_PATH);
  createBullBoard({
    queues: [...queues.values()].map((queue) => new BullMQAdapter(queue, { readOnlyMode: true, allowRetries: false })),
    serverAdapter: adapter,
    options: { uiConfig: { boardTitle: 'Tirkeu', hideRedisDetails: true } },
  });
  const server = fastify();
  await server.register(adapter.registerPlugin(), { prefix: BOARD_PATH });
  await server.ready();
  return server;
}
