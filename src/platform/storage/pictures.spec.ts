import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { bytesOf, heicPhoto, photoWithPlace } from '../../../test/support/sample-files.js';
import { PictureTooLarge, PictureUnreadable } from './file-errors.js';
import { cleanPicture, longestSide, thumbnailSide } from './pictures.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pictures-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function cleaned(content: Uint8Array, type: string) {
  const path = join(folder, 'picture');
  await writeFile(path, content);
  return cleanPicture(path, type, 'bild');
}
const flat = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#b5651d' } });

/** The PNG with a header that says it were `side` × `side` pixels. */
function claimedSize(png: Buffer, side: number): Buffer {
  const claimed = Buffer.from(png);
  claimed.writeUInt32BE(side, 16);
  claimed.writeUInt32BE(side, 20);
  claimed.writeUInt32BE(crc32(claimed.subarray(12, 29)), 29);
  return claimed;
}

describe('cleanPicture', () => {
  it('keeps the picture upright and nothing else of the file', async () => {
    const original = await bytesOf(await photoWithPlace());
    const before = await sharp(original).metadata();
    expect([before.orientation, before.exif === undefined, before.width]).toEqual([6, false, 48]);
    const { content, type } = await cleaned(original, 'image/jpeg');
    const { width, height, format, exif, icc, xmp, iptc, orientation } = await sharp(content).metadata();
    expect({ type, width, height, format, exif, icc, xmp, iptc, orientation }).toEqual({
      type: 'image/jpeg',
      width: 32,
      height: 48,
      format: 'jpeg',
    });
  });

  it('drops what hides behind a picture', async () => {
    const picture = await flat(40, 30).jpeg().toBuffer();
    const hidden = Buffer.from('PK\u0003\u0004<script>alert(1)</script>%PDF-1.7');
    const { content } = await cleaned(Buffer.concat([picture, hidden]), 'image/jpeg');
    expect([content.includes('<script>'), content.includes('%PDF'), content.includes('PK\u0003')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('keeps PNG and WebP what they are, and makes JPEG of a phone’s HEIC', async () => {
    const png = await cleaned(await flat(20, 10).png().toBuffer(), 'image/png');
    const webp = await cleaned(await flat(20, 10).webp().toBuffer(), 'image/webp');
    const heic = await cleaned(await bytesOf(heicPhoto()), 'image/heic');
    const seen = await Promise.all(
      [png, webp, heic].map(async ({ content, type }) => {
        const { format, width, height, exif } = await sharp(content).metadata();
        return { type, format, size: [width, height], exif };
      }),
    );
    expect(seen).toEqual([
      { type: 'image/png', format: 'png', size: [20, 10] },
      { type: 'image/webp', format: 'webp', size: [20, 10] },
      { type: 'image/jpeg', format: 'jpeg', size: [96, 64] },
    ]);
    const { channels } = await sharp(heic.content).stats();
    expect(channels.map(({ mean }) => Math.round(mean / 10) * 10)).toEqual([180, 100, 30]);
  });

  it('makes large pictures smaller, with a thumbnail of each', async () => {
    const { content, thumbnail } = await cleaned(await flat(4_400, 2_200).jpeg().toBuffer(), 'image/jpeg');
    const [large, small] = await Promise.all([sharp(content).metadata(), sharp(thumbnail).metadata()]);
    expect([large.width, large.height]).toEqual([longestSide, longestSide / 2]);
    expect([small.format, small.width, small.height]).toEqual(['webp', thumbnailSide, thumbnailSide / 2]);
  }, 30_000);

  it('refuses what is broken, cut short, or would unpack to a wall of pixels', async () => {
    const noise = {
      create: {
        width: 64,
        height: 64,
        channels: 3 as const,
        background: '#000',
        noise: { type: 'gaussian' as const, mean: 128, sigma: 60 },
      },
    };
    const picture = await sharp(noise).jpeg().toBuffer();
    await expect(cleaned(picture.subarray(0, picture.length / 2), 'image/jpeg')).rejects.toThrow(
      PictureUnreadable,
    );
    await expect(cleaned(Buffer.from('GIF89a<script>'), 'image/png')).rejects.toThrow(PictureUnreadable);
    await expect(cleaned(Buffer.alloc(500, 'ftypheic'), 'image/heic')).rejects.toThrow(PictureUnreadable);
    await expect(
      cleaned(claimedSize(await flat(8, 8).png().toBuffer(), 20_000), 'image/png'),
    ).rejects.toThrow(PictureTooLarge);
  });
});
