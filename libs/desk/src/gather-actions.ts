import { AsyncResource } from 'node:async_hooks';
import type { Denial, Result } from '@tirkeu/domain';
import type { Done, FilingRequest } from './act-on-filing.js';
import type { Joined } from './act-together.js';
import type { Desk } from './desk.js';
import { Gathering, type GatheringLimits } from './gathering.js';

type Answer = Result<Done, Denial>;

interface Waiting extends Joined {
  readonly resolve: (answer: Answer | Promise<Answer>) => void;
}

/** `apart`: went along with others, could not be worked on with them and was worked on alone. */
export type HowGathered = 'alone' | 'together' | 'apart';

/** So many of those who cannot go along with others are worked on at a time. */
const ALONE_AT_ONCE = 4;

/**
 * Acts on filings for many who come at the same moment: those who wait go along in one transaction, no filing twice, since the second
 * action has to find what the first has done. Where something goes wrong for all of them each is worked on alone and is answered what
 * is theirs, while the next go on: whoever waits for somebody else's work keeps nobody else waiting.
 */
export class GatheredActions {
  readonly #together: Gathering<Waiting>;
  readonly #alone = new Gathering<Waiting>(([one]) => this.#actAlone(one), { atOnce: ALONE_AT_ONCE, most: 1 });

  /** @param tell is told how many actions were worked on in which way */
  constructor(private readonly desk: Pick<Desk, 'act' | 'actTogether'>, limits: GatheringLimits, private readonly tell: (how: HowGathered, count: number) => void = () => undefined) {
    this.#together = new Gathering((waiting) => this.#act(waiting), limits, ({ request: { filingId } }) => filingId);
  }

  /** How many wait to be worked on. */
  get waiting(): number {
    return this.#together.waiting + this.#alone.waiting;
  }

  act(request: FilingRequest): Promise<Answer> {
    return new Promise((resolve) => {
      const asked = new AsyncResource('tirkeu-action');
      this.#together.add({ request, within: (work) => asked.runInAsyncScope(work), resolve });
    });
  }

  async #act(waiting: readonly Waiting[]): Promise<void> {
    if (waiting.length === 1) {
      this.tell('alone', 1);
      return this.#actAlone(waiting[0]);
    }
    const answers = await this.desk.actTogether(waiting).catch(() => null);
    this.tell(answers ? 'together' : 'apart', waiting.length);
    waiting.forEach((one, place) => {
      const answer = answers?.[place];
      if (answer) one.resolve(answer);
      else this.#alone.add(one);
    });
  }

  async #actAlone(one: Waiting | undefined): Promise<void> {
    const answer = one?.within(() => this.desk.act(one.request));
    if (answer) one?.resolve(answer);
    await answer?.catch(() => undefined);
  }
}
