interface Limits { readonly small: number; readonly times: number }
interface Times { readonly requests: number; readonly p50: number; readonly p95: number }
interface Sizes { readonly small: Times; readonly large: Times; readonly oneByOne?: boolean }
export declare const LIMITS: { readonly replay: { readonly seconds: number }; readonly statistics: Limits; readonly register: Limits; readonly phone: { readonly seconds: number }; readonly queue: { readonly milliseconds: number } };
export declare function slowInQueue(pages: readonly (Times & { readonly name: string })[], limit: { readonly milliseconds: number }): readonly string[];
export declare function tooSlow(visits: Readonly<Record<string, { readonly median: number }>>, limit: { readonly seconds: number }): readonly string[];
export declare function judge(sizes: Sizes, limits: Limits): { readonly ratio: number; readonly broken: readonly string[] };
export declare function quieter(first: Sizes, second: Sizes): Sizes;
