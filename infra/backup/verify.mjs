import { findBases, piecesOf } from './bases.mjs';
import { findHeadNotes } from './heads.mjs';
import { abreast } from './papers.mjs';
import { WAL, findGaps, segmentBytes } from './wal.mjs';

/**
 * Looks through the whole vault without a key: every byte lies as it was written, every base is whole, and from each
 * base on no piece of the log is absent.
 *
 * @returns how much there is, and one sentence for each thing that is wrong
 */
export async function verify(vault) {
  const bases = await findBases(vault);
  const names = await vault.list(WAL);
  const papers = await vault.list('files');
  const bytes = await segmentBytes(vault, names);
  const faults = bases.length === 0 ? ['no base is kept'] : [];
  for (const base of bases.slice(0, 1)) {
    for (const number of findGaps(base, names, bytes)) faults.push(`segment ${number} of the log is not kept`);
  }
  await abreast([...bases.flatMap(piecesOf), ...names, ...papers, ...await findHeadNotes(vault)], async (name) => {
    if (!(await vault.isAsStored(name))) faults.push(`${name} is damaged or absent`);
  });
  return { bases: bases.length, segments: names.length, papers: papers.length, newestBase: bases.at(-1)?.endedAt ?? null, faults };
}
