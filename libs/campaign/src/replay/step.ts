import type { Actor, Filing, FilingAction, Open } from '@tirkeu/domain';
import type { Moment } from './calendar.js';

/** One thing that somebody asks of the desk at a stated time. */
export interface Step {
  readonly at: Moment;
  readonly actor: Actor;
  readonly action: FilingAction | Open;
}

/** What happens to one filing, step by step; each step is chosen in sight of the filing as the last one left it. */
export interface Course {
  readonly filingId: string;
  readonly contestId: string;
  readonly steps: Generator<Step, void, Filing>;
}
