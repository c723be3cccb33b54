import type { SeenSpan } from '@tirkeu/contracts';
import { plusMinutes, stateOf, type LossRule, type Seen } from '@tirkeu/domain';

const MINUTE_MS = 60_000;

interface Run {
  readonly first: Seen;
  readonly last: Seen;
}

const goesOn = ({ last }: Run, next: Seen): boolean =>
  Date.parse(next.minute) - Date.parse(last.minute) === MINUTE_MS && next.failed.join() === last.failed.join();

/** What each probe saw, with minutes that are alike and follow each other as one span. */
export function seenSpans(seen: readonly Seen[], rule: LossRule): readonly SeenSpan[] {
  const byProbe = new Map<string, Run[]>();
  for (const next of seen) {
    const runs = byProbe.get(next.probe) ?? [];
    byProbe.set(next.probe, runs);
    const last = runs.at(-1);
    if (last && goesOn(last, next)) runs[runs.length - 1] = { ...last, last: next };
    else runs.push({ first: next, last: next });
  }
  return [...byProbe.values()].flat().map(({ first: { probe, minute, failed }, last }): SeenSpan =>
    ({ probe, from: minute, until: plusMinutes(last.minute, 1), state: stateOf({ failed }, rule), failed }));
}
