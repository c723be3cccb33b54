/** Words of the supervisor pages in Kazakh. The other languages must have the same keys. */
export const supervisor = {
  'area.title': 'Қадағалау',
} as const;
