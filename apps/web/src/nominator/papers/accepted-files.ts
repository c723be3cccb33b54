export { ACCEPTED_FILES, LARGEST_FILE } from '../../shared/uploads/accepted-files.js';
/** Files chosen at once. */
export const MOST_FILES = 500;
