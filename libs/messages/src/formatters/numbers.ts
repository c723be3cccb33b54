import type { Language } from '@tirkeu/domain';

const NO_BREAK = '\u00A0';
const THIN_GROUPS = /\B(?=(\d{3})+(?!\d))/gu;

/** A whole or decimal number: "1 234 567,5" in Kazakh and Russian, "1,234,567.5" in English. Spaces do not break. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(THIN_GROUPS, language === 'en' ? ',' : NO_BREAK);
  const sign = value < 0 && Number(value.toFixed(decimals)) !== 0 ? '−' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `${language === 'en' ? '.' : ','}${fraction}`}`;
}

/** Tenge: "350 000 ₸" in every language, as printed on notes and bills; the spaces do not break. */
export const formatMoney = (tenge: number, language: Language): string =>
  `${formatNumber(tenge, language === 'en' ? 'ru' : language)}${NO_BREAK}₸`;

/** A share between 0 and 1 as percent: kk "12,3%", ru "12,3 %", en "12.3%". */
export const formatPercent = (share: number, language: Language, decimals = 1): string =>
  `${formatNumber(share * 100, language, decimals)}${language === 'ru' ? NO_BREAK : ''}%`;

const SIZE_UNITS: Readonly<Record<Language, readonly [string, string, string]>> = {
  kk: ['Б', 'КБ', 'МБ'],
  ru: ['Б', 'КБ', 'МБ'],
  en: ['B', 'KB', 'MB'],
};

/** The size of a file: "412 КБ", "2,4 МБ". */
export function formatBytes(bytes: number, language: Language): string {
  const [small, middle, large] = SIZE_UNITS[language];
  if (bytes < 1024) return `${formatNumber(bytes, language)}${NO_BREAK}${small}`;
  if (bytes < 1024 * 1024) return `${formatNumber(bytes / 1024, language)}${NO_BREAK}${middle}`;
  return `${formatNumber(bytes / (1024 * 1024), language, 1)}${NO_BREAK}${large}`;
}
