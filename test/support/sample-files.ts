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

export const bytesOf = async (file: File): Promise<Buffer> => Buffer.from(await file.arrayBuffer());
