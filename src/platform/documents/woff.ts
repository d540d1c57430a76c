import { inflateSync } from 'node:zlib';

const headerBytes = 12;
const recordBytes = 16;

/**
 * The OpenType font inside a WOFF 1 file (W3C Recommendation, 13 December 2012): same tables, there compressed one by one.
 * @throws Error if it is not WOFF 1
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF font');
  const count = woff.readUInt16BE(12);
  const directory = Buffer.alloc(headerBytes + recordBytes * count);
  writeHeader(directory, woff.readUInt32BE(4), count);
  const bodies: Buffer[] = [];
  let offset = directory.length;
  for (let index = 0; index < count; index++) {
    const entry = 44 + 20 * index;
    const table = unpackTable(woff, entry);
    const record = headerBytes + recordBytes * index;
    woff.copy(directory, record, entry, entry + 4);
    woff.copy(directory, record + 4, entry + 16, entry + 20);
    directory.writeUInt32BE(offset, record + 8);
    directory.writeUInt32BE(table.length, record + 12);
    const padding = Buffer.alloc((4 - (table.length % 4)) % 4);
    bodies.push(table, padding);
    offset += table.length + padding.length;
  }
  return Buffer.concat([directory, ...bodies]);
}

/** Number of tables with the three derived numbers that a binary search over them wants. */
function writeHeader(directory: Buffer, flavour: number, count: number): void {
  const power = Math.floor(Math.log2(count));
  directory.writeUInt32BE(flavour, 0);
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(2 ** power * recordBytes, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE((count - 2 ** power) * recordBytes, 10);
}

function unpackTable(woff: Buffer, entry: number): Buffer {
  const start = woff.readUInt32BE(entry + 4);
  const packed = woff.readUInt32BE(entry + 8);
  const body = woff.subarray(start, start + packed);
  return packed < woff.readUInt32BE(entry + 12) ? inflateSync(body) : body;
}
