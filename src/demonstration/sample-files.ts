import type { INestApplicationContext } from '@nestjs/common';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { Pdf } from '../platform/documents/pdf.js';
import { Storage, type StoredFile } from '../platform/storage/storage.js';
import type { DemoAttachment } from './data/types.js';
import { landscape } from './landscape.js';

export interface SampleFile extends StoredFile {
  name: string;
}

const maxBytes = 5 * 1024 * 1024;

/** Makes and stores the file of an attachment: a page of PDF, or a picture of nothing real. Every sender's is its own. */
export async function storeSampleFile(
  app: INestApplicationContext,
  { kind, fileName, title }: DemoAttachment,
  sender: string,
  at: Temporal.Instant,
): Promise<SampleFile> {
  const content =
    kind === 'pdf'
      ? await page(app, { fileName, title, sender }, at)
      : await picture(`${sender}/${fileName}`);
  const stored = await app.get(Storage).put(Readable.from([content]), { maxBytes });
  return { name: fileName, ...stored };
}

function page(
  app: INestApplicationContext,
  about: { fileName: string; title: string; sender: string },
  at: Temporal.Instant,
): Promise<Buffer> {
  const paragraphs = [
    `Dieses Blatt steht in der Vorführung für eine Datei von: ${about.sender}.`,
    'Der Inhalt ist erfunden. In einer echten Bewerbung läge hier das Dokument, das die Kommune oder ihre Partnerorganisation hochgeladen hat.',
  ];
  return app
    .get(Pdf)
    .render('demonstration/attachment', { ...about, paragraphs }, { lang: 'de', title: about.title, at });
}

const picture = (seed: string): Promise<Buffer> =>
  sharp(Buffer.from(landscape(seed)))
    .jpeg({ quality: 82 })
    .toBuffer();
