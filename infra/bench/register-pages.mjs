const page = (name, queries) => ({ name: `register ${name}`, route: 'register', queries, answers: ({ rows }) => rows.length > 0 });

/** Surnames as somebody with a Latin keyboard types them. */
const LATIN = ['Akhmetov', 'Kassymov', 'Nurlan', 'Ospanova'];

/** The list of the public register and what people look for in it. */
export function registerPages({ regions, places, registerCursors, fullNames }, { letters, prefixes, surnames, givenNames }) {
  return [
    page('first page', [{}]),
    page('deep page', registerCursors.map((cursor) => ({ cursor }))),
    page('of a region, registered', regions.map((region) => ({ region, status: 'registered' }))),
    page('of a region, refused', regions.map((region) => ({ region, status: 'refused' }))),
    page('refused, deep page', registerCursors.slice(0, 2).map((cursor) => ({ cursor, status: 'refused' }))),
    page('of a region, deep page', regions.map((region, place) => ({ region, cursor: registerCursors[place % registerCursors.length] }))),
    page('of a locality', places.map(({ region, locality }) => ({ region, locality }))),
    page('of a district', places.map(({ district }) => ({ district }))),
    page('of a party', [{ party: 'amanat' }]),
    page('self-nominees of a locality', places.map(({ region, locality }) => ({ region, locality, route: 'self' }))),
    page('search: one letter', letters.map((q) => ({ q }))),
    page('search: two letters', prefixes.map((q) => ({ q }))),
    page('search: two letters, refused', prefixes.map((q) => ({ q, status: 'refused' }))),
    page('search: two letters in a region', prefixes.map((q, place) => ({ q, region: regions[place % regions.length] }))),
    page('search: common surname', surnames.map((q) => ({ q }))),
    page('search: common surname and letters', surnames.flatMap((surname, place) => ({ q: `${surname} ${givenNames[place].slice(0, 2)}` }))),
    page('search: rare full name', fullNames.map((q) => ({ q }))),
    page('search: other alphabet', LATIN.map((q) => ({ q }))),
    page('search: other alphabet, deep page', LATIN.map((q, place) => ({ q, cursor: registerCursors[place % 2] }))),
  ];
}
