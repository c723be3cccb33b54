/** Each account downloads one complete file at a time. Kept by each process for itself. */
export class OneDownloadEach {
  readonly #taken = new Set<string>();

  /** Gives the turn back when called, once; undefined: it is taken. */
  take(accountId: string): (() => void) | undefined {
    if (this.#taken.has(accountId)) return undefined;
    this.#taken.add(accountId);
    let given = false;
    return () => {
      if (!given) this.#taken.delete(accountId);
      given = true;
    };
  }
}
