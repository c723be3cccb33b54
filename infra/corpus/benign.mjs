import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { cmykJpeg, exif, faxPng, grainyJpeg, jpeg, noise, png, rawPng, whiteFax, withSegments } from './picture-writer.mjs';
import { addRevision, pageObjects, picturePdf, stream, writeCompressedPdf, writePdf } from './pdf-writer.mjs';

const heic = readFileSync(new URL('../../apps/api/src/spec/photograph.heic', import.meta.url));
const MEGABYTE = 1024 * 1024;
const good = (name, make, more = {}) => ({ family: 'benign', name, make, expect: 'accepted', isBenign: true, ...more });
const latin = (text) => Buffer.from(text, 'latin1');

/** Filled up to a length by a picture's own room for texts, as some cameras do. */
function padded(bytes, length) {
  const parts = [];
  for (let left = length - bytes.length; left > 4; left -= 60_000) parts.push([0xe9, noise(Math.min(59_996, left - 4))]);
  return withSegments(bytes, ...parts);
}

const scan = (pages, width, height) => picturePdf(Array.from({ length: pages }, () => ({ bytes: jpeg(width, height, 60), width, height, entries: '/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode' })));
const flat = (width, height) => ({ bytes: deflateSync(Buffer.alloc(width * height, 0xee)), width, height, entries: '/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode' });
const fax = (rows) => ({ bytes: whiteFax(rows), width: 1728, height: rows, entries: `/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 1728 /Rows ${rows} >>` });
const withCatalog = (entry, pages = 1) => { const [, ...rest] = pageObjects(pages); return [`<< /Type /Catalog /Pages 2 0 R ${entry} >>`, ...rest]; };

const photographs = [1, 2, 3, 4, 5, 6, 7, 8].map((orientation) =>
  good(`photo-turned-${orientation}.jpg`, () => withSegments(jpeg(400, 300), [0xe1, exif({ orientation, note: 'phone' })]), { size: orientation > 4 ? [300, 400] : [400, 300] }));

const phones = [
  good('IMG_20261201_093000.jpg', () => jpeg(4000, 3000), { size: [4000, 3000] }),
  good('photo-48-megapixels.jpg', () => jpeg(8000, 6000, 50), { isLarge: true }),
  good('photo-with-second-picture.jpg', () => Buffer.concat([jpeg(1600, 1200), jpeg(320, 240)])),
  good('photo-with-moving-picture.jpg', () => Buffer.concat([jpeg(1600, 1200), Buffer.from([0, 0, 0, 24]), latin('ftypmp42'), Buffer.alloc(12), noise(40_000)])),
  good('photo-of-samsung.jpg', () => Buffer.concat([jpeg(1600, 1200), noise(300), latin('SEFH'), Buffer.alloc(20), latin('SEFT')])),
  good('photo-padded.jpg', () => Buffer.concat([jpeg(800, 600), Buffer.alloc(512)])),
  good('grainy.jpg', () => grainyJpeg(2000, 1500), { isLarge: true }),
  good('one-pixel.jpg', () => jpeg(1, 1)), good('long-strip.jpg', () => jpeg(60, 9000)), good('wide-strip.jpg', () => jpeg(9000, 60)),
  good('IMG_0042.HEIC', () => heic, { size: [300, 200] }), good('IMG_0043.heif', () => heic),
  good('IMG_0044.heic', () => Buffer.concat([heic, Buffer.from([0, 0, 0, 16]), latin('free'), Buffer.alloc(8)])),
];

const pictures = [
  good('screenshot.png', () => png(1080, 2400)), good('grey.png', () => rawPng(600, 800, { rows: greyRows(600, 800) })),
  good('fax-page.png', () => faxPng(1728, 2200)), good('fax-short.png', () => faxPng(1728, 300)), good('sixteen-bit.png', () => rawPng(200, 200, { bits: 16, rows: greyRows(400, 200) })),
  good('with-opacity.png', () => rawPng(100, 100, { colour: 6, rows: greyRows(400, 100) })),
  good('cmyk.jpg', () => cmykJpeg(40, 50)), good('cmyk-large.jpg', () => cmykJpeg(200, 250)), good('cmyk-one-square.jpg', () => cmykJpeg(1, 1)),
  good('near-the-limit.jpg', () => padded(jpeg(2400, 1800), 19.9 * MEGABYTE), { isLarge: true }),
];

