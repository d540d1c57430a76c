import { Injectable } from '@nestjs/common';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { join } from 'node:path';
import { projectRoot } from '../views/project-root.js';
import { type DocumentFonts, loadFonts } from './fonts.js';

const folder = join(projectRoot, 'views', 'documents');

export interface PdfOptions {
  lang: string;
  /** What the reader's window shows. */
  title: string;
  /** The document's date. Same template, data and options give the same bytes. */
  at: Temporal.Instant;
}

/** Tagged PDF (PDF/UA-1) from the Typst templates under `views/documents`. */
@Injectable()
export class Pdf {
  private compiler: NodeCompiler | undefined;
  private fonts: DocumentFonts | undefined;

  /**
   * @param template path under `views/documents` without ending, as `entries/receipt`
   * @param data plain JSON; reaches the template as data and is never read as Typst source
   * @throws Error with the compiler's words: a mistake in the template, never in what people typed
   */
  async render(template: string, data: object, { lang, title, at }: PdfOptions): Promise<Buffer> {
    this.fonts ??= loadFonts();
    const { printable, blobs } = this.fonts;
    this.compiler ??= NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: blobs }] });
    const inputs = { data: printableJson(data, printable), lang, title: printable(title).trim() || template };
    const result = this.compiler.compile({ mainFilePath: join(folder, `${template}.typ`), inputs });
    if (!result.result)
      throw new Error(`${template}: ${JSON.stringify(result.takeError()?.shortDiagnostics)}`);
    const pdf = this.compiler.pdf(result.result, {
      pdfStandard: 'ua-1',
      creationTimestamp: Math.floor(at.epochMilliseconds / 1000),
    });
    this.compiler.evictCache(10);
    return pdf;
  }
}

const printableJson = (data: object, printable: (text: string) => string): string =>
  JSON.stringify(data, (_, value: unknown) => (typeof value === 'string' ? printable(value) : value));
