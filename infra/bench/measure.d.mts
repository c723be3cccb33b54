/** The value below which so large a share of all lie, of those that occurred. */
export declare function percentile(values: readonly number[], share: number): number;
