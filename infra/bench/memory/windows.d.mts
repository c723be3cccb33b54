interface Window { readonly rss: number; readonly files: number; readonly p99: number }
export declare function firstAndLast(given: {
  readonly samples: readonly { readonly at: number; readonly rss: number; readonly files: number }[];
  readonly requests: readonly { readonly at: number; readonly ms: number }[];
  readonly windows: number;
}): { readonly first: Window; readonly last: Window; readonly growth: number; readonly moreFiles: number; readonly drift: number };
