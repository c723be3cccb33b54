/** Faults of the product that the canaries have to find: each a change of one place, made as the module is loaded. */
export const MUTANTS = {
  // The body of every request goes to the log.
  'body-in-log': { ending: 'apps/api/src/platform/request-log.ts', from: "...(code !== undefined && { code }) }, 'answered')", to: "...(code !== undefined && { code }), body: JSON.stringify(request.body ?? null) }, 'answered')" },
  // Messages to the worker carry the number of the person.
  'number-in-job': {
    ending: 'libs/desk/src/topics.ts', from: 'const ids = { filingId: id, electionId, contestId, commissionId };', to: 'const ids = { filingId: id, electionId, contestId, commissionId, iin: arguments[1].candidates[0]?.iin ?? null };',
  },
  // The public register tells the day of birth beside the patronymic.
  'birth-in-register': {
    ending: 'libs/domain/src/filing/public-entry.ts', from: 'return filing.candidates.map(({ id, nameKk, nameRu }) => ({', to: 'return filing.candidates.map(({ id, nameKk: name, nameRu, birthDate }) => ({ ...{ nameKk: { ...name, patronymic: `${name.patronymic} ${birthDate}` } },',
    also: { from: '    nameKk,\n    nameRu,\n    status,', to: '    nameRu,\n    status,' },
  },
  // The row of a filing holds everything as it is, beside the seal.
  'plain-column': { ending: 'libs/persistence/src/store/filing-seal.ts', from: "return { state, sealed: this.seal(parts, 'state') };", to: "return { state: state && filing, sealed: this.seal(parts, 'state') };" },
};
