/** Words of the public pages in Kazakh. The other languages must have the same keys. */
export const publicArea = {
  'start.title': 'Сайлауға түсу: ұсыну және тіркеу',
} as const;
