import { createRequire } from 'node:module';

/** A font that was read, with what it remembers of the letters that it drew. */
interface Font {
  readonly _glyphs: object;
}
/** The part of fontkit 2 that is used here; the package brings no types. */
interface FontKit {
  openSync(path: string): Font;
  registerFormat(format: { new (stream: { readonly buffer: Uint8Array }): object; probe(bytes: Uint8Array): boolean }): void;
}
interface Files {
  writeFileSync(path: string, content: Buffer): void;
}

/** No font begins with it. */
const MARK = 'kept font ';

/**
 * Reads fonts once in the life of the process: to read the tables of a font takes longer than to set a page in it. The printer finds a mark where
 * the file would be, and for the mark the font. Letters are remembered by each document alone, for two that look alike are one drawing, which is
 * searched for as the letter that it first stood for.
 */
export function keepFonts(files: Files, paths: readonly string[]): void {
  const fontkit = createRequire(import.meta.url)('fontkit') as FontKit;
  const kept = new Map<string, Font>();
  const find = (path: string): Font => {
    const font = kept.get(path) ?? fontkit.openSync(path);
    kept.set(path, font);
    return font;
  };
  class KeptFont {
    constructor({ buffer }: { readonly buffer: Uint8Array }) {
      return Object.create(find(Buffer.from(buffer).toString().slice(MARK.length)), { _glyphs: { value: {} } }) as KeptFont;
    }

    static probe(bytes: Uint8Array): boolean {
      return Buffer.from(bytes.subarray(0, MARK.length)).toString() === MARK;
    }
  }
  fontkit.registerFormat(KeptFont);
  for (const path of paths) files.writeFileSync(path, Buffer.from(`${MARK}${path}`));
}
