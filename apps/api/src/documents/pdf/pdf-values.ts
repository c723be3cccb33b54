import { BadPdf } from './bad-pdf.js';

export interface PdfName {
  readonly kind: 'name';
  readonly name: string;
}
export interface PdfReference {
  readonly kind: 'reference';
  readonly number: number;
}
/** All pairs in their order, also those whose key comes twice: two readers may take different ones. */
export interface PdfDictionary {
  readonly kind: 'dictionary';
  readonly pairs: readonly (readonly [string, PdfValue])[];
}
/** What a string says is of no concern here. */
export interface PdfString {
  readonly kind: 'string';
}
export type PdfValue = null | boolean | number | PdfName | PdfReference | PdfString | PdfDictionary | readonly PdfValue[];

const DEEPEST = 64;
const code = (sign: string): number => sign.charCodeAt(0);
const SPACES = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITERS = new Set([...'()<>[]{}/%'].map(code));
const isRegular = (byte: number | undefined): boolean => byte !== undefined && !SPACES.has(byte) && !DELIMITERS.has(byte);
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary => typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'dictionary';
export const isReference = (value: PdfValue | undefined): value is PdfReference => typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'reference';
export const nameOf = (value: PdfValue | undefined): string | undefined => (typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'name' ? value.name : undefined);
export const entryOf = ({ pairs }: PdfDictionary, key: string): PdfValue | undefined => pairs.find(([name]) => name === key)?.[1];

/** Reads the values of a PDF (ISO 32000-2, 7.2 and 7.3), as strictly as they are written down there. @throws BadPdf for anything else */
export class PdfReader {
  constructor(readonly bytes: Buffer, public at = 0) {}

  /** Passes over white space and comments. */
  skipSpace(): void {
    for (let byte = this.bytes[this.at]; byte !== undefined; byte = this.bytes[this.at]) {
      if (SPACES.has(byte)) this.at++;
      else if (byte === code('%')) this.#skipLine();
      else return;
    }
  }

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  /** A run of regular characters: a keyword or a number. Empty when none stands here. */
  word(): string {
    const from = this.at;
    while (isRegular(this.bytes[this.at])) this.at++;
    return this.bytes.toString('latin1', from, this.at);
  }

  /** The word that comes next, which stays unread. */
  peekWord(): string {
    const { at } = this;
    this.skipSpace();
    const word = this.word();
    this.at = at;
    return word;
  }

  expectWord(wanted: string): void {
    this.skipSpace();
    if (this.word() !== wanted) throw new BadPdf('file-unreadable', `${wanted} is missing`);
  }

  /** A whole number that is not negative. */
  count(): number {
    this.skipSpace();
    const word = this.word();
    if (!/^\d{1,12}$/.test(word)) throw new BadPdf('file-unreadable', 'a number is missing');
    return Number(word);
  }

  value(depth = 0): PdfValue {
    if (depth > DEEPEST) throw new BadPdf('file-too-complex', 'values nested too deep');
    this.skipSpace();
    const byte = this.bytes[this.at];
    if (byte === code('/')) return this.#name();
    if (byte === code('(')) return this.#string();
    if (byte === code('[')) return this.#array(depth);
    if (byte === code('<')) return this.bytes[this.at + 1] === code('<') ? this.#dictionary(depth) : this.#hexString();
    return this.#plain();
  }

  #plain(): PdfValue {
    const word = this.word();
    if (word === 'null') return null;
    if (word === 'true' || word === 'false') return word === 'true';
    if (!NUMBER.test(word)) throw new BadPdf('file-unreadable', 'something that is no value');
    if (!/^\d{1,10}$/.test(word)) return Number(word);
    const after = this.at;
    this.skipSpace();
    const generation = this.word();
    this.skipSpace();
    if (/^\d{1,5}$/.test(generation) && this.bytes[this.at] === code('R') && !isRegular(this.bytes[this.at + 1])) {
      this.at++;
      return { kind: 'reference', number: Number(word) };
    }
    this.at = after;
    return Number(word);
  }

  /** `/J#53` is the name JS: readers undo the escapes, so we do. */
  #name(): PdfName {
    this.at++;
    return { kind: 'name', name: this.word().replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) };
  }

  #string(): PdfString {
    let open = 0;
    for (; this.at < this.bytes.length; this.at++) {
      const byte = this.bytes[this.at];
      if (byte === code('\\')) this.at++;
      else if (byte === code('(')) open++;
      else if (byte === code(')') && --open === 0) {
        this.at++;
        return { kind: 'string' };
      }
    }
    throw new BadPdf('file-unreadable', 'a string without an end');
  }

  #hexString(): PdfString {
    const end = this.bytes.indexOf('>', this.at);
    if (end < 0 || !/^[0-9A-Fa-f\0\t\n\f\r ]*$/.test(this.bytes.toString('latin1', this.at + 1, end))) throw new BadPdf('file-unreadable', 'a string without an end');
    this.at = end + 1;
    return { kind: 'string' };
  }

  #array(depth: number): readonly PdfValue[] {
    this.at++;
    const values: PdfValue[] = [];
    for (this.skipSpace(); this.bytes[this.at] !== code(']'); this.skipSpace()) values.push(this.value(depth + 1));
    this.at++;
    return values;
  }

  #dictionary(depth: number): PdfDictionary {
    this.at += 2;
    const pairs: (readonly [string, PdfValue])[] = [];
    for (this.skipSpace(); this.bytes[this.at] !== code('>'); this.skipSpace()) {
      if (this.bytes[this.at] !== code('/')) throw new BadPdf('file-unreadable', 'a dictionary without a key');
      pairs.push([this.#name().name, this.value(depth + 1)]);
    }
    if (this.bytes[this.at + 1] !== code('>')) throw new BadPdf('file-unreadable', 'a dictionary without an end');
    this.at += 2;
    return { kind: 'dictionary', pairs };
  }

  #skipLine(): void {
    while (this.at < this.bytes.length && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13) this.at++;
  }
}
