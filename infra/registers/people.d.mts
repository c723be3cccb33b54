import type { HeldPerson } from './stand-in.mjs';

/** What the stand-in holds about some people of training. */
export declare const people: readonly HeldPerson[];
