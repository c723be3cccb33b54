/**
 * What the stand-in holds about some people of training, by their numbers. None of them exists and no number is anybody's:
 * the serial parts begin with 9. Whoever is not here gets the answers of somebody against whom nothing speaks.
 */
export const people = [
  // Whose name the register writes otherwise than the form.
  { iin: '840517390000', population: { nameKk: 'Мысалұлы Асқар Үлгібекұлы', nameRu: 'Мысалулы Аскар Ульгибекулы' } },
  // About whom the revenue body does not answer.
  { iin: '911102490019', manners: { revenue: 'down' } },
  // Who is taken for somebody else: an error that a certificate puts right.
  { iin: '860421490089', convictions: { unspentConviction: true } },
  // Of whom the example of a refusal tells that a court established guilt in corruption.
  { iin: '730618390097', convictions: { corruption: true } },
  // And that he is no citizen.
  { iin: '710707390166', population: { citizen: false } },
];
