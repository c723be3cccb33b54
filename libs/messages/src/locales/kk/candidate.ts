/** Words of the candidate pages in Kazakh. The other languages must have the same keys. */
export const candidate = {
  'area.title': 'Сайлауға түсу',
} as const;
