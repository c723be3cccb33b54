import { register } from 'node:module';

/** Changes a part of one of the product's modules as it is loaded. */
export const rewrite = (change) => register(`./rewriting.mjs?${encodeURIComponent(`${change.ending} ${change.from}`)}`, { parentURL: import.meta.url, data: change });
