export interface Rehearsed {
  readonly root: string;
  readonly workdir: string;
  readonly env: Readonly<Record<string, string>>;
  readonly command: readonly string[] | undefined;
}
export declare function rehearse(options: { readonly dockerfile?: string; readonly context: string; readonly into: string; readonly log?: (line: string) => void }): Promise<Rehearsed>;
