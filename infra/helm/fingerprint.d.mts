export type Example = 'bundled' | 'managed';
export declare const here: string;
export declare const EXAMPLES: readonly Example[];
export declare function fingerprintOf(example: Example): string;
