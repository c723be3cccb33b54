/** The part of pdfmake 0.3 that is used here; the package brings no types. */
export type Content = string | ContentObject | readonly Content[];
export interface ContentObject {
  text?: Content;
  stack?: readonly Content[];
  svg?: string;
  font?: string;
  color?: string;
  lineHeight?: number;
  characterSpacing?: number;
  table?: {
    headerRows?: number;
    dontBreakRows?: boolean;
    keepWithHeaderRows?: number;
    widths?: readonly (number | string)[];
    body: readonly (readonly Content[])[];
  };
  columns?: readonly Content[];
  columnGap?: number;
  layout?: TableLayout;
  style?: string;
  alignment?: 'left' | 'right' | 'center';
  margin?: readonly [number, number, number, number];
  bold?: boolean;
  noWrap?: boolean;
  fontSize?: number;
  width?: number | 'auto' | '*';
  colSpan?: number;
  unbreakable?: boolean;
  outline?: boolean;
  pageBreak?: 'before';
}
export interface TableLayout {
  hLineWidth?: (line: number, node: { table: { body: readonly unknown[]; headerRows?: number } }) => number;
  vLineWidth?: (line: number) => number;
  hLineColor?: () => string;
  paddingLeft?: (column: number) => number;
  paddingRight?: (column: number) => number;
  paddingTop?: () => number;
  paddingBottom?: () => number;
}
export interface DocumentDefinition {
  /** Of the PDF. */
  version?: '1.7';
  /** To be kept for decades: everything embedded, colours defined, nothing to run. */
  subset?: 'PDF/A-2b';
  content: readonly Content[];
  pageSize: 'A4' | { readonly width: number; readonly height: number };
  pageOrientation: 'portrait' | 'landscape';
  pageMargins: readonly [number, number, number, number];
  language: string;
  displayTitle: boolean;
  info: { title: string; keywords?: string; creator: string; producer: string; creationDate: unknown };
  defaultStyle: { font: string; fontSize: number; lineHeight: number };
  styles: Readonly<Record<string, Partial<ContentObject>>>;
  footer?: (page: number, pages: number) => Content;
  watermark?: { text: string; color: string; opacity: number; bold: boolean; fontSize: number; angle: number };
}
export interface PdfMake {
  setFonts(fonts: Readonly<Record<string, { normal: string; bold: string }>>): void;
  readonly virtualfs: { writeFileSync(path: string, content: Buffer): void };
  setUrlAccessPolicy(allows: (url: string) => boolean): void;
  setLocalAccessPolicy(allows: (path: string) => boolean): void;
  createPdf(definition: DocumentDefinition): { getBuffer(): Promise<Buffer> };
}
