/** The largest file that is taken in, in bytes: 20 MB. */
export const LARGEST_FILE = 20 * 1024 * 1024;
/** The most files that one filing may bring in, replaced ones included. */
export const MOST_FILES = 200;
/** All files of one filing together, in bytes: 300 MB. */
export const LARGEST_SUM = 300 * 1024 * 1024;
