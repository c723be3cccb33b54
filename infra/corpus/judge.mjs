import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { loadImage } from '@napi-rs/canvas';
import { corpus } from './corpus.mjs';

/** Keeps no row: what is noted of a file comes back with it. */
const database = { query: async () => [] };

/**
 * Sends every file through the intake of the product, antivirus and all, and looks at what people would be shown of those taken in.
 *
 * @param documents the address of the built folder of the intake
 * @param clamd the antivirus, running: its address
 * @returns for each file: verdict, what was wrong with it, seconds of processor time, megabytes
 */
export async function judge(documents, clamd, { only, short = false, first = false, heard = () => undefined } = {}) {
  const load = (name) => import(new URL(`${name}.js`, documents).href);
  const [{ Intake }, { Papers }, { Scratch }, { DiskStore }, { ClamdScanner }, { PageImages }] = await Promise.all(['intake', 'papers', 'scratch', 'disk-store', 'scanner', 'page-images'].map(load));
  const folder = mkdtempSync(join(tmpdir(), 'tirkeu-corpus-'));
  const uses = [];
  const papers = new Papers({ measured: (use) => uses.push(use) });
  const scratch = new Scratch(folder);
  const store = new DiskStore(folder);
  const intake = new Intake(store, scratch, papers, database, new ClamdScanner(clamd));
  const images = new PageImages(store, scratch, papers);
  const results = [];
  try {
    for (const file of corpus.filter(({ family, isLarge }) => (only === undefined || only.split(',').includes(family)) && !(short && isLarge))) {
      uses.length = 0;
      const began = performance.now();
      const result = { ...await verdictOf(file, { intake, images }), seconds: (performance.now() - began) / 1000 };
      results.push({ ...result, family: file.family, name: file.name, isDangerous: file.isDangerous === true, isBenign: file.isBenign === true,
        processorSeconds: Math.max(0, ...uses.map((use) => use.processorSeconds)), megabytes: Math.max(0, ...uses.map(({ megabytes }) => megabytes)) });
      heard(JSON.stringify(results.at(-1)));
      if (first && result.faults.length > 0) break;
    }
  } finally {
    await papers.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return results;
}

async function verdictOf(file, { intake, images }) {
  const bytes = file.make();
  const incoming = { filingId: 'corpus', stream: Readable.from([bytes]), name: file.name, uploadedBy: 'corpus', uploadedAt: '2026-12-01T05:00:00.000Z' };
  const outcome = await intake.receive(incoming).then((view) => ({ view }), (error) => ({ code: error.body?.code ?? `failed: ${error.message}` }));
  const verdict = outcome.code ?? 'accepted';
  const expected = [file.expect].flat();
  const faults = expected.includes(verdict) ? [] : [`${verdict} where ${expected.join(' or ')} is right`];
  if (outcome.view) faults.push(...await shownFaults(file, outcome.view, images));
  return { verdict, faults };
}

/** What is wrong with what people are shown of a file. */
async function shownFaults(file, view, images) {
  const row = { storageKey: view.fileId, mediaType: view.mediaType, name: view.fileName, scan: 'clean' };
  const faults = [];
  if (file.shownName !== undefined && view.fileName !== file.shownName) faults.push(`shown as ${view.fileName}`);
  if (file.pages !== undefined && view.pages !== file.pages) faults.push(`${view.pages} pages`);
  const shown = [
    await drawn(() => images.page(row, 1)), ...(view.pages > 1 ? [await drawn(() => images.page(row, view.pages))] : []),
    ...(view.mediaType === 'application/pdf' ? [] : [await drawn(() => images.download(row))]),
  ];
  if (shown.some((bytes) => bytes === null)) return [...faults, 'cannot be drawn'];
  if (file.leaks !== undefined && shown.some((bytes) => bytes.includes(file.leaks))) faults.push('leaks');
  if (file.size !== undefined) {
    const { width, height } = await loadImage(shown.at(-1));
    if (width !== file.size[0] || height !== file.size[1]) faults.push(`${width} by ${height} pixels`);
  }
  return faults;
}

/** The bytes of a picture; null when it is drawn neither at once nor when asked for again, as whoever looks at a page does on a busy machine. */
async function drawn(ask) {
  const attempt = () => ask().then(({ bytes }) => buffer(bytes));
  return attempt().catch(attempt).catch(() => null);
}
