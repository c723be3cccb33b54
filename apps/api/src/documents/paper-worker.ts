import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as Canvas from '@napi-rs/canvas';
import type { FileFault } from '@tirkeu/contracts';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { closeNetwork } from './close-network.js';
import { readHeic } from './heic.js';
import { readImageClaim } from './image-size.js';
import { looksLikeAnother, readImageStructure } from './image-structure.js';
import type { ImageType, PaperAnswer, PaperJob } from './paper-jobs.js';
import { BadPdf } from './pdf/bad-pdf.js';
import { MOST_PIXELS } from './pdf/decode-stream.js';
import { examinePdf } from './pdf/examine-pdf.js';

/** A process apart from the API, with nothing of its settings, no network, and bounded memory and time: here strangers' files are taken to pieces. */
closeNetwork();

const MOST_PAGES = 300;
/** 200 inches of 72 points. */
const LARGEST_PAGE = 14_400;
/** Decoded in memory of its own, several times over: what telephones take at most, 48 megapixels. */
const MOST_HEIC_PIXELS = 50_000_000;
const LONGEST_SIDE = 2_000;
const PREVIEW_WIDTH = 1_240;
const THUMBNAIL = 200;
const pdfjs = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
const pdfjsFolder = dirname(pdfjs);
// pdfjs draws on canvases of its own copy; two copies in one process do not know each other's objects.
const { ImageData, createCanvas, loadImage } = createRequire(pdfjs)('@napi-rs/canvas') as typeof Canvas;

class Faulty extends Error {
  constructor(readonly fault: FileFault) {
    super(fault);
  }
}

const openPdf = (bytes: Buffer) =>
  getDocument({
    data: new Uint8Array(bytes), isEvalSupported: false, enableXfa: false, useSystemFonts: false, disableFontFace: true, verbosity: 0,
    standardFontDataUrl: `${join(pdfjsFolder, 'standard_fonts')}/`, cMapUrl: `${join(pdfjsFolder, 'cmaps')}/`, cMapPacked: true, wasmUrl: `${join(pdfjsFolder, 'wasm')}/`,
  });

async function withPdf<Value>(bytes: Buffer, use: (pdf: Awaited<ReturnType<typeof openPdf>['promise']>) => Promise<Value>): Promise<Value> {
  const loading = openPdf(bytes);
  try {
    return await use(await loading.promise);
  } catch (error) {
    if (error instanceof Faulty) throw error;
    throw new Faulty(error instanceof Error && error.name === 'PasswordException' ? 'file-password' : 'file-unreadable');
  } finally {
    await loading.destroy();
  }
}

async function inspectPdf(bytes: Buffer): Promise<number> {
  await examinePdf(bytes).catch((error: unknown) => {
    throw error instanceof BadPdf ? new Faulty(error.fault) : error;
  });
  if (looksLikeAnother(bytes.subarray(8))) throw new Faulty('file-mixed');
  return withPdf(bytes, async (pdf) => {
    if ((await pdf.hasJSActions()) || (await pdf.getAttachments())) throw new Faulty('file-active-content');
    if (pdf.numPages < 1) throw new Faulty('file-unreadable');
    if (pdf.numPages > MOST_PAGES) throw new Faulty('file-too-complex');
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      if (!(width > 0 && height > 0)) throw new Faulty('file-unreadable');
      if (width > LARGEST_PAGE || height > LARGEST_PAGE) throw new Faulty('file-too-complex');
      page.cleanup();
    }
    return pdf.numPages;
  });
}

/** A picture that can be drawn; what is behind its size or its form is not decoded. */
async function openPicture(bytes: Buffer, mediaType: ImageType): Promise<Canvas.Image | Canvas.Canvas> {
  if (mediaType === 'image/heic') {
    const heic = await readHeic(bytes, MOST_HEIC_PIXELS);
    if (!heic) throw new Faulty('file-unreadable');
    const canvas = createCanvas(heic.width, heic.height);
    canvas.getContext('2d').putImageData(new ImageData(heic.data, heic.width, heic.height), 0, 0);
    return canvas;
  }
  const claim = readImageClaim(bytes, mediaType);
  if (!claim || claim.width < 1 || claim.height < 1) throw new Faulty('file-unreadable');
  if (claim.width * claim.height > MOST_PIXELS) throw new Faulty('file-too-complex');
  return loadImage(bytes);
}

async function readImage(bytes: Buffer, mediaType: ImageType): Promise<Canvas.Image | Canvas.Canvas> {
  const structure = readImageStructure(bytes, mediaType);
  if (structure !== 'whole') throw new Faulty(structure === 'mixed' ? 'file-mixed' : 'file-unreadable');
  return openPicture(bytes, mediaType).catch((error: unknown) => {
    throw error instanceof Faulty ? error : new Faulty('file-unreadable');
  });
}

/** The picture drawn anew: nothing of the file but its pixels, neither place nor device nor what hides behind its end. */
async function redraw(bytes: Buffer, mediaType: ImageType, longestSide: number): Promise<Buffer> {
  const image = await readImage(bytes, mediaType);
  const scale = Math.min(1, longestSide / Math.max(image.width, image.height));
  const canvas = createCanvas(Math.max(1, Math.round(image.width * scale)), Math.max(1, Math.round(image.height * scale)));
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.encode('jpeg', 88);
}

async function renderPdfPage(bytes: Buffer, number: number): Promise<Buffer> {
  return withPdf(bytes, async (pdf) => {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const scale = Math.min(PREVIEW_WIDTH / width, LONGEST_SIDE / height);
    const viewport = page.getViewport({ scale });
    const canvas = createCanvas(Math.max(1, Math.ceil(viewport.width)), Math.max(1, Math.ceil(viewport.height)));
    await page.render({ canvas, viewport, background: '#fff' }).promise;
    return canvas.encode('png');
  });
}

async function run(job: PaperJob): Promise<PaperAnswer> {
  const bytes = await readFile(job.path);
  switch (job.kind) {
    case 'inspect':
      if (job.mediaType === 'application/pdf') return { pages: await inspectPdf(bytes) };
      // Not only opened: its last row is drawn, so what cannot be decoded is known now.
      await redraw(bytes, job.mediaType, THUMBNAIL);
      return { pages: 1 };
    case 'render':
      await writeFile(job.to, job.mediaType === 'application/pdf' ? await renderPdfPage(bytes, job.page) : await redraw(bytes, job.mediaType, LONGEST_SIDE));
      return {};
    case 'redraw':
      await writeFile(job.to, await redraw(bytes, job.mediaType, 6_000));
      return {};
  }
}

process.on('message', (job: PaperJob) => {
  run(job)
    .catch((error: unknown): PaperAnswer => ({ fault: error instanceof Faulty ? error.fault : 'file-failed' }))
    .then((answer) => process.send?.(answer), () => undefined);
});
process.on('disconnect', () => process.exit());
