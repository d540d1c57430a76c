/** Crockford's Base32: no letters that look like digits, none that make words by accident. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Bytes as a code that people can read out and type: five bits a character, in groups of four. Bits that fill no character are left out. */
export function codeText(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const characters = bits.match(/.{5}/g) ?? [];
  const text = characters.map((five) => alphabet[Number.parseInt(five, 2)]).join('');
  return text.replaceAll(/(.{4})(?=.)/g, '$1-');
}

/** What was meant by a typed code: capitals, without blanks and hyphens, O as 0, I and L as 1. */
export const plainCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
