/** Lets so many do something at a time; the others wait in the order in which they came. */
export class Turns {
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(private readonly atOnce: number) {}

  /** How many wait for their turn. */
  get waiting(): number {
    return this.#waiting.length;
  }

  get isIdle(): boolean {
    return this.#running === 0;
  }

  async take<Value>(work: () => Promise<Value>): Promise<Value> {
    const end = await this.begin();
    try {
      return await work();
    } finally {
      end();
    }
  }

  /** Waits for a turn. What it returns ends the turn, and does nothing when it is called once more. */
  async begin(): Promise<() => void> {
    if (this.#running >= this.atOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running++;
    let hasEnded = false;
    return () => {
      if (hasEnded) return;
      hasEnded = true;
      // A turn is handed on, so that nobody who comes just now slips in before those who wait.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running--;
    };
  }
}

/** Turns of many who do not wait for each other: whoever asks a thousand times at once waits for themselves. */
export class OwnTurns {
  readonly #turns = new Map<string, Turns>();

  constructor(private readonly atOnce: number) {}

  /** Of how many something is under way. */
  get size(): number {
    return this.#turns.size;
  }

  /** Waits for a turn of whoever is meant, as {@link Turns.begin} does. */
  async begin(whose: string): Promise<() => void> {
    const turns = this.#turns.get(whose) ?? new Turns(this.atOnce);
    this.#turns.set(whose, turns);
    const end = await turns.begin();
    return () => {
      end();
      if (turns.isIdle && this.#turns.get(whose) === turns) this.#turns.delete(whose);
    };
  }
}
