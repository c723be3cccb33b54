export interface KeptReading {
  readonly reading: { readonly number: number; readonly minute: string; readonly previousHash: string };
  readonly hash: string;
  readonly signature: string;
}
export interface Journal {
  keep(seen: { readonly minute: string; readonly tried: object; readonly clockAheadMillis: number | null }): KeptReading | null;
  after(number: number, most: number): readonly KeptReading[];
  find(number: number): KeptReading | undefined;
  readonly length: number;
  close(): void;
}
export function openJournal(options: { readonly folder: string; readonly probe: string; readonly sign: (text: string) => string }): Journal;
