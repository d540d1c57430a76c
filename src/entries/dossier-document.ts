import { Injectable } from '@nestjs/common';
import { markdownParts } from '../platform/documents/markdown-parts.js';
import { Pdf } from '../platform/documents/pdf.js';
import { dateTime, fileSize, toInstant } from '../platform/i18n/formats.js';
import { Texts } from '../platform/i18n/texts.js';
import { IssuedDocuments } from './issued-documents.js';
import type { DossierBlock, DossierData } from './documents/dossier-data.js';
import { frozenTitle } from './receipt-facts.js';
import type { FrozenDossier } from './frozen-dossier.queries.js';
import { type Block } from './web/answer-blocks.js';
import { contentOfSubmission } from './web/dossier-content.js';
import { presentDossier } from './web/dossier.presenter.js';

const lang = 'de';

/** A submission as PDF to read, for its team and the organisation: the same bytes whenever it is made, as long as its template stays. */
@Injectable()
export class DossierDocument {
  constructor(
    private readonly pdf: Pdf,
    private readonly texts: Texts,
    private readonly issued: IssuedDocuments,
  ) {}

  async render(submission: FrozenDossier): Promise<Buffer> {
    const content = await this.pdf.render('entries/dossier', this.data(submission), {
      lang,
      title: `${submission.reference} ${submission.municipality}: ${frozenTitle(submission)}`,
      at: toInstant(submission.submittedAt),
    });
    await this.issued.note(submission.submissionId, 'dossier', content);
    return content;
  }

  private data(submission: FrozenDossier): DossierData {
    const { reference, municipality, year, submittedAt, submittedBy, number, contentHash } = submission;
    // A document gives out no file: what the scanner says of them is for pages.
    const around = { ...submission, scans: null };
    const content = contentOfSubmission(submission.content, around, submission.sizeClass);
    const { releaseWithdrawnAt } = submission;
    const dossier = presentDossier({ ...content, releaseWithdrawnAt }, this.texts, lang, 'organiser');
    const t = (key: string, params = {}) => this.texts.t(lang, `entries.receipt.${key}`, params);
    return {
      organiser: t('organiser'),
      competition: t('competition'),
      cycle: t('cycle', { year }),
      reference,
      municipality,
      title: frozenTitle(submission),
      facts: [
        ...dossier.facts.map(({ key, value }) => ({ key, value })),
        {
          key: 'Eingereicht',
          value: `${dateTime(submittedAt, lang)}, Einreichung ${number}, ${submittedBy}`,
        },
      ],
      sections: dossier.sections.map((section) => ({
        title: section.title,
        blocks: section.blocks.flatMap(documentBlocks),
      })),
      partners: dossier.partners.map(({ organisation, kind, badge, signed, statement }) => ({
        organisation,
        about: [kind, badge.text, signed].filter(Boolean).join(' · '),
        statement: markdownParts(statement),
      })),
      files: content.files.map((file) => ({
        title: file.title,
        name: file.fileName,
        size: fileSize(file.size, lang),
        sha256: file.sha256,
      })),
      contentSha256: contentHash,
    };
  }
}

const empty: DossierBlock = { facts: [], heading: '', text: [], table: { columns: [], rows: [] } };

/** Blocks of a page as blocks of a document: groups become headings with what stands below them. */
function documentBlocks(block: Block): DossierBlock[] {
  if ('rows' in block) {
    const facts = block.rows.map(({ key, value, items, outside, files }) => ({
      key,
      value: value ?? outside ?? items?.join('\n') ?? files?.map((file) => file.text).join('\n') ?? '',
    }));
    return [{ ...empty, facts }];
  }
  if ('markdown' in block) return [{ ...empty, heading: block.heading, text: markdownParts(block.markdown) }];
  if ('table' in block) {
    const { caption, columns, rows } = block.table;
    const table = {
      columns: columns.map(({ text }) => text),
      rows: rows.map(({ cells }) => cells.map(({ text }) => text)),
    };
    return [{ ...empty, heading: caption, table }];
  }
  return block.items.flatMap(({ heading, blocks }) => [
    { ...empty, heading },
    ...blocks.flatMap(documentBlocks),
  ]);
}
