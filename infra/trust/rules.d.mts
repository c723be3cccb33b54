import type { Cell, Rule } from './verdicts.mjs';

export declare const RULES: Readonly<Record<string, Rule>>;
export declare const MAY_READ: Readonly<Record<string, (cell: Cell) => boolean>>;
export declare function standsTo(cell: Cell): boolean;
