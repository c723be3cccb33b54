/** The header in which the words come that people are searched for with, percent-encoded. */
export const SEARCH_HEADER = 'tirkeu-search';
/** Characters, as they are typed. */
export const MOST_SEARCHED = 100;
