import type { Filing } from '@tirkeu/domain';
import type { Desk } from '@tirkeu/desk';
import { instantOf } from './calendar.js';
import type { StatedTime } from './stated-time.js';
import type { Course, Step } from './step.js';

interface Waiting {
  readonly course: Course;
  readonly step: Step;
  readonly number: number;
}

/** Raised when the desk denies what the published course needs: the figures and the law disagree. */
export class CourseDenied extends Error {
  override name = 'CourseDenied';
}

/** Plays the courses of one commission's filings together, in the order of their moments, through the desk. Returns how many actions were done. */
export async function play(desk: Desk, courses: readonly Course[], clock: StatedTime): Promise<number> {
  const waiting: Waiting[] = courses.flatMap((course) => next(course, course.steps.next(), 1));
  let done = 0;
  for (;;) {
    const first = waiting.reduce<Waiting | undefined>((earliest, each) => (earliest && earliest.step.at <= each.step.at ? earliest : each), undefined);
    if (!first) return done;
    const filing = await ask(desk, first, clock);
    done += 1;
    const [following] = next(first.course, first.course.steps.next(filing), first.number + 1);
    const place = waiting.indexOf(first);
    if (following) waiting[place] = following;
    else waiting.splice(place, 1);
  }
}

const next = (course: Course, { value, done }: IteratorResult<Step, void>, number: number): Waiting[] => (done || !value ? [] : [{ course, step: value, number }]);

async function ask(desk: Desk, { course: { filingId, contestId }, step: { at, actor, action }, number }: Waiting, clock: StatedTime): Promise<Filing> {
  const receivedAt = instantOf(at);
  clock.state(receivedAt);
  const request = { actionId: `${filingId}-${number}`, actor, receivedAt };
  const result = action.type === 'open'
    ? await desk.open({ ...request, contestId, action })
    : await desk.act({ ...request, filingId, action });
  if (result.ok) return result.value.filing;
  const { code, items = [], span } = result.error;
  throw new CourseDenied(`Filing ${filingId}, step ${number} (${action.type}) at ${request.receivedAt} is denied: ${[code, ...items].join(', ')}${span ? ` ${JSON.stringify(span)}` : ''}`);
}
