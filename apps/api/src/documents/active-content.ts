import { inflateSync } from 'node:zlib';

/** Names by which a PDF does something, carries something or asks for something, instead of only showing pages. */
const ACTIVE = ['JavaScript', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'RichMedia', 'Rendition', 'XFA', 'SubmitForm', 'ImportData', 'GoToR', 'GoToE'];
const ACTIVE_NAME = new RegExp(`/(?:${ACTIVE.join('|')})(?![A-Za-z0-9])`);
const ENCRYPTED = /\/Encrypt(?![A-Za-z0-9])/;
const LONGEST_DICTIONARY = 4_096;
const LARGEST_OBJECTS = 16 * 1024 * 1024;

/** Names may be written with escapes, `/J#61vaScript`; readers undo them, so we do. */
const unescaped = (text: string): string => text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/**
 * What a PDF has that a paper has not: `encrypted`, `active`, or nothing. Looks at all bytes, with escaped names undone,
 * and into every compressed stream of objects. One that cannot be looked into counts as active.
 */
export function findActiveContent(bytes: Buffer): 'encrypted' | 'active' | null {
  const raw = bytes.toString('latin1');
  const text = unescaped(raw);
  if (ENCRYPTED.test(text)) return 'encrypted';
  if (ACTIVE_NAME.test(text)) return 'active';
  return objectStreams(bytes, raw).some((objects) => objects === null || ACTIVE_NAME.test(unescaped(objects))) ? 'active' : null;
}

/** The contents of the streams that hold compressed objects; null for one that we cannot read. */
function objectStreams(bytes: Buffer, raw: string): readonly (string | null)[] {
  const found: (string | null)[] = [];
  const keyword = /stream(?:\r\n|\n|\r)/g;
  for (let match = keyword.exec(raw); match; match = keyword.exec(raw)) {
    const dictionary = unescaped(raw.slice(Math.max(0, match.index - LONGEST_DICTIONARY), match.index));
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1);
    if (own.includes('/ObjStm')) found.push(inflated(bytes.subarray(match.index + match[0].length), own));
  }
  return found;
}

function inflated(from: Buffer, dictionary: string): string | null {
  if (!dictionary.includes('/Filter')) return from.subarray(0, LARGEST_OBJECTS).toString('latin1');
  if (!/\/FlateDecode/.test(dictionary) || /\/(?:ASCIIHexDecode|ASCII85Decode|LZWDecode|RunLengthDecode|Crypt|AHx|A85|LZW|RL)/.test(dictionary)) return null;
  try {
    return inflateSync(from, { maxOutputLength: LARGEST_OBJECTS }).toString('latin1');
  } catch {
    return null;
  }
}
