import type { FactName, FactScalar, Instant, RegisterId } from '@tirkeu/domain';

/** What a register is asked about one person. */
export interface Question {
  readonly register: RegisterId;
  readonly iin: string;
  /** The declaration of the spouse is asked for as well. Of the revenue register alone. */
  readonly spouse: boolean;
  /** The party whose member the person should be. Of the register of members alone. */
  readonly party: string | null;
  /** The same on every try of one question, and made of nothing personal: a register that got it twice need not work twice. */
  readonly key: string;
}

/** What a register answered, as facts, and when. */
export interface Answer {
  readonly facts: readonly { readonly name: FactName; readonly value: FactScalar }[];
  readonly observedAt: Instant;
}

/** Why there is no answer. `away`: for everybody; the others may concern one question alone. */
export type Silence = 'away' | 'slow' | 'wrong-shape' | 'turned-away';

/** A register that did not answer. It says why and never about whom. */
export class RegisterSilence extends Error {
  override name = 'RegisterSilence';
  constructor(readonly register: RegisterId, readonly why: Silence, detail: string) {
    super(`The register ${register} does not answer: ${why} (${detail})`);
  }
}

/** A register that can be asked. */
export interface Register {
  /** @throws RegisterSilence when there is no answer, however often it was asked; the signal's reason when that ended the asking */
  ask(question: Question, signal: AbortSignal): Promise<Answer>;
}
