/** Words of the commission pages in Kazakh. The other languages must have the same keys. */
export const commission = {
  'area.title': 'Комиссияның жұмысы',
} as const;
