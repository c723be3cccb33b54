/** What a paper may be, as an HTML `accept` list; the server looks at the bytes. */
export const ACCEPTED_FILES = '.pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png';
/** The largest file that the server takes, in bytes: 20 MB. */
export const LARGEST_FILE = 20 * 1024 * 1024;
/** Files chosen at once. */
export const MOST_FILES = 500;
