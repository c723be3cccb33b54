import { describe, it, expect } from '@jest/globals';
import { pdfOfPhotographs } from './pdf-of-photographs.js';
import { isDark, lightnessOf } from './photographs.js';
import { moved } from './use-photographs.js';

const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]);
const textOf = (bytes: Uint8Array) => String.fromCharCode(...bytes);
const upright = { jpeg, width: 1000, height: 1400 };
const lying = { jpeg, width: 1400, height: 1000 };

describe('photographs as one paper', () => {
  it('give one page each, in their order, on A4 turned like the picture', () => {
    const text = textOf(pdfOfPhotographs([upright, lying]));
    expect(text).toContain('/Type /Pages /Kids [3 0 R 6 0 R] /Count 2');
    expect([...text.matchAll(/MediaBox \[0 0 (\d+ \d+)\]/gu)].map(([, size]) => size)).toEqual(['595 842', '842 595']);
  });

  it('keep the bytes of each picture as they are', () => {
    const bytes = pdfOfPhotographs([upright]);
    expect(textOf(bytes)).toContain(`/Length 4 >>\nstream\n${textOf(jpeg)}\nendstream`);
  });

  it('name the place of every object, so that any reader finds it', () => {
    const text = textOf(pdfOfPhotographs([upright, lying]));
    const table = [...text.matchAll(/^(\d{10}) 00000 n $/gmu)].map(([, offset]) => Number(offset));
    expect(table).toHaveLength(8);
    table.forEach((offset, index) => expect(text.slice(offset, offset + 10)).toContain(`${index + 1} 0 obj`));
    const start = Number(/startxref\n(\d+)/u.exec(text)?.[1]);
    expect(text.slice(start, start + 4)).toBe('xref');
  });

  it('hold nothing active', () => {
    expect(textOf(pdfOfPhotographs([upright]))).not.toMatch(/JavaScript|OpenAction|EmbeddedFile|AcroForm/u);
  });
});

describe('the order of photographed pages', () => {
  const pages = ['a', 'b', 'c'].map((id) => ({ id }));
  const order = (id: string, by: -1 | 1) => moved(pages, id, by).map((page) => page.id).join('');

  it('changes with the neighbour and stays at the ends', () => {
    expect(order('c', -1)).toBe('acb');
    expect(order('a', 1)).toBe('bac');
    expect(order('a', -1)).toBe('abc');
    expect(order('c', 1)).toBe('abc');
  });
});

describe('a photograph in the dark', () => {
  it('is told by the mean of its pixels', () => {
    expect(lightnessOf([255, 255, 255, 255])).toBeCloseTo(1, 5);
    expect(lightnessOf([0, 0, 0, 255, 255, 255, 255, 255])).toBeCloseTo(0.5, 5);
    expect([isDark({ lightness: 0.15 }), isDark({ lightness: 0.8 })]).toEqual([true, false]);
  });
});
