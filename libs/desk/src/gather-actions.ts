import { AsyncResource } from 'node:async_hooks';
import type { Denial, Result } from '@tirkeu/domain';
import type { Done } from './act-on-filing.js';
import type { Joined } from './act-together.js';
import type { Desk } from './desk.js';
import { Gathering, type GatheringLimits } from './gathering.js';

type Answer = Result<Done, Denial>;

interface Waiting extends Joined {
  readonly resolve: (answer: Answer | Promise<Answer>) => void;
}

/** So many of those who cannot go along with others are worked on at a time. */
const ALONE_AT_ONCE = 4;

/**
 * Acts on filings for many who come at the same moment: those who wait go along in one transaction, no filing twice, since the second
 * action has to find what the first has done. Where something goes wrong for all of them each is worked on alone and is answered what
 * is theirs, while the next go on: whoever waits for somebody else's work keeps nobody else waiting.
 */
export function gatherActions(desk: Pick<Desk, 'act' | 'actTogether'>, limits: GatheringLimits): Desk['act'] {
  const alone = new Gathering<Waiting>(([one]) => actAlone(one), { atOnce: ALONE_AT_ONCE, most: 1 });
  const together = new Gathering<Waiting>(actOn, limits, ({ request: { filingId } }) => filingId);
  return (request) => new Promise((resolve) => {
    const asked = new AsyncResource('tirkeu-action');
    together.add({ request, within: (work) => asked.runInAsyncScope(work), resolve });
  });

  async function actOn(waiting: readonly Waiting[]): Promise<void> {
    if (waiting.length === 1) return actAlone(waiting[0]);
    const answers = await desk.actTogether(waiting).catch(() => null);
    waiting.forEach((one, place) => {
      const answer = answers?.[place];
      if (answer) one.resolve(answer);
      else alone.add(one);
    });
  }

  async function actAlone(one: Waiting | undefined): Promise<void> {
    const answer = one?.within(() => desk.act(one.request));
    if (answer) one?.resolve(answer);
    await answer?.catch(() => undefined);
  }
}
