import type { TableLayout } from '../writers/pdfmake-types.js';

/** In points: 25 mm at the left for binding, as files are kept. */
export const MARGINS = { left: 71, top: 45, right: 43, bottom: 52 } as const;
const GAP = 11;

/** One line between the languages, nothing else. */
export const columns: TableLayout = {
  hLineWidth: () => 0, vLineWidth: (line) => (line === 1 ? 0.7 : 0),
  paddingLeft: (column) => (column === 0 ? 0 : GAP), paddingRight: (column) => (column === 0 ? GAP : 0), paddingTop: () => 2.5, paddingBottom: () => 2.5,
};
export const bare: TableLayout = { hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingRight: () => 6, paddingTop: () => 3, paddingBottom: () => 3 };
export const boxed: TableLayout = { hLineWidth: () => 0.6, vLineWidth: () => 0.6, paddingLeft: () => 4, paddingRight: () => 4, paddingTop: () => 2.5, paddingBottom: () => 2.5 };
/** A line above, to part what follows from the text of the act. */
export const ruled: TableLayout = {
  hLineWidth: (line) => (line === 0 ? 0.7 : 0), vLineWidth: () => 0, paddingLeft: () => 0, paddingRight: (column) => (column === 0 ? 12 : 0), paddingTop: () => 8, paddingBottom: () => 0,
};
