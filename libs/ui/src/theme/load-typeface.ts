/** Fetches the typeface of screens and gives its name; three weights, some 30 kB each. */
export const loadTypeface = async (): Promise<string> => (await import('./typeface.js')).TYPEFACE;
