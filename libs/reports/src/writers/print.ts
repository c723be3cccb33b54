import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { keepFonts } from './kept-fonts.js';
import type { DocumentDefinition, PdfMake } from './pdfmake-types.js';

const require = createRequire(import.meta.url);
const golos = dirname(require.resolve('@expo-google-fonts/golos-text/package.json'));
const FONTS = { normal: join(golos, '400Regular/GolosText_400Regular.ttf'), bold: join(golos, '600SemiBold/GolosText_600SemiBold.ttf') };
const serif = dirname(require.resolve('@expo-google-fonts/pt-serif/package.json'));
/** The typeface of acts, as they stand on the screen. */
const ACT = { normal: join(serif, '400Regular/PTSerif_400Regular.ttf'), bold: join(serif, '700Bold/PTSerif_700Bold.ttf') };
/** One of the fonts that every reader of PDF has: for numbers and hashes, which are ASCII. */
const FIXED = { normal: 'Courier', bold: 'Courier-Bold' };

let printer: PdfMake | undefined;

/** Large, and of no use to a process that never prints. */
function openPrinter(): PdfMake {
  const pdfmake = require('pdfmake') as PdfMake;
  pdfmake.setFonts({ Golos: FONTS, Act: ACT, Fixed: FIXED });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => Object.values(FIXED).includes(path));
  keepFonts(pdfmake.virtualfs, [FONTS, ACT].flatMap((font) => Object.values(font)));
  return pdfmake;
}

/** Prints a document. No address is ever fetched, and nothing read but the fonts. */
export async function print(definition: DocumentDefinition): Promise<Buffer> {
  printer ??= openPrinter();
  return printer.createPdf(definition).getBuffer();
}
