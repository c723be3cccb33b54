import { chunk, jpeg, png, withSegments } from './picture-writer.mjs';
import { packed, pageObjects, stream, writePdf } from './pdf-writer.mjs';
import { zip } from './wrong-kinds.mjs';

/** The test file of EICAR, in two pieces: whole, it would set off every antivirus that looks at this source. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
const sign = Buffer.from(EICAR, 'latin1');
const virus = (name, make, expect = 'file-infected') => ({ family: 'infected', name, make, expect, isDangerous: true });
const [catalog, ...rest] = pageObjects();

/** The antivirus test file in ten places. */
export const infected = [
  virus('bare.com', () => sign, 'file-wrong-type'), virus('bare.pdf', () => sign, 'file-wrong-type'), virus('in-a-zip.pdf', () => zip('eicar.com', sign), 'file-wrong-type'), virus('in-a-stream.pdf', () => writePdf([...pageObjects(), stream(sign)])),
  virus('in-a-packed-stream.pdf', () => writePdf([...pageObjects(), packed(sign)])), virus('in-a-packed-attachment.pdf', () => writePdf([catalog.replace('>>', '/Names << /EmbeddedFiles << /Names [(a) 7 0 R] >> >> >>'), ...rest, '<< /Type /Filespec /EF << /F 8 0 R >> >>', packed(sign, '/Type /EmbeddedFile')]), 'file-active-content'),
  virus('in-a-remark.pdf', () => writePdf(pageObjects(), { after: `% ${EICAR}\n` })), virus('in-a-remark.jpg', () => withSegments(jpeg(200, 200), [0xfe, sign])), virus('behind-the-end.jpg', () => Buffer.concat([jpeg(200, 200), sign]), 'file-mixed'),
  virus('in-a-text.png', () => { const bytes = png(100, 100); return Buffer.concat([bytes.subarray(0, 33), chunk('tEXt', Buffer.concat([Buffer.from('Comment\0'), sign])), bytes.subarray(33)]); }),
];
