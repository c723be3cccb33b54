import { setTimeout as pause } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

/**
 * The end of a process whose place another one takes: first it says that it is not ready and asks everybody to connect anew elsewhere,
 * while it still takes in what comes; then it takes no more connections and finishes what it has in hand; then it closes.
 */
export class Draining {
  #begun = false;

  get hasBegun(): boolean {
    return this.#begun;
  }

  /** Asks whoever keeps a connection to leave it with the answer they get. */
  partFrom(server: FastifyInstance): void {
    server.addHook('onSend', async (_request, reply) => {
      if (this.#begun) reply.header('connection', 'close');
    });
  }

  /**
   * Ends the application.
   *
   * @param seconds how long who sends people here may take to notice that it is not ready
   */
  async end(app: NestFastifyApplication, seconds: number): Promise<void> {
    this.#begun = true;
    await pause(seconds * 1000);
    const server: FastifyInstance = app.getHttpAdapter().getInstance();
    await server.close();
    await app.close();
  }
}
