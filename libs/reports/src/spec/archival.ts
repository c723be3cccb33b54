import { inflateSync } from 'node:zlib';

const STREAM = /<<(?<head>(?:(?!endobj)[\s\S])*?)>>\s*stream\r?\n/gu;

/** Everything in a PDF as plain bytes in one text: objects as they stand, and streams unpacked. */
export function plainPdf(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const streams: string[] = [];
  for (const { 0: whole, index, groups } of raw.matchAll(STREAM)) {
    const length = Number(/\/Length (\d+)/u.exec(groups?.['head'] ?? '')?.[1]);
    const bytes = pdf.subarray(index + whole.length, index + whole.length + length);
    streams.push(groups?.['head']?.includes('FlateDecode') ? inflateSync(bytes).toString('latin1') : bytes.toString('latin1'));
  }
  return [raw, ...streams].join('\n');
}
