import './fonts.css';

/** The typeface of screens, as a family of CSS. Pages are readable without it: they fetch it once they stand. */
export const TYPEFACE = 'Golos Text';
