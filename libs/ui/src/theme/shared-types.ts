/** A state's tint. It never stands without a word. `todo` is what can be started. */
export type Tone = 'plain' | 'todo' | 'ok' | 'warn' | 'bad' | 'info' | 'wait';

export type HeadingLevel = 1 | 2 | 3 | 4;

/** Steps of the 4 px grid: 4, 8, 12, 16, 24, 32, 48 px. */
export type Gap = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** `data-*` attributes, e.g. for tests. */
export type DataAttributes = Record<`data-${string}`, string | undefined>;
