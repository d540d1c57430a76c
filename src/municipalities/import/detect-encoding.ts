export type DirectoryEncoding = 'utf-8' | 'iso-8859-1' | 'cp850';

/** ä ö ü Ä Ö Ü ß as each single-byte encoding writes them; no byte is in both. */
const umlautsOfCp850 = new Set([0x84, 0x94, 0x81, 0x8e, 0x99, 0x9a, 0xe1]);
const umlautsOfLatin1 = new Set([0xe4, 0xf6, 0xfc, 0xc4, 0xd6, 0xdc, 0xdf]);

/**
 * Editions do not say how they are encoded. What is valid UTF-8 is UTF-8 (also when it ends within a character:
 * then it is a truncated one); else German umlauts decide, ISO-8859-1 where there are none.
 */
export async function detectEncoding(chunks: AsyncIterable<Uint8Array>): Promise<DirectoryEncoding> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let validUtf8 = true;
  let cp850 = 0;
  let latin1 = 0;
  for await (const chunk of chunks) {
    validUtf8 &&= decodes(utf8, chunk);
    for (const byte of chunk) {
      if (byte < 0x80) continue;
      if (umlautsOfCp850.has(byte)) cp850++;
      else if (umlautsOfLatin1.has(byte)) latin1++;
    }
  }
  if (validUtf8) return 'utf-8';
  return cp850 > latin1 ? 'cp850' : 'iso-8859-1';
}

function decodes(decoder: TextDecoder, chunk: Uint8Array): boolean {
  try {
    decoder.decode(chunk, { stream: true });
    return true;
  } catch {
    return false;
  }
}
