/** Words of the accounts pages in Kazakh. The other languages must have the same keys. */
export const accounts = {
} as const;
