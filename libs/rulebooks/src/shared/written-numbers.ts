/** A whole number with its thousands set apart by no-break spaces: 350 000. */
export const groupThousands = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/gu, '\u00A0');

/** "год", "года" or "лет" after a number. */
export function russianYears(count: number): string {
  const lastTwo = count % 100;
  const last = count % 10;
  if (lastTwo >= 11 && lastTwo <= 14) return 'лет';
  if (last === 1) return 'год';
  return last >= 2 && last <= 4 ? 'года' : 'лет';
}
