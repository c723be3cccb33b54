/** The largest table that is taken in, in bytes: 5 MB. Ten thousand people need less. */
export const LARGEST_TABLE = 5 * 1024 * 1024;
/** Everything that a workbook holds together, unpacked, in bytes: 64 MB. */
export const LARGEST_UNPACKED = 64 * 1024 * 1024;
/** Parts of a workbook: sheets, styles, pictures. */
export const MOST_PARTS = 500;
/** People in one table. */
export const MOST_ROWS = 1_000;
export const MOST_COLUMNS = 100;
/** Signs in one cell. */
export const LONGEST_CELL = 1_000;
