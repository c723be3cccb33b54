import { Gathering } from '@tirkeu/desk';
import { isInUrgentLane } from '../lanes.js';

/** So many looks are on their way at a time, for so many who ask. */
const LIMITS = { atOnce: 4, most: 50 };

interface Asked<Row> {
  readonly key: string;
  readonly resolve: (rows: readonly Row[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Looks up rows by a key for everybody who asks at about the same moment. No look began before it was asked for; work that a deadline hangs on waits for no other. */
export class GatheredLooks<Row> {
  readonly #ordinary: Gathering<Asked<Row>>;
  readonly #urgent: Gathering<Asked<Row>>;

  constructor(private readonly findAll: (keys: readonly string[]) => Promise<readonly Row[]>, private readonly keyOf: (row: Row) => string) {
    const gathering = () => new Gathering<Asked<Row>>((asked) => this.#look(asked), LIMITS);
    [this.#ordinary, this.#urgent] = [gathering(), gathering()];
  }

  find(key: string): Promise<readonly Row[]> {
    return new Promise((resolve, reject) => (isInUrgentLane() ? this.#urgent : this.#ordinary).add({ key, resolve, reject }));
  }

  async #look(asked: readonly Asked<Row>[]): Promise<void> {
    try {
      const rows = await this.findAll([...new Set(asked.map(({ key }) => key))]);
      for (const { key, resolve } of asked) resolve(rows.filter((row) => this.keyOf(row) === key));
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }
}
