import { TableFault } from './table-fault.js';

export interface PlainText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1251';
}

/** Where the Kazakh page of eight bits (KZ-1048) differs from the Russian one (windows-1251). No Kazakh or Russian word has the letters that it replaces. */
const KAZAKH_PAGE: ReadonlyMap<string, string> = new Map(Object.entries({
  'Ќ': 'Қ', 'ќ': 'қ', 'Ћ': 'Һ', 'ћ': 'һ', 'Ў': 'Ұ', 'ў': 'ұ', 'Ј': 'Ә', 'ј': 'ә', 'Ґ': 'Ө', 'ґ': 'ө', 'Є': 'Ғ', 'є': 'ғ', 'Ї': 'Ү', 'ї': 'ү', 'Ѕ': 'Ң', 'ѕ': 'ң',
}));

const decode = (bytes: Buffer, encoding: string): string => new TextDecoder(encoding, { fatal: true }).decode(bytes);

/** Without a mark at its head, UTF-16 is known by the zero bytes of its digits and separators. */
function zeroByteOrder(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 400);
  const zerosAt = (parity: number): number => head.filter((byte, place) => byte === 0 && place % 2 === parity).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  if (even + odd < 4) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/**
 * The text of a file in any encoding in which spreadsheets save one here: UTF-8, UTF-16 with or without a mark, or the eight-bit
 * pages of Windows, Kazakh letters included.
 *
 * @throws TableFault when it is no text
 */
export function readPlainText(bytes: Buffer): PlainText {
  try {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decode(bytes, 'utf-16le'), encoding: 'utf-16' };
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decode(bytes, 'utf-16be'), encoding: 'utf-16' };
    const order = zeroByteOrder(bytes);
    if (order) return { text: decode(bytes, order), encoding: 'utf-16' };
    return { text: decode(bytes, 'utf-8'), encoding: 'utf-8' };
  } catch {
    return readEightBits(bytes);
  }
}

function readEightBits(bytes: Buffer): PlainText {
  if (bytes.includes(0)) throw new TableFault('file-wrong-type');
  const text = Array.from(new TextDecoder('windows-1251').decode(bytes), (letter) => KAZAKH_PAGE.get(letter) ?? letter).join('');
  return { text, encoding: 'windows-1251' };
}
