import type { ClientBase } from 'pg';

export type Chance = () => number;
export declare const TAMPERINGS: Readonly<Record<string, (client: ClientBase, chance: Chance) => Promise<void>>>;
export declare function chanceOf(seed: number): Chance;
export declare function tampered<Seen>(client: ClientBase, kind: string, chance: Chance, look: (client: ClientBase) => Promise<Seen>): Promise<Seen>;
