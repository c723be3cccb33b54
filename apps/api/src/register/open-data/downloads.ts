import { addAbortSignal, finished, type Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { problem } from '../../platform/problem.js';

const AT_ONCE = 6;
const AT_ONCE_FROM_ONE_ADDRESS = 2;
const RETRY_AFTER_SECONDS = 30;
/** Whoever reads slower than this would hold a place for ever. */
const LONGEST_MS = 10 * 60_000;

const TOO_MANY = 'Қазір жүктеп алулар тым көп; жарты минуттан кейін қайталаңыз. Сейчас слишком много скачиваний; повторите через полминуты. '
  + 'Too many downloads are under way; try again in half a minute.';

/** Downloads under way. Only so many run at once that reading the whole register holds up nobody who files or decides. Kept by each process for itself. */
@Injectable()
export class Downloads {
  readonly #running = new Map<string, number>();

  /**
   * Opens a download for an address; its place is free again when the stream is over, broken off or has taken ten minutes.
   *
   * @throws a problem that says when to try again while too many are under way
   */
  async start(address: string, open: () => Readable | Promise<Readable>): Promise<Readable> {
    const own = this.#running.get(address) ?? 0;
    const all = [...this.#running.values()].reduce((sum, count) => sum + count, 0);
    if (all >= AT_ONCE || own >= AT_ONCE_FROM_ONE_ADDRESS) throw problem('too-many-requests', { detail: TOO_MANY, retryAfterSeconds: RETRY_AFTER_SECONDS });
    this.#running.set(address, own + 1);
    try {
      const stream = addAbortSignal(AbortSignal.timeout(LONGEST_MS), await open());
      finished(stream, () => this.#end(address));
      return stream;
    } catch (error) {
      this.#end(address);
      throw error;
    }
  }

  #end(address: string): void {
    const left = (this.#running.get(address) ?? 1) - 1;
    if (left > 0) this.#running.set(address, left);
    else this.#running.delete(address);
  }
}
