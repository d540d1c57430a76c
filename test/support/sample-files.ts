import sharp from 'sharp';

/** A PDF as small as a sniffer takes for one. */
export const pdfFile = (name = 'ratsbeschluss.pdf', text = 'Beschluss des Rates'): File =>
  new File([`%PDF-1.7\n%${text}\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n`], name, {
    type: 'application/pdf',
  });

/** A real photo, one colour. */
export async function photoFile(name = 'gruppenfoto.jpg'): Promise<File> {
  const create = { width: 24, height: 16, channels: 3, background: '#b5651d' } as const;
  const bytes = await sharp({ create }).jpeg().toBuffer();
  return new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' });
}

/** A photo with its place (GPS) and its author in it, lying on its side as phones store it. */
export async function photoWithPlace(name = 'sommerfest.jpg'): Promise<File> {
  const create = { width: 48, height: 32, channels: 3, background: '#b5651d' } as const;
  const bytes = await sharp({ create })
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Artist: 'Anna Amt' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '50/1 56/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '6/1 57/1 0/1',
      },
    })
    .jpeg()
    .toBuffer();
  return new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' });
}

/** A photo as phones pack it (HEIC, HEVC), 96 × 64 pixels, with its place in it. */
export const heicPhoto = (name = 'handyfoto.heic'): File =>
  new File([new Uint8Array(Buffer.from(heic.join(''), 'base64'))], name, { type: 'image/heic' });

const heic = [
  'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAYBtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAA',
  'AA5waXRtAAAAAAABAAAANGlsb2MAAAAAREAAAgABAAAAAAGkAAEAAAAAAAAAGwACAAAAAAG/AAEAAAAAAAABQAAAADhpaW5mAAAA',
  'AAACAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAFWluZmUCAAABAAIAAEV4aWYAAAAAv2lwcnAAAAChaXBjbwAAAHVodmNDAQNwAAAA',
  'AAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQAoQgEBA3AAAAMAkAAAAwAAAwAeoDCBBZbq',
  'SSmubAgAAAMACAAAAwAIQCIAAQAHRAHBcrAiQAAAABRpc3BlAAAAAAAAAGAAAABAAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAA',
  'AAAAAAEAAQOBAoMAAAAaaXJlZgAAAAAAAAAOY2RzYwACAAEAAQAAAWNtZGF0AAAAFygBr1j5DpJf/8fr//nX+Q8wVDGxkw2MAAAA',
  'AElJKgAIAAAACAASAQMAAQAAAAEAAAAaAQUAAQAAAG4AAAAbAQUAAQAAAHYAAAAoAQMAAQAAAAIAAAA7AQIACQAAAH4AAAATAgMA',
  'AQAAAAEAAABphwQAAQAAAIgAAAAliAQAAQAAANYAAAAAAAAAOGMAAOgDAAA4YwAA6AMAAEFubmEgQW10AAAGAACQBwAEAAAAMDIx',
  'MAGRBwAEAAAAAQIDAACgBwAEAAAAMDEwMAGgAwABAAAA//8AAAKgBAABAAAAYAAAAAOgBAABAAAAQAAAAAAAAAAEAAEAAgACAAAA',
  'TgAAAAIABQADAAAAJAEAAAMAAgACAAAARQAAAAQABQADAAAADAEAAAAAAAAGAAAAAQAAADkAAAABAAAAAAAAAAEAAAAyAAAAAQAA',
  'ADgAAAABAAAAAAAAAAEAAAA=',
];

export const bytesOf = async (file: File): Promise<Buffer> => Buffer.from(await file.arrayBuffer());
