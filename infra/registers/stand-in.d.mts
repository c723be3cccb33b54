/** What the stand-in holds about somebody made up. Each register's part goes over what it would answer of anybody. */
export interface HeldPerson {
  iin: string;
  population?: { citizen?: boolean | null; residentSince?: string | null; birthDate?: string; nameKk?: string | null; nameRu?: string | null };
  convictions?: { incapable?: boolean | null; imprisoned?: boolean | null; unspentConviction?: boolean | null; convictionSpentOn?: string | null; corruption?: boolean | null };
  revenue?: { declarationSubmitted?: boolean | null; spouseDeclarationSubmitted?: boolean | null };
  payments?: { receivedKzt: number };
  'party-members'?: { member: boolean | null };
  /** Registers in which the person is not. */
  absent?: string[];
  /** How registers behave when asked about this person. */
  manners?: Record<string, Manner>;
}

export type Manner = 'well' | 'slow' | 'silent' | 'down' | 'wrong-shape' | 'cut';

export interface StandIn {
  url: string;
  token: string;
  /** How often it was asked, and how often it worked out an answer: a question told twice is worked on once. */
  counts(): { asked: number; worked: number };
  hold(person: HeldPerson): void;
  behave(register: string, manner: Manner): void;
  stop(): Promise<void>;
}

/** Starts a stand-in for registers on the loopback address; port 0 is any free one. */
export declare function startStandIn(options?: { port?: number; people?: readonly HeldPerson[] }): Promise<StandIn>;
