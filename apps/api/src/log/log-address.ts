/** Monitors and witnesses look for a log at the address that is its name; inside it is a part of the API like any other. */
export const fromLogAddress = (url: string): string => (/^\/log\//.test(url) ? `/api${url}` : url);
