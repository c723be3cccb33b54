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

/**
 * Acts on filings for many who come at the same moment: those who wait go along in one transaction, no filing twice, since the second
 * action has to find what the first has done. Where something goes wrong for all of them each is worked on alone, and is answered what
 * is theirs.
 */
export function gatherActions(desk: Pick<Desk, 'act' | 'actTogether'>, limits: GatheringLimits): Desk['act'] {
  const gathering = new Gathering<Waiting>(work, limits, ({ request: { filingId } }) => filingId);
  return (request) => new Promise((resolve) => {
    const asked = new AsyncResource('tirkeu-action');
    gathering.add({ request, within: (inside) => asked.runInAsyncScope(inside), resolve });
  });

  async function work(waiting: readonly Waiting[]): Promise<void> {
    const answers = waiting.length > 1 ? await desk.actTogether(waiting).catch(() => []) : [];
    const settled = waiting.map(({ request, within, resolve }, place) => {
      const answer = answers[place] ?? within(() => desk.act(request));
      resolve(answer);
      return answer;
    });
    await Promise.allSettled(settled);
  }
}
