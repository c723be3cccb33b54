import type { BrowserContext } from 'playwright-core';

interface Denial {
  readonly status: number;
  readonly path: RegExp;
}

/** Asked on every page by somebody who is not signed in: "nobody" is an answer. */
const NOBODY: Denial = { status: 401, path: /^\/api\/session$/u };

/** What no checkpoint holds yet has no proof: that is an answer too. */
const NOT_PROVED_YET: Denial = { status: 404, path: /^\/api\/log\/(?:proof\/|checkpoint$|keys$)/u };

/** Sees everything that goes wrong behind the pages of one person: errors of scripts, requests that fail or go elsewhere. */
export class Witness {
  readonly #faults: string[] = [];
  readonly #expected: Denial[] = [];
  readonly #allowed: Denial[] = [NOBODY, NOT_PROVED_YET];
  #offline = false;

  constructor(context: BrowserContext, origin: string) {
    context.on('weberror', (error) => this.note(`Script error: ${error.error().message}`));
    context.on('console', (message) => {
      const isAnswer = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !isAnswer) this.note(`Console: ${message.text()}`);
    });
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== origin) this.note(`Request to another site: ${url.origin}`);
    });
    context.on('response', (response) => {
      const path = new URL(response.url()).pathname;
      const denied = (denial: Denial): boolean => denial.status === response.status() && denial.path.test(path);
      if (response.status() < 400 || this.#allowed.some(denied)) return;
      const place = this.#expected.findIndex(denied);
      if (place === -1) this.note(`${response.status()} ${response.request().method()} ${path}`);
      else this.#expected.splice(place, 1);
    });
    context.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? '';
      if (!this.#offline && why !== 'net::ERR_ABORTED') this.note(`No answer: ${request.method()} ${new URL(request.url()).pathname} (${why})`);
    });
  }

  note(fault: string): void {
    this.#faults.push(fault);
  }

  /** One answer of this kind is about to come and is right. */
  expectDenial(status: number, path: RegExp): void {
    this.#expected.push({ status, path });
  }

  /** Answers of this kind may come, as many as there are: a page that tries again by itself tells nobody how often. */
  allowDenials(status: number, path: RegExp): void {
    this.#allowed.push({ status, path });
  }

  /** From now on requests fail because the network is gone. */
  offline(gone: boolean): void {
    this.#offline = gone;
  }

  /** What was seen since the last time. Denials that were expected and did not come are faults too. */
  takeFaults(): readonly string[] {
    const missing = this.#expected.splice(0).map(({ status, path }) => `No ${status} came from ${path.source}`);
    return [...this.#faults.splice(0), ...missing];
  }
}
