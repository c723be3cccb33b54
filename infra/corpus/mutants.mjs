/** Faults that the corpus must find: in a built file of the pipeline, what stands there and what is put in its place. */
export const MUTANTS = {
  'no-object-walk': [{ file: 'paper-worker.js', from: 'await examinePdf(bytes)', to: 'await Promise.resolve()' }, { file: 'paper-worker.js', from: '(await pdf.hasJSActions()) || (await pdf.getAttachments())', to: 'false' }],
  'plain-names': [{ file: 'pdf/pdf-values.js', from: ".replace(/#([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))", to: '' }],
  'no-packed-objects': [{ file: 'pdf/examine-pdf.js', from: 'unpacked.push(...readPacked(value, stream, resolve));', to: '' }],
  'locked-is-fine': [{ file: 'pdf/examine-pdf.js', from: "if (pairs.some(([key]) => key === 'Encrypt'))", to: 'if (false)' }, { file: 'pdf/examine-pdf.js', from: "if (key === 'Encrypt')", to: 'if (false)' }],
  'trust-extension': [{ file: 'intake.js', from: 'const mediaType = findMediaType(told);', to: "const mediaType = { pdf: 'application/pdf', jpg: 'image/jpeg', png: 'image/png', heic: 'image/heic' }[this.named.split('.').at(-1)];\n        if (mediaType && mediaType !== told) return { mediaType, pages: 1 };" }, { file: 'intake.js', from: 'const { mediaType, pages } =', to: 'this.named = name;\n        const { mediaType, pages } =' }],
  'no-second-kind': [{ file: 'image-structure.js', from: 'export function looksLikeAnother(bytes) {', to: 'export function looksLikeAnother(bytes) {\n    return false;' }],
  'no-pixel-cap': [{ file: 'pdf/decode-stream.js', from: 'export const MOST_PIXELS = 64_000_000', to: 'export const MOST_PIXELS = 1e12' }],
  'no-bounds': [{ file: 'pdf/examine-pdf.js', from: 'await expectBounded(parts.objects, resolve);', to: '' }],
  'half-a-picture': [{ file: 'paper-worker.js', from: "if (structure !== 'whole')", to: "if (structure === 'mixed')" }],
  'original-shown': [{ file: 'paper-worker.js', from: 'await writeFile(job.to, await redraw(bytes, job.mediaType, 6_000));', to: 'await writeFile(job.to, bytes);' }],
  'silence-is-clean': [{ file: 'scanner.js', from: "return 'infected'", to: "return 'clean'" }],
};
