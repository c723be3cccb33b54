import type { Journal } from './journal.mjs';
export class Disagreement extends Error {}
export function handIn(options: { readonly target: string; readonly probe: string; readonly journal: Journal; readonly timeoutMs: number }): Promise<number>;
