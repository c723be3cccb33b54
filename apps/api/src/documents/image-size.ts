/** The size in pixels that an image claims, and how its camera was held; null when the head of the file does not say. */
export interface ImageClaim {
  readonly width: number;
  readonly height: number;
}

/** Reads the claimed size of a PNG or JPEG before anything decodes it: a small file can claim a picture that fills all memory. */
export function readImageClaim(bytes: Buffer, mediaType: 'image/png' | 'image/jpeg'): ImageClaim | null {
  return mediaType === 'image/png' ? readPng(bytes) : readJpeg(bytes);
}

function readPng(bytes: Buffer): ImageClaim | null {
  if (bytes.length < 24 || bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function readJpeg(bytes: Buffer): ImageClaim | null {
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (isFrame(marker)) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}
