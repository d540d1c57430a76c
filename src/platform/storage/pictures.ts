import { readFile } from 'node:fs/promises';
import type { Sharp } from 'sharp';
import { PictureTooLarge, PictureUnreadable } from './file-errors.js';
import { pictureTypes } from './file-types.js';

/** Longest side of a kept picture and of its thumbnail, in pixels. */
export const longestSide = 4_000;
export const thumbnailSide = 480;
/** What a picture may unpack to: a small file can claim to be a wall of pixels. */
export const mostPixels = 80_000_000;

const heifTypes: ReadonlySet<string> = new Set(['image/heic', 'image/heif']);

export interface CleanPicture {
  content: Buffer;
  /** Media type it is kept as; pictures that browsers do not show become JPEG. */
  type: string;
  thumbnail: Buffer;
}

/** Whether the content is kept as a picture made anew. */
export const isPicture = (type: string): boolean => pictureTypes.has(type) || heifTypes.has(type);

let before: Promise<unknown> = Promise.resolve();

/**
 * The picture drawn anew: upright, in sRGB, no side longer than `longestSide`, and nothing in the file but the picture. Place, camera, names
 * and whatever was hidden behind it are gone. One picture at a time in a process, so that memory stays bounded.
 * @param path of the file as it came
 * @throws PictureUnreadable, PictureTooLarge
 */
export function cleanPicture(path: string, type: string, name = ''): Promise<CleanPicture> {
  const mine = before.then(() => redraw(path, type, name));
  before = mine.catch(() => undefined);
  return mine;
}

async function redraw(path: string, type: string, name: string): Promise<CleanPicture> {
  const sharp = await drawing();
  const source = heifTypes.has(type)
    ? await decodeHeif(path, name)
    : sharp(path, { limitInputPixels: mostPixels, sequentialRead: true, failOn: 'error' });
  const upright = source.rotate().toColorspace('srgb');
  const kept = upright.clone().resize(within(longestSide));
  const kind = pictureTypes.has(type) ? type : 'image/jpeg';
  try {
    const { data, info } = await encoded(kept, kind).toBuffer({ resolveWithObject: true });
    const again = sharp(data, { limitInputPixels: info.width * info.height });
    const thumbnail = await again.resize(within(thumbnailSide)).webp({ quality: 78 }).toBuffer();
    return { content: data, type: kind, thumbnail };
  } catch (error) {
    throw tooManyPixels(error) ? new PictureTooLarge(mostPixels, name) : new PictureUnreadable(name);
  }
}

/** Loaded with the first picture: many processes never draw one. */
const drawing = async () => (await import('sharp')).default;

const within = (side: number) => ({
  width: side,
  height: side,
  fit: 'inside' as const,
  withoutEnlargement: true,
});

function encoded(picture: Sharp, type: string): Sharp {
  if (type === 'image/png') return picture.png({ compressionLevel: 8 });
  if (type === 'image/webp') return picture.webp({ quality: 85 });
  return picture.flatten({ background: '#fff' }).jpeg({ quality: 86 });
}

/** Phones' HEIC is packed with HEVC, which no browser's library unpacks; its decoder is loaded when one comes. */
async function decodeHeif(path: string, name: string): Promise<Sharp> {
  const { default: decode } = await import('heic-decode');
  try {
    const images = await decode.all({ buffer: await readFile(path) });
    try {
      const [first] = images;
      if (!first || first.width * first.height > mostPixels) throw new PictureTooLarge(mostPixels, name);
      const { data, width, height } = await first.decode();
      const sharp = await drawing();
      return sharp(Buffer.from(data.buffer), { raw: { width, height, channels: 4 } });
    } finally {
      images.dispose();
    }
  } catch (error) {
    throw error instanceof PictureTooLarge ? error : new PictureUnreadable(name);
  }
}

const tooManyPixels = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('pixel limit');
