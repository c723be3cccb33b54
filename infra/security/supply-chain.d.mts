export interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly inBundle?: boolean;
  readonly hasInstallScript?: boolean;
}
export interface Lock {
  readonly packages: Readonly<Record<string, Locked>>;
}
export interface Waivers {
  readonly licences: readonly { readonly package: string; readonly licence: string; readonly why: string }[];
  readonly advisories: readonly { readonly id: string; readonly package: string; readonly until: string; readonly why: string }[];
}
/** What is wrong with the packages of a lock file, one sentence each. */
export function findFaults(lock: Lock, allowScripts: Readonly<Record<string, boolean>>, waivers: Waivers, today: string): readonly string[];
/** Whether a licence expression leaves us a permissive one. */
export function isPermissive(expression: string | undefined): boolean;
/** High and critical advisories of a report of `npm audit --json` that no waiver in force covers. */
export function openAdvisories(report: { readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly via: readonly (string | { readonly url?: string })[] }>> }, waivers: Waivers, today: string): readonly string[];
