/** Words of the nominator's pages in Kazakh. */
export const nominator = {
  'title': 'Ұсынушының парақтары',
} as const;