function greyRows(row, height) {
  const rows = Buffer.alloc((row + 1) * height, 180);
  for (let line = 0; line < height; line++) rows[line * (row + 1)] = 0;
  return rows;
}

const scans = [
  good('scan-1-page.pdf', () => scan(1, 1240, 1754)), good('scan-12-pages.pdf', () => scan(12, 1240, 1754), { isLarge: true }), good('scan-300-dpi.pdf', () => scan(2, 2480, 3508), { isLarge: true }),
  good('scan-turned.pdf', () => picturePdf([flat(1240, 1754)], { rotate: 90 })), good('scan-uncompressed-grey.pdf', () => picturePdf([flat(2480, 3508), flat(1240, 1754)]), { isLarge: true }),
  good('fax.pdf', () => picturePdf([fax(2200)])), good('fax-5-pages.pdf', () => picturePdf(Array.from({ length: 5 }, () => fax(1100)))),
  good('scan-cmyk.pdf', () => picturePdf([{ bytes: cmykJpeg(80, 100), width: 640, height: 800, entries: '/ColorSpace /DeviceCMYK /BitsPerComponent 8 /Filter /DCTDecode' }])),
  good('scan-near-the-limit.pdf', () => picturePdf([{ bytes: padded(jpeg(2400, 1800), 19.9 * MEGABYTE), width: 2400, height: 1800, entries: '/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode' }]), { isLarge: true }),
  good('scan-80-pages.pdf', () => scan(80, 620, 877), { isLarge: true }),
];

const documents = [
  good('text.pdf', () => writePdf(pageObjects())), good('text-80-pages.pdf', () => writePdf(pageObjects(80)), { pages: 80 }), good('text-300-pages.pdf', () => writePdf(pageObjects(300)), { pages: 300 }),
  good('compressed-objects.pdf', () => writeCompressedPdf(pageObjects(3))), good('two-revisions.pdf', () => addRevision(writePdf(pageObjects(2)), { 1: '<< /Type /Catalog /Pages 2 0 R /Lang (kk) >>' })),
  good('five-revisions.pdf', () => Array.from({ length: 4 }).reduce((pdf) => addRevision(pdf, { 1: '<< /Type /Catalog /Pages 2 0 R >>' }), writePdf(pageObjects()))),
  good('turned-90.pdf', () => writePdf(pageObjects(1, { rotate: 90 }))), good('turned-270.pdf', () => writePdf(pageObjects(1, { rotate: 270 }))), good('a0.pdf', () => writePdf(pageObjects(1, { width: 2384, height: 3370 }))),
  good('old-version.pdf', () => writePdf(pageObjects(), { version: '1.3' })), good('newest-version.pdf', () => writePdf(pageObjects(), { version: '2.0' })), good('remark-at-end.pdf', () => writePdf(pageObjects(), { after: '% made by a scanner\r\n\r\n' })),
  good('opens-at-a-page.pdf', () => writePdf(withCatalog('/OpenAction [3 0 R /Fit] /PageMode /UseNone'))), good('opens-by-a-step.pdf', () => writePdf(withCatalog('/OpenAction << /S /GoTo /D [3 0 R /XYZ 0 842 1] >>'))),
  good('link-to-a-site.pdf', () => writePdf([...pageObjects(), '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://example.kz) >> >>'])),
  good('filled-form.pdf', () => writePdf([...withCatalog('/AcroForm << /Fields [7 0 R] >>'), '<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Aisulu) /Rect [72 72 200 90] >>'])),
  good('descriptive-data.pdf', () => writePdf([...withCatalog('/Metadata 7 0 R'), stream(latin('<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"></x:xmpmeta><?xpacket end="w"?>'), '/Type /Metadata /Subtype /XML')])),
  good('words-of-scripts-in-text.pdf', () => writePdf(pageObjects(1, { text: 'JavaScript /JS /Launch /OpenAction endobj obj' }))),
  good('names-that-only-look-alike.pdf', () => writePdf([...pageObjects(), '<< /JSON 1 /LaunchPad 2 /AAA 3 /Soundness /Moviegoer >>'])),
];

/** Papers as people send them: nothing of this may be turned away. */
export const benign = [...photographs, ...phones, ...pictures, ...scans, ...documents];
