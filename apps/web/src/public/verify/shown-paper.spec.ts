import { TextDecoder } from 'node:util';
import type { IssuedPaperView } from '@tirkeu/contracts';
import { civilDate, instant } from '@tirkeu/domain';
import { describe, expect, it } from '@jest/globals';
import { isAsHandedOut, numberInFile, readPaperFragment } from './shown-paper.js';
import { readFragment } from './shown-receipt.js';

Object.assign(globalThis, { TextDecoder });
const [text, file, other] = ['a'.repeat(64), 'b'.repeat(64), 'c'.repeat(64)];
const words = { kk: '7', ru: '7', en: '7' };
const number = '0000000000000195';
const issued: IssuedPaperView = {
  number, kind: 'registration', title: words, actNumber: '7/14', on: civilDate('2023-02-05'), commission: words, contest: words, election: words, recordedAt: instant('2023-02-05T09:34:09Z'),
  zone: 'Asia/Almaty', standing: 'in-force', replacedBy: null, persons: [], registerId: null, textHash: text, files: [file, other],
};
const bytes = (content: string): Uint8Array => new Uint8Array(Buffer.from(content, 'latin1'));

describe('the code on an act', () => {
  it('leads to its number and the hash of its text, and is no code of a receipt', () => {
    expect(readPaperFragment(`#${number}.${text}`)).toEqual({ number, textHash: text });
    expect(readFragment(`#${number}.${text}`)).toBeNull();
  });

  it('is lost when a part of it is, and when it is a receipt’s', () => {
    for (const fragment of [`#${number}`, `#${number}.${text.slice(1)}`, `#0000000000000196.${text}`, `#${number}.${'A'.repeat(86)}`, '#']) expect(readPaperFragment(fragment)).toBeNull();
  });
});

describe('the file of an act', () => {
  it('says under which number it was issued', () => {
    expect(numberInFile(bytes(`%PDF-1.7\n/Keywords (tirkeu-issued:${number})`))).toBe(number);
    for (const content of ['%PDF-1.7', 'tirkeu-issued:0000000000000196', 'tirkeu-receipt:abc']) expect(numberInFile(bytes(content))).toBeNull();
  });

  it('is what was handed out when its bytes are those of one of the files, and when its text is', () => {
    for (const shown of [{ number }, { number, fileHash: file }, { number, fileHash: other }, { number, textHash: text }]) expect(isAsHandedOut(shown, issued)).toBe(true);
    for (const shown of [{ number, fileHash: text }, { number, textHash: file }, { number, fileHash: file, textHash: file }]) expect(isAsHandedOut(shown, issued)).toBe(false);
  });
});
