import { GrowingTree, findSignature, leafHashOf, logEntryText, readCheckpoint, readNote, readVerifier } from '@tirkeu/desk';
import { momentText } from './moments.mjs';

const LEAVES = `
  SELECT leaf_index AS place, kind, chain, chain_index AS index, hash, ${momentText('recorded_at')} AS "recordedAt", leaf_hash AS "leafHash"
  FROM log_leaf WHERE leaf_index >= $1 ORDER BY leaf_index LIMIT $2`;
const BATCH = 20_000;

/**
 * Computes the tree of the log anew from its entries and holds everything against it that the log keeps: its hashes, its checkpoints, and
 * one checkpoint that was kept elsewhere.
 *
 * @param outside the note kept elsewhere; undefined: a cut or rewritten log that agrees with itself cannot be told from the true one
 * @param keys verifier texts that are trusted for it; those that the log itself names when left out
 * @returns the entries by kind and place, how much there is, and one sentence for each thing that is wrong
 */
export async function checkEntries(client, { outside, keys }) {
  const { rows: notes } = await client.query(`SELECT size::float8 AS size, note, ${momentText('signed_at')} AS "signedAt" FROM log_checkpoint ORDER BY size`);
  const { rows: named } = await client.query('SELECT verifier FROM log_key ORDER BY since');
  const verifiers = named.map(({ verifier }) => readVerifier(verifier));
  const faults = verifiers.flatMap((verifier, place) => (verifier ? [] : [`the key ${place + 1} of the log is not one`]));
  const known = verifiers.filter(Boolean);
  const kept = outside === undefined ? undefined : readCheckpoint(outside);
  const wanted = new Set([...notes.map(({ size }) => size), ...(kept ? [kept.size] : [])]);
  const { entries, roots, size, faults: found } = await growAnew(client, wanted);
  faults.push(...found, ...checkNotes(notes, { roots, known }));
  if (notes.length > 0 && notes.at(-1).size !== size) faults.push(`the log holds ${size} entries and its last checkpoint says ${notes.at(-1).size}`);
  if (outside !== undefined) faults.push(...checkOutside(outside, { kept, roots, size, trusted: keys?.map(readVerifier).filter(Boolean) ?? known, origin: known[0]?.name }));
  return { entries, size, checkpoints: notes.length, signedAt: notes.at(-1)?.signedAt, faults };
}

/** The whole tree from its first entry on, and what the database holds of it otherwise. */
async function growAnew(client, wanted) {
  const tree = new GrowingTree();
  const roots = new Map([[0, tree.root]]);
  const entries = { event: new Map(), receipt: new Map(), read: new Map() };
  const nodes = new Map();
  const faults = [];
  for (let from = 0; ;) {
    const { rows } = await client.query(LEAVES, [from, BATCH]);
    for (const { place, leafHash, ...row } of rows) {
      const entry = { ...row, index: Number(row.index) };
      if (Number(place) !== tree.size && faults.length < 20) faults.push(`the log has no entry ${tree.size}`);
      const hash = leafHashOf(logEntryText(entry));
      if (hash !== leafHash) faults.push(`the entry ${place} of the log is not what its hash says`);
      for (const node of tree.append(hash)) nodes.set(`${node.level}/${node.index}`, node.hash);
      if (wanted.has(tree.size)) roots.set(tree.size, tree.root);
      const ofKind = entries[entry.kind];
      if (!ofKind) faults.push(`the entry ${place} of the log is of no known kind`);
      else if (!ofKind.has(entry.chain)) ofKind.set(entry.chain, new Map([[entry.index, entry]]));
      else ofKind.get(entry.chain).set(entry.index, entry);
    }
    if (rows.length < BATCH) break;
    from = Number(rows.at(-1).place) + 1;
  }
  faults.push(...await checkNodes(client, nodes));
  return { entries, roots, size: tree.size, faults };
}

async function checkNodes(client, nodes) {
  const { rows } = await client.query('SELECT level, node_index AS index, hash FROM log_node');
  const wrong = rows.filter(({ level, index, hash }) => nodes.get(`${level}/${index}`) !== hash);
  const faults = wrong.slice(0, 20).map(({ level, index }) => `the hash of the log at level ${level}, ${index} is not that of its entries`);
  return rows.length - wrong.length === nodes.size ? faults : [...faults, `the log keeps ${rows.length} of its ${nodes.size} hashes`];
}

const isSigned = (note, verifiers) => {
  const read = readNote(note);
  return read !== undefined && verifiers.some((verifier) => findSignature(read, verifier) !== undefined);
};

function checkNotes(notes, { roots, known }) {
  return notes.flatMap(({ size, note, signedAt }, place) => {
    const checkpoint = readCheckpoint(note);
    const said = (what) => [`the checkpoint of ${size} ${what}`];
    if (!checkpoint || checkpoint.size !== size || checkpoint.origin !== known[0]?.name) return said('is not one of this log');
    if (checkpoint.root !== roots.get(size)) return said('is not that of the entries');
    if (!isSigned(note, known)) return said('is not signed by the log');
    return place > 0 && signedAt < notes[place - 1].signedAt ? said('says that it was signed before the one before it') : [];
  });
}

function checkOutside(outside, { kept, roots, size, trusted, origin }) {
  if (!kept || !isSigned(outside, trusted)) return ['the checkpoint kept elsewhere is not signed by a key of this log'];
  if (kept.origin !== origin) return [`the checkpoint kept elsewhere is of the log ${kept.origin}`];
  if (kept.size > size) return [`the log was seen to hold ${kept.size} entries and holds ${size}: its tail is cut off`];
  return kept.root === roots.get(kept.size) ? [] : [`the first ${kept.size} entries of the log are not those that were seen: its history was rewritten`];
}
