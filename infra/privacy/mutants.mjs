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
  // What is put into the complete file is not cut to what its reader may see.
  'whole-in-archive': { ending: 'apps/api/src/complete-file/complete-files.ts', from: 'shown: shownFiling(filing, actorOf(who)),', to: 'shown: filing,' },
  // The list of filings that the worker writes tells a telephone in the place of the filing's id.
  'phone-in-export': {
    ending: 'apps/worker/src/exports/decisions-file.ts', from: 'yield decisionCells(filing, wording);',
    to: `{
      const [{ opened }] = await snapshot.query("SELECT jsonb_build_object('$open', f.state, '$sealed', f.sealed, '$key', k.wrapped, '$filing', f.id) AS opened FROM filing f JOIN filing_key k ON k.filing_id = f.id WHERE f.id = $1", [filing.filingId]);
      yield decisionCells({ ...filing, filingId: opened.candidates[0].phone }, wording);
    }`,
  },
  // A fault is noted with its message, which repeats what the database was asked with: in the worker's log and beside what waits.
  'message-in-worker-log': { ending: 'apps/worker/src/effects/hopeless.ts', from: 'return `${name.slice(0, 60)}${codeOf(error)}`;', to: 'return `${name.slice(0, 60)}${codeOf(error)} ${error.message}`;' },
  // A notice carries the number of the person along.
  'number-in-notice': { ending: 'apps/worker/src/notices/write-notices.ts', from: '{ key: once, accountId, kind: topic, filingId, createdAt }', to: '{ key: `${once}-${record.filing.candidates[0]?.iin}`, accountId, kind: topic, filingId, createdAt }' },
};
