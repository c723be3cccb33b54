/** A body that the schema does not allow, with the way in which it was broken. Null where none was found. */
export declare function spoiledBody(body: unknown, n: number, isWrong: (body: unknown) => boolean): { readonly what: string; readonly body: unknown } | null;
