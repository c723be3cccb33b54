/** Looks at values with the schemas of the description. */
export declare class Validators {
  constructor(components: Readonly<Record<string, object>>);
  /** What is wrong with a value, in words; null: nothing. */
  fault(schema: object, value: unknown): string | null;
}
