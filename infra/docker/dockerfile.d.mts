export interface Step {
  readonly instruction: string;
  readonly flags: Readonly<Record<string, string>>;
  readonly text: string;
  readonly words: readonly string[];
}
export interface Stage {
  readonly name: string;
  readonly base: string;
  readonly steps: readonly Step[];
}
export declare function readDockerfile(path: string): readonly Stage[];
export declare function commandOf(text: string): readonly string[];
