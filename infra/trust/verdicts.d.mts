export interface Cell {
  readonly actor: string;
  readonly relation: string;
  readonly state: string;
}
export interface Rule {
  readonly who: 'anybody' | 'signed-in' | readonly string[];
  /** `role`: they know of it and are told that they may not. */
  readonly opens?: (cell: Cell) => boolean | 'role';
  /** For whoever is signed in, and acts in a right that stands. */
  readonly inRight?: boolean;
  readonly gives: readonly number[] | ((cell: Cell) => readonly number[]);
}
export interface Expectation {
  readonly outcome: 'stranger' | 'role' | 'ended' | 'absent' | 'let in';
  readonly statuses?: readonly number[];
}
export interface Answer {
  readonly status: number;
  readonly code?: string;
  /** A problem without its trace. */
  readonly shape?: string;
}

export declare function outcomeOf(answer: Answer): Expectation['outcome'] | 'held up' | 'failed';
export declare function expectationOf(rule: Rule, cell: Cell): Expectation;
export declare function faultsOf(asked: {
  readonly answer: Answer; readonly expectation: Expectation; readonly hidden?: string; readonly cell: Cell;
  readonly mayRead: Readonly<Record<string, (cell: Cell) => boolean>>; readonly seen: Readonly<Record<string, boolean>>;
}): readonly string[];
