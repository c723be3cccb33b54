import { copyServer } from './base-backup.mjs';

const SHELF = 'base';
const ARCHIVE = 'base.tar';
const MANIFEST = 'backup_manifest';
const FACTS = 'facts.json';

export const archiveOf = ({ label }) => `${SHELF}/${label}/${ARCHIVE}`;
export const manifestOf = ({ label }) => `${SHELF}/${label}/${MANIFEST}`;

const textStream = async function* (text) {
  yield Buffer.from(text);
};

/** Copies the server into the vault. What is half-way there when this is cut off is no base. */
export async function keepBase(vault, url) {
  const begunAt = new Date().toISOString();
  const label = begunAt.replaceAll(':', '-');
  const place = await copyServer(url, {
    label: `tirkeu ${label}`,
    keepArchive: (stream) => vault.keep(archiveOf({ label }), stream),
    keepManifest: (stream) => vault.keep(manifestOf({ label }), stream),
  });
  const base = { label, begunAt, endedAt: new Date().toISOString(), ...place };
  await vault.keep(`${SHELF}/${label}/${FACTS}`, textStream(JSON.stringify(base)), { facts: { base } });
  return base;
}

/** All bases that are whole, the oldest first. What is told of them stands in their notes, so no key is needed. */
export async function findBases(vault) {
  const names = (await vault.list(SHELF)).filter((name) => name.endsWith(`/${FACTS}`));
  return Promise.all(names.map(async (name) => (await vault.noteOf(name)).base));
}

/** Everything that is kept of a base, the facts first: without them it is none. */
export const piecesOf = ({ label }) => [FACTS, MANIFEST, ARCHIVE].map((name) => `${SHELF}/${label}/${name}`);

/** The newest base that was whole at a moment; the newest of all without one. */
export function chooseBase(bases, moment) {
  return bases.filter(({ endedAt }) => moment === undefined || endedAt <= moment).at(-1);
}
