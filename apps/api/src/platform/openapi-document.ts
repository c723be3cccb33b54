/** The description of the API, made when it is first asked for: a start need not wait for it. */
export class OpenApiDocument {
  #describe: () => object = () => ({});
  #value: object | undefined;

  describeBy(describe: () => object): void {
    this.#describe = describe;
  }

  get value(): object {
    return (this.#value ??= this.#describe());
  }
}
