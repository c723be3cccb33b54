import { inflateRawSync } from 'node:zlib';

/** An archive taken to pieces by its own directory, as any program does. */
export function unpack(archive: Buffer): ReadonlyMap<string, Buffer> {
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const entries = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size, nameLength, extra, comment, start] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28), archive.readUInt16LE(at + 30), archive.readUInt16LE(at + 32), archive.readUInt32LE(at + 42)];
    const isUtf8 = (archive.readUInt16LE(at + 8) & 0x800) !== 0;
    const name = archive.subarray(at + 46, at + 46 + nameLength).toString('utf8');
    if (!isUtf8 && !/^[\x20-\x7E]+$/u.test(name)) throw new Error(`The archive does not say how the name ${name} is written`);
    const data = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
    const bytes = archive.subarray(data, data + size);
    entries.set(name, method === 8 ? inflateRawSync(bytes) : bytes);
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}
