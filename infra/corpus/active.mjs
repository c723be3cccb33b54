import { addRevision, pageObjects, writeCompressedPdf, writeLockedPdf, writePdf } from './pdf-writer.mjs';

/** Names as readers understand them and searchers do not. */
const disguised = (text) => text.replace(/\/(JavaScript|JS|OpenAction|AA|Launch|EmbeddedFiles?|EF|FileAttachment|RichMedia(?:Content)?|XFA|SubmitForm|ImportData|GoTo[RE]|GoTo3DView|Sound|Movie|Rendition|Screen|ResetForm|Hide|Thread|3D|Collection)(?![A-Za-z0-9])/g,
  (_, name) => `/${[...name].map((letter, place) => (place % 2 === 0 ? `#${letter.charCodeAt(0).toString(16)}` : letter)).join('')}`);

const action = (body) => ({ entry: `/OpenAction << ${body} >>` });
const annotation = (body) => ({ object: `<< /Type /Annot /Rect [0 0 9 9] ${body} >>` });

/** What makes a document act, or carry something: in its catalog, or as an object of its own. */
const ACTS = {
  'script-at-opening': action('/S /JavaScript /JS (1)'), 'script-by-name': { entry: '/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (1) >>] >> >>' }, 'script-of-catalog': { entry: '/AA << /WC << /S /JavaScript /JS (1) >> >>' },
  'script-of-page': annotation('/Subtype /Link /A << /S /JavaScript /JS (1) >>'), 'script-of-field': annotation('/Subtype /Widget /FT /Tx /AA << /K << /S /JavaScript /JS (1) >> >>'), 'script-after-step': annotation('/Subtype /Link /A << /S /GoTo /D [3 0 R /Fit] /Next << /S /JavaScript /JS (1) >> >>'),
  'program-at-opening': action('/S /Launch /F (calc.exe)'), 'program-by-link': annotation('/Subtype /Link /A << /S /Launch /Win << /F (cmd.exe) >> >>'), 'attachments': { entry: '/Names << /EmbeddedFiles << /Names [] >> >>' },
  'attached-file': { object: '<< /Type /Filespec /F (a.exe) /EF << /F 3 0 R >> >>' }, 'attachment-note': annotation('/Subtype /FileAttachment'), 'embedded-kind': { object: '<< /Type /EmbeddedFile >>' },
  'rich-media': annotation('/Subtype /RichMedia /RichMediaContent << >>'), 'xfa-form': { entry: '/AcroForm << /XFA [] /Fields [] >>' }, 'sends-form': annotation('/Subtype /Link /A << /S /SubmitForm /F (http://example.kz) >>'),
  'takes-data': annotation('/Subtype /Link /A << /S /ImportData /F (a.fdf) >>'), 'other-document': annotation('/Subtype /Link /A << /S /GoToR /F (a.pdf) /D [0 /Fit] >>'), 'inner-document': annotation('/Subtype /Link /A << /S /GoToE /D [0 /Fit] >>'),
  'sound': annotation('/Subtype /Link /A << /S /Sound >>'), 'film': annotation('/Subtype /Movie'), 'rendition': annotation('/Subtype /Screen /A << /S /Rendition /OP 0 >>'), 'scene': annotation('/Subtype /3D'),
  'address-at-opening': action('/S /URI /URI (http://example.kz)'), 'hides-fields': annotation('/Subtype /Link /A << /S /Hide /T (a) >>'), 'portfolio': { entry: '/Collection << /View /D >>' },
};

const objectsOf = ({ entry = '', object }, disguise = (text) => text) => {
  const [, ...rest] = pageObjects();
  return [`<< /Type /Catalog /Pages 2 0 R ${disguise(entry)} >>`, ...rest, ...(object ? [disguise(object)] : [])];
};

function later(act) {
  const first = writePdf(pageObjects());
  const { entry = '', object } = act;
  return addRevision(first, { 1: `<< /Type /Catalog /Pages 2 0 R ${entry} >>`, ...(object && { 7: object }) });
}

const DISGUISES = {
  plain: (act) => writePdf(objectsOf(act)), escaped: (act) => writePdf(objectsOf(act, disguised)), packed: (act) => writeCompressedPdf(objectsOf(act)), locked: (act) => writeLockedPdf(objectsOf(act)), later,
};

/** Twenty-five ways to act, each in five disguises. */
export const active = Object.entries(ACTS).flatMap(([name, act]) => Object.entries(DISGUISES).map(([disguise, make]) => ({
  family: 'active', name: `${name}.${disguise}.pdf`, make: () => make(act), isDangerous: true, expect: disguise === 'locked' ? 'file-password' : 'file-active-content',
})));
