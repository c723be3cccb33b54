export declare function momentsOf(pattern: 'spread' | 'rush' | 'last', size: { readonly count: number; readonly seconds: number }): readonly number[];
