import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { charactersOf } from './font-coverage.js';
import { unpackWoff } from './woff.js';

/** Noto Sans as KERN brings it: Latin with all its diacritics, Greek, Cyrillic. */
const files = ['NotoSans-Regular.woff', 'NotoSans-Bold.woff'];

export interface DocumentFonts {
  /** OpenType files. */
  blobs: Buffer[];
  /** Text as it can be set: what no font can show becomes `substitute`. */
  printable(text: string): string;
}

/** Fonts have pictures for some of them; PDF/UA forbids them all the same. */
const control = /\p{C}/u;

const substitute = '\uFFFD';

export function loadFonts(): DocumentFonts {
  const { resolve } = createRequire(import.meta.url);
  const blobs = files.map((name) =>
    unpackWoff(readFileSync(resolve(`@kern-ux/native/dist/fonts/noto-sans/${name}`))),
  );
  const [regular, bold] = blobs.map(charactersOf);
  const shown = (code: number) => regular!.has(code) && bold!.has(code);
  return {
    blobs,
    printable: (text) =>
      text
        .normalize('NFC')
        .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
        .replaceAll(/\r\n?/g, '\n')
        .replaceAll(/[^\S\n\u00a0]/g, ' ')
        .replaceAll(/[^\n\u0020-\u007e]/gu, (character) =>
          shown(character.codePointAt(0)!) && !control.test(character) ? character : substitute,
        ),
  };
}
