import type { LogKey } from './notes.mjs';

export declare class AnotherHistory extends Error {}
export interface Witness {
  readonly verifier: string;
  look(ask: (path: string) => Promise<string>, seconds: number): Promise<{ readonly size: number; readonly line: string } | null>;
}
export declare function openWitness(options: { readonly folder: string; readonly name: string; readonly logKey: LogKey }): Witness;
