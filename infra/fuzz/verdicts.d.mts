export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** No answer came, with why. */
  readonly failed?: string;
  /** Asked by another method or at another address than the operation's. */
  readonly elsewhere?: boolean;
}

export interface JudgedOperation {
  readonly method: string;
  readonly responses: Readonly<Record<string, { readonly types: Readonly<Record<string, object>>; readonly headers: Readonly<Record<string, object>> }>>;
}

/** What is wrong with an answer to an operation; empty: nothing. `invalid`: how what was sent breaks the description. */
export declare function faultsOf(asked: {
  readonly operation: JudgedOperation; readonly invalid?: string; readonly answer: Answer; readonly validators: { fault(schema: object, value: unknown): string | null }; readonly codes?: ReadonlySet<string>;
}): readonly string[];
