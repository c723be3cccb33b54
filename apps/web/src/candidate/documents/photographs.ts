import { pdfOfPhotographs, type PhotographedPage } from './pdf-of-photographs.js';

/** One photographed page on the desk of the person, before it is sent. */
export interface Photograph extends PhotographedPage {
  readonly id: string;
  /** For the eye; an object URL, to be revoked. */
  readonly url: string;
  /** Mean lightness, 0 black to 1 white. */
  readonly lightness: number;
}

/** Sharp enough to read 8-point print on A4, small enough for a slow line. */
const LONGEST_SIDE = 2000;
const JPEG_QUALITY = 0.82;
/** Below this a sheet of paper is in the dark. */
const DARK = 0.3;
const SAMPLE = 48;

export const isDark = ({ lightness }: Pick<Photograph, 'lightness'>): boolean => lightness < DARK;

/** The mean lightness of pixels in order red, green, blue, alpha. */
export function lightnessOf(pixels: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < pixels.length; at += 4) sum += 0.2126 * (pixels[at] ?? 0) + 0.7152 * (pixels[at + 1] ?? 0) + 0.0722 * (pixels[at + 2] ?? 0);
  return pixels.length === 0 ? 0 : sum / (pixels.length / 4) / 255;
}

function contextOf(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('This browser draws no pictures');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  return context;
}

function sampledLightness(picture: CanvasImageSource): number {
  const context = contextOf(SAMPLE, SAMPLE);
  context.drawImage(picture, 0, 0, SAMPLE, SAMPLE);
  return lightnessOf(context.getImageData(0, 0, SAMPLE, SAMPLE).data);
}

async function photographOf(context: CanvasRenderingContext2D): Promise<Photograph> {
  const { canvas } = context;
  const blob = await new Promise<Blob | null>((resolve) => { canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY); });
  if (blob === null) throw new Error('This browser writes no pictures');
  return {
    id: crypto.randomUUID(), jpeg: new Uint8Array(await blob.arrayBuffer()), url: URL.createObjectURL(blob),
    width: canvas.width, height: canvas.height, lightness: sampledLightness(canvas),
  };
}

/** Reads a picture the right way up. Rejects when the file is none. */
export async function readPhotograph(file: File): Promise<Photograph> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const context = contextOf(Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)));
  context.drawImage(bitmap, 0, 0, context.canvas.width, context.canvas.height);
  bitmap.close();
  return photographOf(context);
}

/** A quarter of a turn to the right. */
export async function turned({ jpeg, width, height }: Photograph): Promise<Photograph> {
  const bitmap = await createImageBitmap(new Blob([new Uint8Array(jpeg)], { type: 'image/jpeg' }));
  const context = contextOf(height, width);
  context.translate(height, 0);
  context.rotate(Math.PI / 2);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return photographOf(context);
}

/** The photographs as one file in their order. */
export const fileOfPhotographs = (photographs: readonly Photograph[], name: string): File =>
  new File([pdfOfPhotographs(photographs)], `${name}.pdf`, { type: 'application/pdf' });
