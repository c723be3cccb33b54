export declare const ACTORS: readonly string[];
/** By which actor's rules somebody is judged. */
export declare function ruledAs(actor: string): string;
