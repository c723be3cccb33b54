import heicDecode from 'heic-decode';

/** Pixels, four bytes each: red, green, blue, opacity. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** The first picture of a HEIC file, upright; null when it has none or claims more pixels than may be decoded. Rejects when it cannot be read. */
export async function readHeic(bytes: Buffer, mostPixels: number): Promise<Pixels | null> {
  const pictures = await heicDecode.all({ buffer: bytes });
  try {
    const [first] = pictures;
    if (!first || first.width < 1 || first.height < 1 || first.width * first.height > mostPixels) return null;
    const { data, width, height } = await first.decode();
    return { data, width, height };
  } finally {
    pictures.dispose();
  }
}
