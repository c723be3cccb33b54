/** One photographed page: a JPEG and its size in pixels. */
export interface PhotographedPage {
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A4 upright, in points of 1/72 inch, with a narrow white edge. */
const SHEET = { width: 595, height: 842, edge: 18 };

/** All that is written beside the pictures is ASCII. */
const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

const rounded = (value: number): string => String(Math.round(value * 100) / 100);

/** Draws the picture as large as the sheet allows, in the middle. A picture lying on its side gets a sheet lying on its side. */
function placement({ width, height }: PhotographedPage) {
  const sheet = width > height ? { width: SHEET.height, height: SHEET.width } : { width: SHEET.width, height: SHEET.height };
  const scale = Math.min((sheet.width - 2 * SHEET.edge) / width, (sheet.height - 2 * SHEET.edge) / height);
  const drawn = { width: width * scale, height: height * scale };
  const content = `q ${rounded(drawn.width)} 0 0 ${rounded(drawn.height)} ${rounded((sheet.width - drawn.width) / 2)} ${rounded((sheet.height - drawn.height) / 2)} cm /Im0 Do Q`;
  return { sheet, content };
}

interface PdfObject {
  readonly head: string;
  readonly stream?: Uint8Array;
}

/** Catalogue and page tree come first; then page, content and picture of each photograph. */
function objectsOf(pages: readonly PhotographedPage[]): readonly PdfObject[] {
  const numberOfPage = (index: number) => 3 + index * 3;
  const kids = pages.map((_, index) => `${numberOfPage(index)} 0 R`).join(' ');
  const each = pages.flatMap((page, index): readonly PdfObject[] => {
    const first = numberOfPage(index);
    const { sheet, content } = placement(page);
    const drawing = ascii(content);
    return [
      { head: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${sheet.width} ${sheet.height}] /Resources << /XObject << /Im0 ${first + 2} 0 R >> >> /Contents ${first + 1} 0 R >>` },
      { head: `<< /Length ${drawing.length} >>`, stream: drawing },
      { head: `<< /Type /XObject /Subtype /Image /Width ${page.width} /Height ${page.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${page.jpeg.length} >>`, stream: page.jpeg },
    ];
  });
  return [{ head: '<< /Type /Catalog /Pages 2 0 R >>' }, { head: `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>` }, ...each];
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Several photographs as one paper: a plain PDF of pictures and nothing else, no text, script or attachment. */
export function pdfOfPhotographs(pages: readonly PhotographedPage[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [ascii('%PDF-1.4\n')];
  let length = parts[0]?.length ?? 0;
  const write = (part: Uint8Array) => {
    parts.push(part);
    length += part.length;
  };
  const objects = objectsOf(pages);
  const offsets = objects.map(({ head, stream }, index) => {
    const offset = length;
    write(ascii(`${index + 1} 0 obj\n${head}\n`));
    if (stream) [ascii('stream\n'), stream, ascii('\nendstream\n')].forEach(write);
    write(ascii('endobj\n'));
    return offset;
  });
  const start = length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  write(ascii(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`));
  return joined(parts);
}
