import { exif, jpeg, png, withChunks, withSegments } from './picture-writer.mjs';
import { pageObjects, picturePdf, stream, writePdf } from './pdf-writer.mjs';

/** What must be in no picture that anybody is shown. */
export const CANARY = 'CANARY-50.0547N-72.9646E';
const note = Buffer.from(CANARY);
const latin = (text) => Buffer.from(text, 'latin1');
const leak = (name, make, more = {}) => ({ family: 'leaks', name, make, expect: 'accepted', isBenign: true, leaks: CANARY, ...more });
const photo = () => jpeg(400, 300);
const segment = (marker, ...parts) => () => withSegments(photo(), [marker, Buffer.concat(parts.map((part) => (Buffer.isBuffer(part) ? part : latin(part))))]);
const [catalog, ...rest] = pageObjects();

/** Pictures and papers that say where and by whom they were made. */
export const leaks = [
  ...[1, 3, 6, 8].map((orientation) => leak(`place-turned-${orientation}.jpg`, () => withSegments(photo(), [0xe1, exif({ orientation, note: CANARY })]), { size: orientation > 4 ? [300, 400] : [400, 300] })),
  leak('xmp.jpg', segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>', note, '</x:xmpmeta>')), leak('press.jpg', segment(0xed, 'Photoshop 3.0\x008BIM\x04\x04\0\0', note)), leak('colours.jpg', segment(0xe2, 'ICC_PROFILE\0\x01\x01', note)), leak('remark.jpg', segment(0xfe, note)),
  leak('thumbnail.jpg', segment(0xe0, 'JFXX\0\x10', jpeg(40, 30), note)), leak('maker.jpg', segment(0xe5, 'Samsung\0', note)), leak('second-picture.jpg', () => Buffer.concat([photo(), withSegments(jpeg(80, 60), [0xfe, note])])), leak('behind-the-end.jpg', () => Buffer.concat([photo(), note, latin('SEFT')])),
  leak('text.png', () => withChunks(png(200, 200), ['tEXt', Buffer.concat([latin('Author\0'), note])])), leak('long-text.png', () => withChunks(png(200, 200), ['iTXt', Buffer.concat([latin('Location\0\0\0\0\0'), note])])), leak('exif.png', () => withChunks(png(200, 200), ['eXIf', exif({ note: CANARY }).subarray(6)])), leak('own-chunk.png', () => withChunks(png(200, 200), ['prVt', note])),
  leak('author.pdf', () => writePdf([...pageObjects(), `<< /Author (${CANARY}) >>`], { trailer: '/Info 7 0 R' })), leak('described.pdf', () => writePdf([catalog.replace('>>', '/Metadata 7 0 R >>'), ...rest, stream(note, '/Type /Metadata /Subtype /XML')])), leak('remark.pdf', () => writePdf(pageObjects(), { after: `% ${CANARY}\n` })),
  leak('photo-in.pdf', () => picturePdf([{ bytes: withSegments(photo(), [0xe1, exif({ note: CANARY })]), width: 400, height: 300, entries: '/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode' }])),
];
