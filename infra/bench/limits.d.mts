interface Limits { readonly small: number; readonly times: number }
interface Times { readonly requests: number; readonly p50: number; readonly p95: number }
interface Sizes { readonly small: Times; readonly large: Times; readonly oneByOne?: boolean }
interface CpuTimes { readonly cpuTimes: number }
interface OfBare { readonly ofBare: number }
interface SurgeLimits { readonly p99: Readonly<Record<string, number>>; readonly withStorm: number; readonly signIns: number }
interface StartLimits { readonly warmOfCold: number; readonly coldTimes: number; readonly warmTimes: number; readonly coldSeconds: number; readonly warmSeconds: number }
interface Growth { readonly growth: number; readonly moreFiles: number; readonly drift: number }
interface MemoryLimits extends Growth { readonly short: Pick<Growth, 'growth' | 'moreFiles'> }
interface SweepLimits { readonly seconds: number; readonly delay: number }
interface SurgeRun {
  readonly pattern: string; readonly storm: boolean; readonly p99: number; readonly errors: number; readonly timeOuts: number; readonly withoutReceipt: number; readonly wronglyLate: number; readonly wronglyOnTime: number;
  readonly signIns?: { readonly errors: number; readonly timeOuts: number; readonly p99: number };
}
export declare const LIMITS: { readonly replay: { readonly seconds: number }; readonly statistics: Limits; readonly register: Limits; readonly phone: { readonly seconds: number }; readonly queue: { readonly milliseconds: number }; readonly submit: OfBare & CpuTimes; readonly list: OfBare; readonly rules: { readonly times: number }; readonly surge: SurgeLimits; readonly start: StartLimits; readonly memory: MemoryLimits; readonly sweep: SweepLimits };
export declare function slowInQueue(pages: readonly (Times & { readonly name: string })[], limit: { readonly milliseconds: number }): readonly string[];
export declare function tooSlow(visits: Readonly<Record<string, { readonly median: number }>>, limit: { readonly seconds: number }): readonly string[];
export declare function judge(sizes: Sizes, limits: Limits): { readonly ratio: number; readonly broken: readonly string[] };
export declare function quieter(first: Sizes, second: Sizes): Sizes;
export declare function belowBare(name: string, ratio: number, limit: OfBare): readonly string[];
export declare function writtenOtherwise(written: Readonly<Record<'product' | string, Readonly<Record<string, number>>>>): readonly string[];
export declare function rulesBroken(found: { readonly differences: readonly string[]; readonly times: number }, limit: { readonly times: number }): readonly string[];
export declare function lateOrLost(run: SurgeRun, limits: SurgeLimits, options: { readonly short: boolean }): readonly string[];
export declare function slowStart(found: { readonly warmOfCold: number; readonly coldTimes: number; readonly warmTimes: number; readonly cold: number; readonly warm: number }, limit: StartLimits, options: { readonly short: boolean }): readonly string[];
export declare function leaking(found: { readonly failed: number; readonly firstFailed?: string; readonly processes: Readonly<Record<string, Growth>> }, limit: MemoryLimits, options: { readonly short: boolean }): readonly string[];
export declare function slowSweep(found: SweepLimits, limit: SweepLimits): readonly string[];
export declare function dearerThanBare(cpuTimes: number, limit: CpuTimes): readonly string[];
