import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

const css = readFileSync(`${import.meta.dirname}/tokens.css`, 'utf8');

type Palette = Record<string, string>;

/** Declarations of the first rule whose selector ends with `selector`, after `after`. */
function palette(selector: string, after = ''): Palette {
  const start = css.indexOf(selector, after === '' ? 0 : css.indexOf(after));
  const block = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return Object.fromEntries(Array.from(block.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})/g), ([, name, value]) => [name, value]));
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one = '', other = ''): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const light = palette(':root');
const dark = palette(':root[data-mantine-color-scheme="dark"]');

describe('the colours', () => {
  it('are the same at night whether the system or the person chose it', () => {
    expect(palette(':root:not([data-mantine-color-scheme="light"])', 'prefers-color-scheme: dark')).toEqual(dark);
  });

  describe.each([['by day', light], ['at night', dark]])('%s', (_, colours) => {
    it.each([
      ['--ink', '--paper'], ['--ink', '--ground'], ['--ink-2', '--paper'], ['--ink-2', '--ground'], ['--ink-3', '--paper'], ['--ink-3', '--ground'], ['--accent', '--paper'], ['--accent', '--ground'], ['--paper', '--accent'], ['--paper', '--accent-hover'],
      ['--accent', '--accent-soft'], ['--ink', '--accent-soft'], ['--ink-2', '--accent-soft'], ['--warn', '--accent-soft'], ['--bad', '--accent-soft'], ['--ok', '--ok-soft'], ['--warn', '--warn-soft'], ['--bad', '--bad-soft'], ['--info', '--info-soft'], ['--wait', '--wait-soft'], ['--bad', '--ground'],
    ])('%s is read on %s at 4.5 to 1', (text, ground) => {
      expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5);
    });

    it.each([['--edge', '--paper'], ['--edge', '--ground']])('%s is seen on %s at 3 to 1', (edge, ground) => {
      expect(contrast(colours[edge], colours[ground])).toBeGreaterThanOrEqual(3);
    });
  });
});
