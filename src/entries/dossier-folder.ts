import { Injectable } from '@nestjs/common';
import type { CsvCell } from '../platform/documents/csv.js';
import type { ZipWriter } from '../platform/documents/zip.js';
import { DomainError } from '../platform/http/domain-error.js';
import { StoredFiles } from '../platform/storage/stored-files.js';
import { canonicalText } from './canonical.js';
import { safeName } from './domain/export.js';
import type { FileData } from './domain/submission-content.js';
import { DossierDocument } from './dossier-document.js';
import type { FrozenDossier } from './frozen-dossier.queries.js';

export const manifestHeader = [
  'Ordner',
  'Aktenzeichen',
  'Kommune',
  'Einreichung',
  'Datei',
  'Bytes',
  'SHA-256',
  'Bemerkung',
];

export interface FolderResult {
  /** Lines of the manifest. */
  lines: CsvCell[][];
  leftOut: number;
}

/** The folder of one entry within a ZIP: dossier, canonical content, attachments, each as the last submission has it. */
@Injectable()
export class DossierFolder {
  constructor(
    private readonly documents: DossierDocument,
    private readonly files: StoredFiles,
  ) {}

  async write(zip: ZipWriter, submission: FrozenDossier): Promise<FolderResult> {
    const { reference, municipality, number, submittedAt, content, contentHash } = submission;
    const folder = safeName(`${reference} ${municipality}`);
    const lines: CsvCell[][] = [];
    let leftOut = 0;
    const line = (file: string, size: number | null, sha256: string, remark = '') =>
      lines.push([folder, reference, municipality, number, file, size, sha256, remark]);
    const add = async (file: string, bytes: Buffer, sha256: string) => {
      await zip.add(`${folder}/${file}`, bytes, submittedAt);
      line(file, bytes.length, sha256);
    };
    await add('dossier.pdf', await this.documents.render(submission), '');
    await add('inhalt.json', Buffer.from(canonicalText(content)), contentHash);
    for (const [index, file] of filesOf(content).entries()) {
      const name = `anlagen/${String(index + 1).padStart(2, '0')} ${safeName(file.name)}`;
      const source = await this.opened(file);
      if (source) {
        await zip.add(`${folder}/${name}`, source, submittedAt);
        line(name, file.size, file.sha256);
      } else {
        leftOut += 1;
        line(name, file.size, file.sha256, 'nicht enthalten: Datei gesperrt oder nicht vorhanden');
      }
    }
    return { lines, leftOut };
  }

  /** Nothing where the file is not handed out: in quarantine or gone. */
  private async opened({ sha256 }: FileData) {
    try {
      const { open } = await this.files.content(sha256);
      return await open();
    } catch (error) {
      if (error instanceof DomainError) return undefined;
      throw error;
    }
  }
}

const filesOf = (content: object): readonly FileData[] => (content as { files: readonly FileData[] }).files;
