/**
 * Characters for which an OpenType font has a picture: its `cmap` table, formats 4 and 12.
 * (OpenType 1.9.1, "cmap – Character to Glyph Index Mapping Table")
 */
export function charactersOf(font: Buffer): ReadonlySet<number> {
  const cmap = tableOf(font, 'cmap');
  const characters = new Set<number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const subtable = cmap.subarray(cmap.readUInt32BE(4 + 8 * index + 4));
    for (const [first, last] of rangesOf(subtable)) {
      for (let code = first; code <= last; code++) characters.add(code);
    }
  }
  return characters;
}

function tableOf(font: Buffer, tag: string): Buffer {
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const record = 12 + 16 * index;
    if (font.toString('latin1', record, record + 4) !== tag) continue;
    return font.subarray(font.readUInt32BE(record + 8));
  }
  throw new Error(`font without table ${tag}`);
}

function rangesOf(subtable: Buffer): [number, number][] {
  const format = subtable.readUInt16BE(0);
  if (format === 4) return segments(subtable);
  if (format === 12) return groups(subtable);
  return [];
}

function segments(subtable: Buffer): [number, number][] {
  const count = subtable.readUInt16BE(6) / 2;
  return Array.from({ length: count }, (_, index): [number, number] => [
    subtable.readUInt16BE(16 + 2 * count + 2 * index),
    subtable.readUInt16BE(14 + 2 * index),
  ]).filter(([first]) => first !== 0xff_ff);
}

function groups(subtable: Buffer): [number, number][] {
  return Array.from({ length: subtable.readUInt32BE(12) }, (_, index) => {
    const group = 16 + 12 * index;
    return [subtable.readUInt32BE(group), subtable.readUInt32BE(group + 4)];
  });
}
