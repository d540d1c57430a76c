import { open } from 'node:fs/promises';

/** Up to `length` bytes of a file (by its path) or of bytes; `from` below zero counts from the end. */
export async function readPart(content: string | Buffer, from: number, length: number): Promise<Buffer> {
  if (typeof content !== 'string') return content.subarray(from).subarray(0, length);
  const file = await open(content);
  try {
    const { size } = await file.stat();
    const position = from < 0 ? Math.max(0, size + from) : from;
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
