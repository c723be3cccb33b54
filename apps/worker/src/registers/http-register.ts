import { setTimeout as pause } from 'node:timers/promises';
import type { RegisterAddress } from '../platform/register-settings.js';
import { WrongShape, readAnswer } from './read-answer.js';
import { RegisterSilence, type Answer, type Question, type Register, type Silence } from './register.js';

/** More than any answer needs; what is longer is no answer. */
const MOST_BYTES = 64 * 1024;

export interface HttpRegisterOptions extends RegisterAddress {
  readonly timeoutMs: number;
  readonly retryWaitsMs: readonly number[];
}

/**
 * A register behind HTTP: `POST <url>/answers`. Who is asked about stands in the body alone, never in the address; every try of one
 * question has the same `Idempotency-Key`.
 */
export class HttpRegister implements Register {
  constructor(private readonly options: HttpRegisterOptions) {}

  async ask(question: Question, signal: AbortSignal): Promise<Answer> {
    const { retryWaitsMs } = this.options;
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.#try(question, signal);
      } catch (error) {
        signal.throwIfAborted();
        const wait = retryWaitsMs[attempt];
        if (!(error instanceof RegisterSilence) || error.why === 'turned-away' || wait === undefined) throw error;
        await pause(wait, undefined, { signal });
      }
    }
  }

  async #try(question: Question, signal: AbortSignal): Promise<Answer> {
    const silence = (why: Silence, detail: string) => new RegisterSilence(question.register, why, detail);
    const late = AbortSignal.timeout(this.options.timeoutMs);
    try {
      const response = await this.#send(question, AbortSignal.any([signal, late]));
      if (response.ok) return readAnswer(question, await readJson(response));
      await response.body?.cancel();
      throw silence(isPassing(response.status) ? 'away' : 'turned-away', `HTTP ${response.status}`);
    } catch (error) {
      if (error instanceof RegisterSilence) throw error;
      if (error instanceof WrongShape) throw silence('wrong-shape', error.message);
      // What the network says may repeat what was sent, so it is not told on.
      throw late.aborted ? silence('slow', `${this.options.timeoutMs} ms`) : silence('away', 'no connection');
    }
  }

  #send({ register, iin, spouse, party, key }: Question, signal: AbortSignal): Promise<Response> {
    const { url, token } = this.options;
    const body = { register, iin, ...(register === 'revenue' && { spouse }), ...(register === 'party-members' && { party }) };
    return fetch(`${url}/answers`, {
      method: 'POST', redirect: 'error', signal, body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', accept: 'application/json', 'idempotency-key': key, ...(token && { authorization: `Bearer ${token}` }) },
    });
  }
}

/** What may be better the next time. */
const isPassing = (status: number): boolean => status >= 500 || status === 429 || status === 408;

async function readJson(response: Response): Promise<unknown> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.byteLength;
    if (bytes > MOST_BYTES) throw new WrongShape('too long');
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown;
  } catch {
    throw new WrongShape('no JSON');
  }
}
